package org.rootscamp.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rootscamp.events.EventSign;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.Answers;
import org.rootscamp.http.ready.PublicRead;
import org.rootscamp.http.ready.ReadyAnswer;
import org.rootscamp.http.threads.Daemons;
import org.rootscamp.live.SteadyReads.Steady;

/**
 * Keeps what everybody reads as bytes, made once for each sign of an event, on threads and
 * connections of its own: many who ask at once wait for one and the same.
 *
 * <p>An answer is made after its sign was read, and made again if the sign is another one when it
 * is done. So nobody gets an answer that is older than what they know, nor one of two moments.
 */
@ApplicationScoped
class ReadyAnswers {

  private static final int MOST_BYTES = 32 << 20;
  private static final int MAKERS = 2;

  /** How long the last word is handed out while the database is away. */
  private static final Duration OUTAGE = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Signs signs;
  private final SteadyReads steady;
  private final Answers answers;
  private final Clock clock;
  private final Cache<Key, Made> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, Made made) -> made.answer().size())
          .executor(Runnable::run)
          .build();
  private final Map<Flight, CompletableFuture<Optional<Made>>> underWay = new ConcurrentHashMap<>();
  private final Map<String, Integer> turnouts = new ConcurrentHashMap<>();
  private final ExecutorService makers =
      Executors.newFixedThreadPool(MAKERS, Daemons.named("ready-answers"));

  ReadyAnswers(Signs signs, SteadyReads steady, Answers answers, Clock clock) {
    this.signs = signs;
    this.steady = steady;
    this.answers = answers;
    this.clock = clock;
    signs.whenGone(slug -> kept.asMap().keySet().removeIf(key -> key.slug().equals(slug)));
  }

  void stop(@Observes ShutdownEvent event) {
    makers.shutdownNow();
  }

  /** What is read; the query without what does not matter. */
  record Key(String slug, PublicRead read, Map<String, String> query) {}

  private record Flight(Key key, EventSign sign, int turnout) {}

  /** An answer, what it is made of, and the span of time in which it is right. */
  private record Made(
      ReadyAnswer answer, EventSign sign, int turnout, Instant from, Instant until) {

    private boolean isInTime(Clock clock) {
      Instant now = clock.instant();
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /** The answer if it is ready and nothing newer is known, or null; never blocks. */
  ReadyAnswer ready(Key key) {
    EventSign sign = signs.known(key.slug());
    Made made = sign == null ? null : kept.getIfPresent(key);
    return made != null && isRight(made, sign, turnout(key)) ? made.answer() : null;
  }

  private boolean isRight(Made made, EventSign sign, int turnout) {
    return made.turnout() == turnout && made.sign().equals(sign) && made.isInTime(clock);
  }

  /**
   * The answer as soon as it is made; empty if there is no such event. It fails if the query is no
   * good, or the database is away and there is nothing to hand out instead.
   */
  CompletableFuture<Optional<ReadyAnswer>> make(Key key) {
    Made last = lastWord(key);
    CompletableFuture<Optional<EventSign>> sign = signs.ask(key.slug());
    CompletableFuture<Optional<EventSign>> inTime =
        last == null ? sign : sign.copy().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Optional<Made>> made = inTime.thenCompose(known -> make(key, known));
    return (last == null ? made : made.exceptionally(away -> Optional.of(last)))
        .thenApply(done -> done.map(Made::answer));
  }

  /** What was right when the database was heard of last, if that is not too long ago. */
  private Made lastWord(Key key) {
    Long sureAt = signs.sureAt(key.slug());
    boolean recent = sureAt != null && System.nanoTime() - sureAt < OUTAGE.toNanos();
    return recent ? kept.getIfPresent(key) : null;
  }

  private CompletableFuture<Optional<Made>> make(Key key, Optional<EventSign> sign) {
    return sign.isEmpty()
        ? CompletableFuture.completedFuture(Optional.empty())
        : make(new Flight(key, sign.get(), turnout(key)));
  }

  private CompletableFuture<Optional<Made>> make(Flight flight) {
    CompletableFuture<Optional<Made>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Made>> others = underWay.putIfAbsent(flight, mine);
    if (others != null) {
      return others;
    }
    makers.execute(() -> land(flight, mine));
    return mine;
  }

  /** Whoever comes once it is known finds it kept, and joins nobody. */
  private void land(Flight flight, CompletableFuture<Optional<Made>> waiting) {
    try {
      Made made = makeNow(flight);
      underWay.remove(flight);
      waiting.complete(Optional.ofNullable(made));
    } catch (RuntimeException e) {
      underWay.remove(flight);
      waiting.completeExceptionally(e);
    }
  }

  private Made makeNow(Flight flight) {
    Key key = flight.key();
    Instant now = clock.instant();
    Steady<Object> thing =
        steady.read(flight.sign(), () -> key.read().read(key.slug(), key.query()));
    if (thing.sign() == null) {
      return null;
    }
    Made made =
        new Made(
            answers.ready(thing.value()),
            thing.sign(),
            flight.turnout(),
            now,
            key.read().until(thing.value(), now));
    kept.put(key, made);
    return made;
  }

  /** The turnout is no public change: a vote must not make everybody read everything again. */
  void countAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) TurnoutChanged changed) {
    turnouts.merge(changed.slug(), 1, Integer::sum);
  }

  private int turnout(Key key) {
    return key.read().showsTurnout() ? turnouts.getOrDefault(key.slug(), 0) : 0;
  }
}
