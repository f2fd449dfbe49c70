package org.rootscamp.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rootscamp.http.SafeHeaders;
import org.rootscamp.http.ServerDate;
import org.rootscamp.http.ready.PublicRead;
import org.rootscamp.http.ready.ReadyAnswer;

/**
 * Hands out what everybody reads, and the stream of its changes, before anything else looks at the
 * request. Whatever is out of the ordinary goes on to the resource of the same address, which
 * answers the same: an event that does not exist, a query that is no good, a database that is away.
 */
@ApplicationScoped
class LiveRoutes {

  /** Before everything else: a plain address that is known here needs no other look. */
  private static final int FIRST = Integer.MIN_VALUE;

  /** After the check of addresses, before the bounds that keep the rest of the house in order. */
  private static final int CHECKED = Integer.MIN_VALUE + 10;

  private static final String EVENTS = "/api/events/";
  private static final String STREAM = "/wall/events";
  private static final CharSequence ASK_AGAIN = HttpHeaders.createOptimized("no-cache");

  private final ReadyAnswers answers;
  private final EventStream stream;
  private final ServerDate date;
  private final Map<String, PublicRead> reads = new HashMap<>();

  LiveRoutes(
      ReadyAnswers answers,
      EventStream stream,
      ServerDate date,
      @Any Instance<PublicRead> publicReads) {
    this.answers = answers;
    this.stream = stream;
    this.date = date;
    publicReads.forEach(read -> reads.put(read.path(), read));
  }

  void serve(@Observes Router router) {
    router.route(EVENTS + "*").order(FIRST).method(HttpMethod.GET).handler(this::answerPlain);
    router.route(EVENTS + "*").order(CHECKED).method(HttpMethod.HEAD).handler(this::answerHead);
    router.route(EVENTS + "*").order(CHECKED).method(HttpMethod.GET).handler(this::answerQuery);
  }

  /** Whoever does not read what they have asked for waits with the next question further on. */
  private void answerPlain(RoutingContext context) {
    answerIf(context.request().query() == null && !context.response().writeQueueFull(), context);
  }

  /** The head of a stream; that of everything else is made where the rest of it would be. */
  private void answerHead(RoutingContext context) {
    answerIf(context.request().path().endsWith(STREAM), context);
  }

  /** What was plain has had its turn. */
  private void answerQuery(RoutingContext context) {
    answerIf(context.request().query() != null, context);
  }

  private void answerIf(boolean mine, RoutingContext context) {
    if (mine && context.request().path().length() > EVENTS.length()) {
      answer(context);
    } else {
      context.next();
    }
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    int end = path.indexOf('/', EVENTS.length());
    String slug = path.substring(EVENTS.length(), end < 0 ? path.length() : end);
    String below = end < 0 ? "" : path.substring(end);
    if (below.equals(STREAM) && acceptsStream(request)) {
      stream.open(context, slug);
    } else {
      answer(context, slug, reads.get(below));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failure is the resource's
  private void answer(RoutingContext context, String slug, PublicRead read) {
    HttpServerRequest request = context.request();
    boolean own =
        read == null
            || (read.isPersonal() && request.headers().contains(HttpHeaders.AUTHORIZATION));
    if (own) {
      context.next();
      return;
    }
    ReadyAnswers.Key key = new ReadyAnswers.Key(slug, read, query(request, read));
    ReadyAnswer ready = answers.ready(key);
    if (ready != null) {
      send(request, ready);
    } else {
      Context loop = Vertx.currentContext();
      answers
          .make(key)
          .whenComplete(
              (made, failure) -> loop.runOnContext(any -> finish(context, made, failure)));
    }
  }

  private void finish(RoutingContext context, Optional<ReadyAnswer> made, Throwable failure) {
    if (context.request().response().closed()) {
      return;
    }
    if (failure == null && made.isPresent()) {
      send(context.request(), made.get());
    } else {
      context.next();
    }
  }

  private void send(HttpServerRequest request, ReadyAnswer ready) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.DATE, date.now());
    response.putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    SafeHeaders.putOnData(request);
    ready.send(request);
  }

  private static Map<String, String> query(HttpServerRequest request, PublicRead read) {
    if (request.query() == null || read.parameters().isEmpty()) {
      return Map.of();
    }
    Map<String, String> query = new HashMap<>();
    for (String name : read.parameters()) {
      String value = request.getParam(name);
      if (value != null) {
        query.put(name, value);
      }
    }
    return query;
  }

  /** What is not plainly acceptable is left to the resource, which refuses it if it has to. */
  private static boolean acceptsStream(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted == null
        || accepted.contains("text/event-stream")
        || accepted.contains("text/*")
        || accepted.contains("*/*");
  }
}
