package org.rootscamp.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rootscamp.events.DeskChanged;
import org.rootscamp.events.EventSign;
import org.rootscamp.http.SafeHeaders;

/**
 * Tells everybody who listens to an event when to look again, as server-sent events (WHATWG HTML,
 * section 9.2). A change is encoded once and written on each event loop to the clients that it
 * serves. Who reads too slowly is dropped and comes again by itself: the first word of a stream
 * says how everything is.
 */
@ApplicationScoped
class EventStream {

  /** Often enough that a listener knows within 15 seconds that the connection is gone. */
  private static final Duration PING = Duration.ofSeconds(10);

  private static final Buffer PINGED = Buffer.buffer("event:ping\ndata:\n\n");
  private static final Buffer DESK = Buffer.buffer("event:desk\ndata:{}\n\n");
  private static final String COME_AGAIN = "retry:2000\n";

  /** Far more than the largest camp has people; each takes some kilobytes. */
  private static final int MOST_CLIENTS = 20_000;

  private final Signs signs;
  private final Map<String, Listeners> byEvent = new ConcurrentHashMap<>();
  private final AtomicInteger clients = new AtomicInteger();

  EventStream(Vertx vertx, Signs signs) {
    this.signs = signs;
    signs.follow(this::tell);
    signs.whenGone(this::end);
    vertx.setPeriodic(PING.toMillis(), any -> byEvent.values().forEach(it -> it.write(PINGED)));
  }

  /** Who listens to one event: on each event loop those that it alone writes to. */
  private static final class Listeners {
    private final Map<Context, Set<Client>> byLoop = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private EventSign told;

    void write(Buffer words) {
      byLoop.forEach(
          (loop, some) -> loop.runOnContext(any -> some.forEach(client -> client.write(words))));
    }
  }

  /** One listener, touched on its event loop alone. */
  private static final class Client {
    private final HttpServerResponse response;
    private final HttpConnection connection;
    private EventSign told;

    Client(RoutingContext request) {
      response = begun(request.request());
      connection = request.request().connection();
    }

    void tell(EventSign sign, EventSign before, Buffer sinceBefore) {
      Buffer words = before.equals(told) ? sinceBefore : words(told, sign);
      told = sign;
      if (words.length() > 0) {
        write(words);
      }
    }

    void write(Buffer words) {
      if (response.writeQueueFull()) {
        connection.close();
      } else {
        response.write(words);
      }
    }
  }

  /** Begins to tell, or passes the request on: there is no such event, or no room. */
  @SuppressWarnings("FutureReturnValueIgnored") // its failure is the resource's
  void open(RoutingContext request, String slug) {
    if (clients.get() >= MOST_CLIENTS) {
      request.next();
      return;
    }
    Context loop = Vertx.currentContext();
    signs
        .ask(slug)
        .whenComplete(
            (sign, failure) -> loop.runOnContext(any -> open(request, slug, sign, failure)));
  }

  /** Who asks for the head of a stream gets that, and no stream that nobody would read. */
  private void open(
      RoutingContext request, String slug, Optional<EventSign> sign, Throwable failure) {
    if (request.response().closed()) {
      return;
    }
    if (failure != null || sign.isEmpty()) {
      request.next();
      return;
    }
    if (request.request().method().equals(HttpMethod.HEAD)) {
      begun(request.request()).end();
      return;
    }
    Client client = new Client(request);
    Listeners listeners = byEvent.computeIfAbsent(slug, any -> new Listeners());
    Context loop = ((ContextInternal) Vertx.currentContext()).unwrap();
    Set<Client> served = listeners.byLoop.computeIfAbsent(loop, any -> new HashSet<>());
    client.response.closeHandler(
        any -> loop.runOnContext(gone -> leave(slug, listeners, served, client)));
    loop.runOnContext(
        any -> {
          served.add(client);
          EventSign now = Optional.ofNullable(signs.known(slug)).orElse(sign.get());
          client.told = now;
          client.write(Buffer.buffer(COME_AGAIN).appendBuffer(words(null, now)));
        });
    clients.incrementAndGet();
    signs.followed(slug, listeners.number.incrementAndGet());
  }

  private void leave(String slug, Listeners listeners, Set<Client> served, Client client) {
    if (served.remove(client)) {
      clients.decrementAndGet();
      int left = listeners.number.decrementAndGet();
      if (byEvent.get(slug) == listeners) {
        signs.followed(slug, left);
      }
    }
  }

  /** Their event is gone, and with it all that could be told. */
  private void end(String slug) {
    Listeners listeners = byEvent.remove(slug);
    if (listeners != null) {
      listeners.byLoop.forEach(
          (loop, some) ->
              loop.runOnContext(
                  any -> {
                    some.forEach(client -> client.response.end());
                    clients.addAndGet(-some.size());
                    some.clear();
                  }));
    }
  }

  private static HttpServerResponse begun(HttpServerRequest request) {
    SafeHeaders.putOnData(request);
    return request
        .response()
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
  }

  private void tell(EventSign sign) {
    Listeners listeners = byEvent.get(sign.slug());
    if (listeners == null) {
      return;
    }
    synchronized (listeners) { // one change after the other
      EventSign before = listeners.told == null ? sign : listeners.told;
      listeners.told = sign;
      Buffer words = words(before, sign);
      listeners.byLoop.forEach(
          (loop, some) ->
              loop.runOnContext(any -> some.forEach(it -> it.tell(sign, before, words))));
    }
  }

  void tellDesk(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeskChanged changed) {
    Listeners listeners = byEvent.get(changed.slug());
    if (listeners != null) {
      listeners.write(DESK);
    }
  }

  /** What to tell somebody who was told another sign last, or nothing yet. */
  private static Buffer words(EventSign told, EventSign now) {
    if (told == null || !now.isOfTheSameWall(told)) {
      return Buffer.buffer(
          "event:wall\ndata:{\"revision\":%d,\"version\":%d,\"change\":%d,\"life\":\"%s\"}\n\n"
              .formatted(now.revision(), now.version(), now.change(), now.life()));
    }
    return now.change() == told.change()
        ? Buffer.buffer()
        : Buffer.buffer("event:change\ndata:{\"change\":%d}\n\n".formatted(now.change()));
  }
}
