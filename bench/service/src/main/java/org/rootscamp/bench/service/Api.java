package org.rootscamp.bench.service;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the service as its clients do: one request and its answer, or many at once. */
final class Api implements AutoCloseable {

  private static final int AT_ONCE = 32;

  private final List<Connection> connections;

  Api(Loops loops, int port) {
    connections = loops.connect(port, AT_ONCE);
  }

  /** The answer to one request, whatever it is. */
  Answer ask(Request request) {
    Promise<Answer> promise = Promise.promise();
    Connection connection = connections.get(0);
    connection.loop().runOnContext(go -> connection.send(request.bytes(), promise::complete));
    return Loops.await(promise.future());
  }

  /** The answer to one request, which has to be a success. */
  Answer call(Request request) {
    return good(request, ask(request));
  }

  /** The answers in the order of the requests, all of which have to succeed. */
  List<Answer> call(List<Request> requests) {
    Answer[] answers = new Answer[requests.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(requests.size());
    Promise<Void> done = Promise.promise();
    for (Connection connection : connections) {
      Context loop = connection.loop();
      loop.runOnContext(go -> take(connection, requests, answers, next, left, done));
    }
    Loops.await(done.future());
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      all.add(good(requests.get(i), answers[i]));
    }
    return all;
  }

  private static void take(
      Connection connection,
      List<Request> requests,
      Answer[] answers,
      AtomicInteger next,
      AtomicInteger left,
      Promise<Void> done) {
    int mine = next.getAndIncrement();
    if (mine >= requests.size()) {
      return;
    }
    connection.send(
        requests.get(mine).bytes(),
        answer -> {
          answers[mine] = answer;
          if (left.decrementAndGet() == 0) {
            done.complete();
          } else {
            take(connection, requests, answers, next, left, done);
          }
        });
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
