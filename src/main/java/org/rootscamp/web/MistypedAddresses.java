package org.rootscamp.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads to a page whoever has nearly its address: with a slash at the end, with capitals, as phones
 * write them, or with the {@code #} before a badge's secret escaped, as chat programs do. Where the
 * secret stood it is kept nowhere, and the page takes it out of the address.
 */
public class MistypedAddresses {

  /** Before whatever looks at the address of a page. */
  private static final int ORDER = -1_000;

  private static final int FOUND = 302;

  private static final String PAGE =
      "(?i)(/(?!(?:api|problems|assets|q)(?:/|$))[a-z0-9-]{3,60}(?:/console|/wall)?)";

  private static final Pattern NEARLY_A_PAGE = Pattern.compile(PAGE + "/*(\\?.*)?");

  /** Escaped once or more often, and perhaps in the query. */
  private static final Pattern ESCAPED_SECRET =
      Pattern.compile(PAGE + "/*(\\?.*?)?%(?:25)*23([ti])(?:=|%(?:25)*3D)(.+)");

  void serve(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(ORDER)
        .handler(MistypedAddresses::lead);
  }

  private static void lead(RoutingContext context) {
    String path = context.request().path();
    String query = context.request().query();
    Optional<String> meant = meant(query == null ? path : path + "?" + query);
    if (meant.isEmpty()) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(FOUND)
        .putHeader(HttpHeaders.LOCATION, meant.get())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  /** The address of the page that was meant, or nothing if it is the right one or none. */
  static Optional<String> meant(String address) {
    Matcher secret = ESCAPED_SECRET.matcher(address);
    if (secret.matches()) {
      return Optional.of(
          page(secret) + "#" + secret.group(3).toLowerCase(Locale.ROOT) + "=" + secret.group(4));
    }
    Matcher page = NEARLY_A_PAGE.matcher(address);
    return page.matches()
        ? Optional.of(page(page)).filter(it -> !it.equals(address))
        : Optional.empty();
  }

  private static String page(Matcher matcher) {
    String query = matcher.group(2);
    return matcher.group(1).toLowerCase(Locale.ROOT) + (query == null ? "" : query);
  }
}
