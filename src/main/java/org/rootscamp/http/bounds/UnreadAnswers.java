package org.rootscamp.http.bounds;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds what waits in memory for readers that are slow or never read: one answer a connection,
 * some megabytes in all, and not for long.
 */
class UnreadAnswers {

  /** Before everything that answers. */
  private static final int FIRST = Integer.MIN_VALUE + 5;

  /** After the answers from memory, which all their readers share. */
  private static final int ORDER = Integer.MIN_VALUE + 22;

  /** Of less than that nobody keeps account; the system's own buffers hold as much. */
  private static final long SMALL = 64 * 1024;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final long most;
  private final long patience;
  private final Map<Channel, Unread> byChannel = new ConcurrentHashMap<>();

  UnreadAnswers(RequestBounds bounds, Vertx vertx) {
    most = bounds.unread().asLongValue();
    patience = bounds.patience().dividedBy(LOOK);
    vertx.setPeriodic(LOOK.toMillis(), timer -> look());
  }

  /** What one connection has not taken yet, and for how many looks it has not moved. */
  private record Unread(long bytes, int still) {
    Unread seen(long now) {
      return new Unread(now, now == bytes ? still + 1 : 0);
    }
  }

  void handle(@Observes Router router) {
    router.route().order(FIRST).handler(this::afterTheLastAnswer);
    router.route().order(ORDER).handler(this::watch);
  }

  /** Whoever sends one request after the other without reading gets one answer at a time. */
  private void afterTheLastAnswer(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (!response.writeQueueFull()) {
      context.next();
      return;
    }
    Channel channel = channelOf(context);
    channel.config().setAutoRead(false);
    response.drainHandler(
        drained -> {
          response.drainHandler(null);
          channel.config().setAutoRead(true);
          context.next();
        });
  }

  private void watch(RoutingContext context) {
    Channel channel = channelOf(context);
    context.addEndHandler(ended -> onceWritten(channel));
    context.next();
  }

  private static Channel channelOf(RoutingContext context) {
    return ((ConnectionBase) context.request().connection()).channel();
  }

  /** What a worker wrote is on its way only after what its event loop does now. */
  private void onceWritten(Channel channel) {
    if (channel.eventLoop().inEventLoop()) {
      account(channel);
    } else {
      channel.eventLoop().execute(() -> account(channel));
    }
  }

  private void account(Channel channel) {
    long unread = unread(channel);
    if (unread > SMALL) {
      byChannel.put(channel, new Unread(unread, 0));
      cutOff();
    }
  }

  private static long unread(Channel channel) {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }

  private void look() {
    byChannel.replaceAll((channel, unread) -> unread.seen(unread(channel)));
    byChannel.values().removeIf(unread -> unread.bytes() <= SMALL);
    byChannel.forEach(
        (channel, unread) -> {
          if (unread.still() >= patience) {
            drop(channel);
          }
        });
  }

  /** Those that have not moved for the longest time go first. */
  private void cutOff() {
    long all = byChannel.values().stream().mapToLong(Unread::bytes).sum();
    while (all > most) {
      Map.Entry<Channel, Unread> slowest =
          byChannel.entrySet().stream()
              .max(Map.Entry.comparingByValue(UnreadAnswers::slower))
              .orElseThrow();
      all -= slowest.getValue().bytes();
      byChannel.remove(slowest.getKey());
      drop(slowest.getKey());
    }
  }

  /** With all that waits; the ordinary way of closing would first send it. */
  private static void drop(Channel channel) {
    channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
  }

  private static int slower(Unread one, Unread other) {
    int still = Integer.compare(one.still(), other.still());
    return still != 0 ? still : Long.compare(one.bytes(), other.bytes());
  }
}
