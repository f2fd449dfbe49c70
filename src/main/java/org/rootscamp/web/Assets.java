package org.rootscamp.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts and styles, as the build has joined them, the way that a phone on a bad network wants
 * them: compressed once, with few headers.
 */
public class Assets {

  /** Offered, and not with the weight nothing. */
  private static final Pattern GZIP =
      Pattern.compile("(?i)(?<![\\w-])gzip(?![\\w-])(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

  private final Map<String, Asset> served = new ConcurrentHashMap<>();

  /** The tag is weak on the wire: it names the content, compressed or not. */
  private record Asset(String type, Buffer plain, Buffer compressed, String tag) {}

  void serve(@Observes Router router) {
    router
        .routeWithRegex("/assets/[a-z0-9/-]+\\.(?:js|css)")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer);
  }

  private void answer(RoutingContext request) {
    Asset asset = asset(request.normalizedPath());
    if (asset == null) {
      request.next();
      return;
    }
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.ETAG, "W/" + asset.tag);
    response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(asset.tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type);
    if (takesGzip(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(asset.compressed);
    } else {
      response.end(asset.plain);
    }
  }

  static boolean takesGzip(String accepted) {
    return accepted != null && GZIP.matcher(accepted).find();
  }

  private Asset asset(String path) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT
        ? read(path)
        : served.computeIfAbsent(path, Assets::read);
  }

  private static Asset read(String path) {
    String type = path.endsWith(".css") ? "text/css" : "text/javascript";
    return Resource.find("META-INF/resources" + path)
        .map(
            plain ->
                new Asset(type + ";charset=UTF-8", plain, compressed(plain), Resource.tagOf(plain)))
        .orElse(null);
  }

  private static Buffer compressed(Buffer plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}
