package org.rootscamp.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rootscamp.http.ready.ReadyAnswer;

/**
 * Scripts and styles, as the build has joined them, the way that a phone on a bad network wants
 * them: compressed once, with few headers.
 */
public class Assets {

  private final Map<String, ReadyAnswer> served = new ConcurrentHashMap<>();

  void serve(@Observes Router router) {
    router
        .routeWithRegex("/assets/[a-z0-9/-]+\\.(?:js|css)")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer);
  }

  private void answer(RoutingContext request) {
    ReadyAnswer asset = asset(request.normalizedPath());
    if (asset == null) {
      request.next();
    } else {
      asset.send(request.request());
    }
  }

  private ReadyAnswer asset(String path) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT
        ? read(path)
        : served.computeIfAbsent(path, Assets::read);
  }

  private static ReadyAnswer read(String path) {
    String type = path.endsWith(".css") ? "text/css" : "text/javascript";
    return Resource.find("META-INF/resources" + path)
        .map(content -> ready(type + ";charset=UTF-8", content))
        .orElse(null);
  }

  private static ReadyAnswer ready(String type, Buffer content) {
    return ReadyAnswer.of(type, Resource.tagOf(content), content.getBytes());
  }
}
