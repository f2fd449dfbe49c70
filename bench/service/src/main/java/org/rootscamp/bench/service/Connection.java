package org.rootscamp.bench.service;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/**
 * One keep-alive connection, which sends one request at a time. It lives on one event loop: all its
 * methods but {@link #open} are called there. Closed by the other side, it opens again.
 */
final class Connection {

  private final Context loop;
  private final NetClient client;
  private final int port;
  private NetSocket socket;
  private Handler<Answer> waiting;

  private Connection(Context loop, NetClient client, int port) {
    this.loop = loop;
    this.client = client;
    this.port = port;
  }

  static Future<Connection> open(Context loop, NetClient client, int port) {
    Connection connection = new Connection(loop, client, port);
    Promise<Connection> opened = Promise.promise();
    loop.runOnContext(go -> connection.connect(null).map(connection).onComplete(opened));
    return opened.future();
  }

  Context loop() {
    return loop;
  }

  private Future<Void> connect(Handler<Buffer> parts) {
    return client
        .connect(port, "127.0.0.1")
        .map(
            open -> {
              socket = open;
              open.handler(new AnswerReader(this::answered, parts));
              open.exceptionHandler(broken -> {});
              open.closeHandler(closed -> ended(open));
              return null;
            });
  }

  /** Sends a request, and gives its answer to {@code then}. */
  void send(Buffer request, Handler<Answer> then) {
    waiting = then;
    if (socket == null) {
      connect(null).onSuccess(open -> socket.write(request)).onFailure(no -> answered(Answer.NONE));
    } else {
      socket.write(request);
    }
  }

  /** Asks for a stream, and gives its pieces to {@code parts} as they come. */
  void listen(Buffer request, Handler<Buffer> parts, Handler<Answer> ended) {
    waiting = ended;
    socket.handler(new AnswerReader(this::answered, parts));
    socket.write(request);
  }

  private void answered(Answer answer) {
    Handler<Answer> then = waiting;
    waiting = null;
    if (then != null) {
      then.handle(answer);
    }
  }

  private void ended(NetSocket which) {
    if (socket == which) {
      socket = null;
      answered(Answer.NONE);
    }
  }

  void close() {
    loop.runOnContext(
        go -> {
          if (socket != null) {
            NetSocket old = socket;
            socket = null;
            old.close();
          }
        });
  }
}
