package org.rootscamp.http.ready;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * An answer whose bytes are ready, compressed once and for all. Immutable, and shared by all who
 * get it.
 *
 * @param type the media type
 * @param tag the entity tag as it stands in the header
 */
public record ReadyAnswer(CharSequence type, CharSequence tag, Buffer plain, Buffer compressed) {

  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

  /** Offered, and not with the weight nothing. */
  private static final Pattern GZIP_OFFERED =
      Pattern.compile("(?i)(?<![\\w-])gzip(?![\\w-])(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

  public static ReadyAnswer of(String type, String tag, byte[] content) {
    return new ReadyAnswer(
        HttpHeaders.createOptimized(type),
        HttpHeaders.createOptimized(tag),
        Buffer.buffer(content),
        Buffer.buffer(compressed(content)));
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static boolean takesGzip(String accepted) {
    return accepted != null && GZIP_OFFERED.matcher(accepted).find();
  }

  /** Answers with 304 to whoever has it, else with its bytes. Other headers are the caller's. */
  public void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.ETAG, tag);
    response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP).end(compressed);
    } else {
      response.end(plain);
    }
  }

  /** A tag has quotation marks around it, so that no part of another one is taken for it. */
  private boolean isKnown(String tags) {
    return tags != null && (tags.contains(unweakened()) || tags.equals("*"));
  }

  /** A proxy that compresses weakens tags; ours name the content, compressed or not. */
  private CharSequence unweakened() {
    return tag.charAt(0) == 'W' ? tag.subSequence(2, tag.length()) : tag;
  }

  /** How much memory it takes, about. */
  public int size() {
    return plain.length() + compressed.length();
  }
}
