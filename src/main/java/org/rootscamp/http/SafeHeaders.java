package org.rootscamp.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser must not do with our answers, said on each of them: guess their type, tell other
 * sites where somebody came from, let other sites embed them or reach into them. The policies of
 * pages, assets and data differ by what each of them needs.
 */
public final class SafeHeaders {

  /** After the answers from memory, which put them themselves, and before everything else. */
  private static final int ORDER = Integer.MIN_VALUE + 1;

  private static final CharSequence CONTENT_TYPE_OPTIONS = header("X-Content-Type-Options");
  private static final CharSequence NO_SNIFFING = header("nosniff");
  private static final CharSequence REFERRER_POLICY = header("Referrer-Policy");
  private static final CharSequence NO_REFERRER = header("no-referrer");
  private static final CharSequence RESOURCE_POLICY = header("Cross-Origin-Resource-Policy");
  private static final CharSequence SAME_ORIGIN = header("same-origin");
  private static final CharSequence CROSS_ORIGIN = header("cross-origin");
  private static final CharSequence CONTENT_POLICY = header("Content-Security-Policy");
  private static final CharSequence TRANSPORT_SECURITY = header("Strict-Transport-Security");

  /** A year, and of this host alone: what else its owner runs beside it is not ours to say. */
  private static final CharSequence A_YEAR = header("max-age=31536000");

  private static final CharSequence FRAME_OPTIONS = header("X-Frame-Options");
  private static final CharSequence NO_FRAMES = header("DENY");
  private static final CharSequence OPENER_POLICY = header("Cross-Origin-Opener-Policy");
  private static final CharSequence PERMISSIONS_POLICY = header("Permissions-Policy");

  /** Pages ask for none of it. */
  private static final CharSequence NO_PERMISSIONS =
      header(
          "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
              + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");

  private static final CharSequence OF_PAGES =
      header(
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'");

  /** The policy of a page holds for its scripts and styles; this is for whoever opens one. */
  private static final CharSequence OF_DATA =
      header("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");

  /** A worker has the policy that it comes with. */
  private static final CharSequence OF_WORKERS =
      header(
          "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
              + " frame-ancestors 'none'");

  private static final String ASSETS = "/assets/";
  private static final String API = "/api/";
  private static final Set<String> WORKERS = Set.of("/assets/shared/stream-worker.js");

  /** Made to be shown by others: a code on somebody's page, a programme in somebody's app. */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "/openapi\\.yaml"
              + "|/api/events/[^/]+/(?:qr\\.svg|wall\\.ics|wall\\.csv|schedule\\.(?:json|xml))");

  private static CharSequence header(String text) {
    return HttpHeaders.createOptimized(text);
  }

  void handle(@Observes Router router) {
    router.route().order(ORDER).handler(this::put);
  }

  private void put(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = request.response();
    String path = request.path();
    putOnData(request);
    if (WORKERS.contains(path)) {
      response.putHeader(CONTENT_POLICY, OF_WORKERS);
    } else if (FOR_OTHERS.matcher(path).matches()) {
      response.putHeader(RESOURCE_POLICY, CROSS_ORIGIN);
    } else if (!path.startsWith(ASSETS) && !path.startsWith(API)) {
      response.putHeader(CONTENT_POLICY, OF_PAGES);
      response.putHeader(FRAME_OPTIONS, NO_FRAMES);
      response.putHeader(OPENER_POLICY, SAME_ORIGIN);
      response.putHeader(PERMISSIONS_POLICY, NO_PERMISSIONS);
    }
    context.next();
  }

  /** Those of what programs read; few, for they go with every answer from memory as well. */
  public static void putOnData(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFFING);
    response.putHeader(REFERRER_POLICY, NO_REFERRER);
    response.putHeader(RESOURCE_POLICY, SAME_ORIGIN);
    response.putHeader(CONTENT_POLICY, OF_DATA);
    if (request.isSSL()) {
      response.putHeader(TRANSPORT_SECURITY, A_YEAR);
    }
  }
}
