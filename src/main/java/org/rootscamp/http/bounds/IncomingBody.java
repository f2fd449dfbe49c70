package org.rootscamp.http.bounds;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rootscamp.http.json.Utf8;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.wire.BrokenBody;

/**
 * One body on its way in. Everything here happens on the event loop of its connection.
 *
 * <p>What is refused is read on for a while and thrown away: a sender that is still sending when
 * its connection closes may never see why. Then the connection closes.
 */
final class IncomingBody {

  /** What became of it. */
  enum Outcome {
    WHOLE,
    TOO_LARGE,
    NO_TEXT,
    BROKEN,
    LATE,
    NO_ROOM
  }

  /** So much of each body counts nowhere: small requests go on when large ones fill the memory. */
  private static final int FREE = BodySizes.SMALLEST;

  /** So much of what is refused is still read. */
  private static final long PATIENCE = 4L * 1024 * 1024;

  private static final String KEY = IncomingBody.class.getName();

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final BodyMemory memory;
  private final BiConsumer<RoutingContext, Outcome> then;
  private final int limit;
  private final long deadline;

  private Buffer kept = Buffer.buffer();
  private Outcome outcome = Outcome.WHOLE;
  private long taken;
  private long thrownAway;
  private boolean over;

  IncomingBody(
      RoutingContext context,
      BodyMemory memory,
      Duration deadline,
      BiConsumer<RoutingContext, Outcome> then) {
    this.context = context;
    this.request = context.request();
    this.memory = memory;
    this.then = then;
    limit = BodySizes.of(request.method().name(), request.path());
    this.deadline = context.vertx().setTimer(deadline.toMillis(), timer -> late());
  }

  /** Why the body of this request was not kept, to be told once its sender is known. */
  static Optional<ApiProblem> refusal(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }

  void read() {
    context.addEndHandler(ended -> forget());
    boolean waits = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    if (announced() > limit) {
      refuse(Outcome.TOO_LARGE);
      if (waits || announced() > limit + PATIENCE) {
        finish(false);
        return;
      }
    }
    if (waits) {
      context.response().writeContinue();
    }
    request.exceptionHandler(gone -> over = true);
    request.handler(this::take);
    request.endHandler(end -> finish(!isBroken()));
    request.resume();
  }

  private long announced() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private void take(Buffer part) {
    if (over) {
      return;
    }
    if (outcome == Outcome.WHOLE && kept.length() + part.length() > limit) {
      refuse(Outcome.TOO_LARGE);
    } else if (outcome == Outcome.WHOLE && !makeRoom(part.length())) {
      refuse(Outcome.NO_ROOM);
    }
    if (outcome == Outcome.WHOLE) {
      kept.appendBuffer(part);
      return;
    }
    thrownAway += part.length();
    if (thrownAway > PATIENCE) {
      finish(false);
    }
  }

  private boolean makeRoom(int bytes) {
    long needed = Math.max(0, (long) kept.length() + bytes - FREE) - taken;
    if (needed <= 0) {
      return true;
    }
    boolean room = memory.take(needed);
    taken += room ? needed : 0;
    return room;
  }

  private void refuse(Outcome why) {
    outcome = why;
    thrownAway = kept.length();
    kept = Buffer.buffer();
    giveBack();
  }

  private void late() {
    if (!over) {
      if (outcome == Outcome.WHOLE) {
        refuse(Outcome.LATE);
      }
      finish(false);
    }
  }

  private boolean isBroken() {
    boolean broken = BrokenBody.isOn(((ConnectionBase) request.connection()).channel());
    if (broken) {
      refuse(Outcome.BROKEN);
    }
    return broken;
  }

  private void finish(boolean readToItsEnd) {
    if (over) {
      return;
    }
    over = true;
    if (outcome == Outcome.WHOLE && !Utf8.isText(kept.getBytes())) {
      refuse(Outcome.NO_TEXT);
    }
    context.vertx().cancelTimer(deadline);
    if (!readToItsEnd) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      context.addEndHandler(answered -> request.connection().close());
    }
    if (outcome == Outcome.WHOLE) {
      ((RoutingContextInternal) context).setBody(kept);
    } else {
      context.put(KEY, problem());
    }
    then.accept(context, outcome);
  }

  private ApiProblem problem() {
    return outcome == Outcome.TOO_LARGE
        ? new ApiProblem(
            ProblemType.CONTENT_TOO_LARGE, "A body may have %d bytes here.".formatted(limit))
        : new ApiProblem(ProblemType.INVALID_JSON, "The body is no UTF-8.");
  }

  /** The request is answered, or its sender has gone. */
  private void forget() {
    over = true;
    context.vertx().cancelTimer(deadline);
    kept = Buffer.buffer();
    giveBack();
  }

  private void giveBack() {
    memory.giveBack(taken);
    taken = 0;
  }
}
