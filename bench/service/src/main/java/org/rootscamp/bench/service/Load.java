package org.rootscamp.bench.service;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests over open connections: as many as go, or so many a second. */
final class Load {

  /** What a client sends next; asked for on the loop of the client's connection. */
  interface Client {
    Buffer next();

    /** Called with the answer to what was sent last. */
    default void answered(Answer answer) {}
  }

  private Load() {}

  /** Each connection sends its next request when its last one is answered. */
  static Future<Tally> asManyAsGo(
      List<Connection> connections, List<? extends Client> clients, double seconds) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Tally> tallies = new ArrayList<>();
    AtomicInteger left = new AtomicInteger(connections.size());
    Promise<Tally> done = Promise.promise();
    for (int i = 0; i < connections.size(); i++) {
      Tally tally = new Tally();
      tallies.add(tally);
      Closed loop = new Closed(connections.get(i), clients.get(i % clients.size()), tally, end);
      Runnable last =
          () -> {
            if (left.decrementAndGet() == 0) {
              done.complete(Tally.sum(tallies, (System.nanoTime() - start) / 1e9));
            }
          };
      connections.get(i).loop().runOnContext(go -> loop.send(last));
    }
    return done.future();
  }

  private record Closed(Connection connection, Client client, Tally tally, long end) {
    void send(Runnable last) {
      long sent = System.nanoTime();
      if (sent >= end) {
        last.run();
        return;
      }
      connection.send(
          client.next(),
          answer -> {
            client.answered(answer);
            tally.add(answer.status(), System.nanoTime() - sent);
            send(last);
          });
    }
  }

  /**
   * So many requests a second, whatever becomes of them. What finds no free connection waits, and
   * its time counts from the moment when it was due.
   *
   * @param connections all on one loop
   */
  static Future<Tally> paced(
      Vertx vertx,
      List<Connection> connections,
      List<? extends Client> clients,
      double perSecond,
      double seconds) {
    Paced paced = new Paced(vertx, clients, perSecond, (int) (perSecond * seconds));
    connections.get(0).loop().runOnContext(go -> paced.start(connections));
    return paced.done.future();
  }

  private static final class Paced {
    private final Promise<Tally> done = Promise.promise();
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final Vertx vertx;
    private final List<? extends Client> clients;
    private final double nanosBetween;
    private final int all;
    private long start;
    private int sent;
    private int answered;

    Paced(Vertx vertx, List<? extends Client> clients, double perSecond, int all) {
      this.vertx = vertx;
      this.clients = clients;
      this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
      this.all = all;
    }

    void start(List<Connection> connections) {
      free.addAll(connections);
      start = System.nanoTime();
      vertx.setPeriodic(
          1,
          timer -> {
            sendDue();
            if (answered == all) {
              vertx.cancelTimer(timer);
              done.complete(Tally.sum(List.of(tally), (System.nanoTime() - start) / 1e9));
            }
          });
    }

    private void sendDue() {
      while (sent < all && !free.isEmpty() && due(sent) <= System.nanoTime()) {
        send(due(sent), clients.get(sent % clients.size()));
        sent++;
      }
    }

    private long due(int request) {
      return start + (long) (request * nanosBetween);
    }

    private void send(long due, Client client) {
      Connection connection = free.poll();
      connection.send(
          client.next(),
          answer -> {
            client.answered(answer);
            tally.add(answer.status(), System.nanoTime() - due);
            answered++;
            free.add(connection);
            sendDue();
          });
    }
  }
}
