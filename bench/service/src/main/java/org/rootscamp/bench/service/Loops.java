package org.rootscamp.bench.service;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event loops of the load generator, and where connections are opened on them. */
final class Loops implements AutoCloseable {

  private static final int COUNT = 2;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(COUNT));
  private final NetClient client =
      vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setConnectTimeout(60_000));
  private final List<Context> contexts = new CopyOnWriteArrayList<>();

  Loops() {
    await(
        vertx.deployVerticle(
            () ->
                new AbstractVerticle() {
                  @Override
                  public void start() {
                    contexts.add(context);
                  }
                },
            new DeploymentOptions().setInstances(COUNT)));
  }

  Vertx vertx() {
    return vertx;
  }

  /** Connections to a port of this machine, dealt out to all loops. */
  List<Connection> connect(int port, int count) {
    return connect(port, count, COUNT);
  }

  /** Connections that share one loop, so that one timer can serve all. */
  List<Connection> connectOnOne(int port, int count) {
    return connect(port, count, 1);
  }

  private List<Connection> connect(int port, int count, int loops) {
    List<Connection> all = new ArrayList<>();
    for (int from = 0; from < count; from += 100) {
      List<Future<Connection>> some = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + 100); i++) {
        some.add(Connection.open(contexts.get(i % loops), client, port));
      }
      all.addAll(await(Future.all(some)).list());
    }
    return all;
  }

  /** Waits, on a thread that is none of the loops. */
  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
