package org.rootscamp.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.Databases;

/**
 * Gives a creating POST one effect, however often it is sent.
 *
 * <p>The answer is stored in the transaction of the effect: either both exist or neither. Only
 * successes are stored; a refused request had no effect and is judged anew. The answer is encrypted
 * under the client's key, token and body, of which the database holds only digests, because it may
 * carry codes and tokens. Kept for a day.
 *
 * <p>Without a token the key alone tells one caller from another, so one that somebody else may
 * choose as well counts for nothing.
 */
@ApplicationScoped
public class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final int MAX_KEY = 255;

  /** 128 bits in Base64. */
  private static final int UNGUESSABLE = 22;

  private static final Duration KEPT = Duration.ofDays(1);

  private final Answers answers;
  private final CurrentCaller caller;
  private final Clock clock;

  Idempotency(Answers answers, CurrentCaller caller, Clock clock) {
    this.answers = answers;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a creating POST has made: where it is, the thing itself, and 201 or 202. */
  public record Created(int status, URI location, Object thing) {
    public static Created at(URI location, Object thing) {
      return new Created(201, location, thing);
    }
  }

  /** Runs the action in a transaction, or replays its first answer. */
  public Response once(HttpHeaders headers, UriInfo uri, Object request, Supplier<Created> action) {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return twice(() -> run(action));
    }
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw ApiProblem.invalid(HEADER, "must have 1 to %d characters".formatted(MAX_KEY));
    }
    if (!caller.get().authenticated() && key.length() < UNGUESSABLE) {
      return twice(() -> run(action));
    }
    String token = Optional.ofNullable(headers.getHeaderString("Authorization")).orElse("");
    String body = new String(answers.bytes(request), StandardCharsets.UTF_8);
    String keyHash = Hashes.sha256Hex("key", uri.getPath(), token, key);
    SealedAnswer.Seal seal = new SealedAnswer.Seal(token, key, body);
    String event = uri.getPathParameters().getFirst("event");
    return twice(() -> replayOrRun(keyHash, event, body, seal, action));
  }

  /** Of two equal requests at the same moment one fails on a unique key; then it sees the other. */
  private static Response twice(Callable<Response> attempt) {
    try {
      return QuarkusTransaction.requiringNew().call(attempt);
    } catch (RuntimeException e) {
      if (!Databases.isUniqueViolation(e)) {
        throw e;
      }
      return QuarkusTransaction.requiringNew().call(attempt);
    }
  }

  private Response run(Supplier<Created> action) {
    return respond(answer(action.get()));
  }

  private Response replayOrRun(
      String keyHash, String event, String body, SealedAnswer.Seal seal, Supplier<Created> action) {
    Instant now = clock.instant();
    IdempotencyKey.delete("createdAt < ?1", now.minus(KEPT));
    String requestHash = Hashes.sha256Hex("request", keyHash, body);
    IdempotencyKey first = IdempotencyKey.findById(keyHash);
    if (first != null && !first.requestHash.equals(requestHash)) {
      throw new ApiProblem(
          ProblemType.IDEMPOTENCY_KEY_REUSED, "Choose a new key for another request.");
    }
    if (first != null) {
      return respond(SealedAnswer.open(first.answer, seal));
    }
    // Claimed before the effect: of two at the same moment the second fails on the primary key.
    IdempotencyKey claimed = IdempotencyKey.claim(keyHash, requestHash, event, now);
    SealedAnswer answer = answer(action.get());
    claimed.answer = answer.seal(seal);
    return respond(answer);
  }

  private SealedAnswer answer(Created created) {
    byte[] body = answers.bytes(created.thing());
    String tag = EntityTags.of(created.thing(), body);
    return new SealedAnswer(created.status(), created.location(), tag, body);
  }

  private Response respond(SealedAnswer answer) {
    Response created = answers.created(answer.location(), answer.body(), answer.tag());
    return Response.fromResponse(created).status(answer.status()).build();
  }
}
