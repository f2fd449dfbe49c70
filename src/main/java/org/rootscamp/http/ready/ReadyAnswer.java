package org.rootscamp.http.ready;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * An answer whose bytes are ready, plain and compressed, each with its entity tag. Immutable, and
 * shared by all who get it.
 *
 * @param type the media type
 * @param plain as it is
 * @param compressed by gzip
 */
public record ReadyAnswer(CharSequence type, Form plain, Form compressed) {

  private static final CharSequence BY_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
  private static final CharSequence GZIP = HttpHeaders.createOptimized(Gzip.NAME);

  /**
   * Bytes and what names them.
   *
   * @param tag the entity tag as it stands in a header
   */
  record Form(String tag, CharSequence header, Buffer bytes) {
    private static Form of(String tag, byte[] bytes) {
      String quoted = '"' + tag + '"';
      return new Form(quoted, HttpHeaders.createOptimized(quoted), Buffer.buffer(bytes));
    }
  }

  /**
   * That of a content.
   *
   * @param tag the entity tag of the plain form, without quotation marks
   */
  public static ReadyAnswer of(String type, String tag, byte[] content) {
    return new ReadyAnswer(
        HttpHeaders.createOptimized(type),
        Form.of(tag, content),
        Form.of(Gzip.marked(tag), Gzip.wellCompressed(content)));
  }

  /** Answers with 304 to whoever has it, else with its bytes. Other headers are the caller's. */
  public void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    boolean packed = Gzip.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    Form form = packed ? compressed : plain;
    response.putHeader(HttpHeaders.ETAG, form.header());
    String more = response.headers().get(HttpHeaders.VARY);
    response.putHeader(HttpHeaders.VARY, more == null ? BY_ENCODING : BY_ENCODING + ", " + more);
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (packed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    response.end(form.bytes());
  }

  /**
   * A tag has quotation marks around it, so that no part of another one is taken for it. A proxy
   * that compresses weakens tags, which changes nothing between them.
   */
  private boolean isKnown(String tags) {
    return tags != null
        && (tags.contains(plain.tag()) || tags.contains(compressed.tag()) || tags.equals("*"));
  }

  /** How much memory it takes, about. */
  public int size() {
    return plain.bytes().length() + compressed.bytes().length();
  }
}
