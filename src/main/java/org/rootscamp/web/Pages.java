package org.rootscamp.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rootscamp.http.Languages;
import org.rootscamp.http.ready.ReadyAnswer;

/**
 * The shells of the pages, and the contract as the very file that it is. A shell is the same for
 * every event; its script reads the address.
 */
public class Pages {

  private static final String HTML = "text/html;charset=UTF-8";

  /** Any slug; the words that no event may have as one stay what they are. */
  private static final String PHONE = "/(?!(?:api|problems|assets)$)[a-z0-9-]{3,60}";

  /** Whatever is left after the pages, but for what others answer. */
  private static final String NO_PAGE =
      "/(?!(?:api|problems|assets|q|\\.well-known)(?:/|$)|robots\\.txt$).*";

  void serve(@Observes Router router) {
    serve(router.route("/"), "web/home/home.html", HTML);
    router
        .routeWithRegex(PHONE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(new PhoneShell());
    serve(router.route("/worker.js"), "web/phone/worker.js", "text/javascript;charset=UTF-8");
    serve(router.routeWithRegex("/[a-z0-9-]{3,60}/wall"), "web/wall/wall.html", HTML);
    serve(router.routeWithRegex("/[a-z0-9-]{3,60}/console"), "web/console/console.html", HTML);
    serve(router.route("/openapi.yaml"), "openapi.yaml", "application/yaml");
    router
        .routeWithRegex(NO_PAGE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(new Missing());
  }

  /** Asks for the words of its reader in its head: a round of requests less. */
  private static final class PhoneShell implements Handler<RoutingContext> {

    private final Map<Locale, ReadyAnswer> shells =
        Languages.SPOKEN.stream().collect(Collectors.toMap(it -> it, PhoneShell::in));

    private static ReadyAnswer in(Locale language) {
      String english = Resource.get("web/phone/phone.html").toString();
      String words = "/assets/phone/words/%s.js";
      return shell(
          Buffer.buffer(
              english.replace(words.formatted("en"), words.formatted(language.getLanguage()))),
          HTML);
    }

    @Override
    public void handle(RoutingContext request) {
      String wanted = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
      request.response().putHeader(HttpHeaders.VARY, "Accept-Language");
      answer(request, shells.get(Languages.best(wanted)));
    }
  }

  /** Whoever follows a broken address with a browser reads no JSON. */
  private static final class Missing implements Handler<RoutingContext> {

    private final Buffer page = Resource.get("web/missing/missing.html");

    @Override
    public void handle(RoutingContext request) {
      String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
      if (accepted == null || !accepted.contains("text/html")) {
        request.next();
        return;
      }
      request
          .response()
          .setStatusCode(404)
          .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(page);
    }
  }

  private static void serve(Route route, String resource, String type) {
    ReadyAnswer shell = shell(Resource.get(resource), type);
    route.method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> answer(request, shell));
  }

  private static ReadyAnswer shell(Buffer content, String type) {
    return ReadyAnswer.of(type, Resource.tagOf(content), content.getBytes());
  }

  private static void answer(RoutingContext request, ReadyAnswer shell) {
    request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    shell.send(request.request());
  }
}
