package org.rootscamp.bench.service;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Calls the service as its clients do: one request and its answer, or many at once. */
final class Api implements AutoCloseable {

  private static final int AT_ONCE = 32;
  private static final int TIMES = 30;

  private final Vertx vertx;
  private final List<Connection> connections;

  Api(Loops loops, int port) {
    vertx = loops.vertx();
    connections = loops.connect(port, AT_ONCE);
  }

  /** The answer to one request, which has to be a success. */
  Answer call(Request request) {
    return call(List.of(request)).get(0);
  }

  /** The answers in the order of the requests, all of which have to succeed. */
  List<Answer> call(List<Request> requests) {
    Batch batch = new Batch(requests);
    connections.forEach(one -> one.loop().runOnContext(go -> batch.next(one)));
    Loops.await(batch.done.future());
    return IntStream.range(0, requests.size())
        .mapToObj(i -> good(requests.get(i), batch.answers.get(i)))
        .toList();
  }

  /** Requests that are sent by whichever connection is free. */
  private final class Batch {
    final Promise<Void> done = Promise.promise();
    final AtomicReferenceArray<Answer> answers;
    private final List<Request> requests;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;

    Batch(List<Request> requests) {
      this.requests = requests;
      answers = new AtomicReferenceArray<>(requests.size());
      left = new AtomicInteger(requests.size());
    }

    void next(Connection connection) {
      int mine = next.getAndIncrement();
      if (mine < requests.size()) {
        send(connection, mine, TIMES);
      }
    }

    /** What is refused for now is sent again, a second later. */
    private void send(Connection connection, int mine, int times) {
      connection.send(
          requests.get(mine).bytes(),
          answer -> {
            if (times > 1 && (answer.status() == 503 || answer.status() == 429)) {
              vertx.setTimer(1_000, later -> send(connection, mine, times - 1));
              return;
            }
            answers.set(mine, answer);
            if (left.decrementAndGet() == 0) {
              done.complete();
            } else {
              next(connection);
            }
          });
    }
  }

  private static Answer good(Request request, Answer answer) {
    if (!answer.isGood()) {
      throw new IllegalStateException(request + " was answered with " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    connections.forEach(Connection::close);
  }
}
