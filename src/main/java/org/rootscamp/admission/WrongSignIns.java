package org.rootscamp.admission;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rootscamp.events.Event;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Refuses wrong sign-ins, and asks for patience when an event gets too many of them. Each event has
 * a bucket of tokens in the memory of this process, from which a wrong sign-in takes one.
 *
 * <p>A right sign-in always works, so nobody is locked out, and whoever guesses on regardless is
 * not stopped: codes are safe because they have 40 bits. This makes guessing visible in the log and
 * slows down clients that repeat a wrong code.
 */
@ApplicationScoped
class WrongSignIns {

  private static final Logger LOG = Logger.getLogger(WrongSignIns.class);
  private static final int MOST_EVENTS = 1_000;

  private final WrongSignInLimit limit;
  private final TimeMeter time;
  private final Map<UUID, Brake> brakes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        /** The event that had no wrong sign-in for longest starts with a full bucket again. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Brake> eldest) {
          return size() > MOST_EVENTS;
        }
      };

  WrongSignIns(WrongSignInLimit limit, Clock clock) {
    this.limit = limit;
    this.time = new ClockMeter(clock);
  }

  /** The answer to one more wrong sign-in at an event. */
  synchronized ApiProblem refusal(Event event) {
    Brake brake = brakes.computeIfAbsent(event.id, id -> new Brake(newBucket()));
    ConsumptionProbe token = brake.bucket.tryConsumeAndReturnRemaining(1);
    if (token.isConsumed()) {
      brake.warned &= token.getRemainingTokens() < limit.burst() - 1; // anew once it was full
      return new ApiProblem(
          ProblemType.SIGN_IN_REFUSED, "Look at the badge again, or ask at the check-in desk.");
    }
    if (!brake.warned) {
      LOG.warnf("Too many wrong sign-ins at %s: somebody may be guessing codes", event.slug);
      brake.warned = true;
    }
    return ApiProblem.retryLater(
        ProblemType.TOO_MANY_SIGN_INS,
        "This one is wrong, too. Look at the badge again and wait a moment, or ask at the check-in"
            + " desk; a right code always works.",
        Duration.ofNanos(token.getNanosToWaitForRefill()));
  }

  private Bucket newBucket() {
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(limit.burst())
            .refillGreedy(limit.perSecond(), Duration.ofSeconds(1))
            .build();
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(time).build();
  }

  /** Warns once for each time that its bucket runs empty, not once for each guess. */
  private static final class Brake {
    private final Bucket bucket;
    private boolean warned;

    Brake(Bucket bucket) {
      this.bucket = bucket;
    }
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
