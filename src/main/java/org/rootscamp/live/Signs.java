package org.rootscamp.live;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rootscamp.events.EventRemoved;
import org.rootscamp.events.EventSign;
import org.rootscamp.events.PublicChanged;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.storage.Messages;
import org.rootscamp.http.threads.Daemons;

/**
 * Knows the newest sign of each event that somebody looks at.
 *
 * <p>What this instance commits it knows at once, what others commit by their messages, and should
 * one be lost by a look at the database every tenth of a second, one statement for all events, for
 * as long as somebody asks. Whoever asks first after a pause waits for a look.
 */
@ApplicationScoped
public class Signs {

  private static final String TOPIC = "event";
  private static final Duration LOOK = Duration.ofMillis(100);
  static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();
  private static final long ASKED_NANOS = Duration.ofSeconds(2).toNanos();
  private static final Logger LOG = Logger.getLogger(Signs.class);

  private final SignReader reader;
  private final Messages messages;
  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final List<Consumer<EventSign>> followers = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> mourners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Future<?> next = CompletableFuture.completedFuture(null);
  private final ScheduledExecutorService eye =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("signs"));

  Signs(SignReader reader, Messages messages) {
    this.reader = reader;
    this.messages = messages;
    messages.hear(TOPIC, this::lookSoonAt);
  }

  void stop(@Observes ShutdownEvent event) {
    next.cancel(false);
    eye.shutdownNow();
  }

  /** An event that somebody looks at. */
  private static final class Watched {
    private volatile EventSign sign;
    private volatile long lookedAt = System.nanoTime() - FRESH_NANOS;
    private volatile long askedAt;
    private volatile long toldAt = lookedAt;
    private volatile int followed;
    private CompletableFuture<Optional<EventSign>> nextLook;

    boolean isWanted(long now) {
      return followed > 0 || now - askedAt < ASKED_NANOS;
    }

    boolean isFresh(long now) {
      return sign != null && now - lookedAt < FRESH_NANOS;
    }
  }

  /** The newest sign if it is known without a look, or null; never blocks. */
  EventSign known(String slug) {
    Watched event = watched.get(slug);
    if (event == null) {
      return null;
    }
    long now = System.nanoTime();
    event.askedAt = now;
    return event.isFresh(now) ? event.sign : null;
  }

  /** When the newest sign was sure, as {@link System#nanoTime}, or null; for bad times. */
  Long sureAt(String slug) {
    Watched event = watched.get(slug);
    return event == null || event.sign == null ? null : event.lookedAt;
  }

  /** The newest sign, after a look if there was a pause; empty if there is no such event. */
  CompletableFuture<Optional<EventSign>> ask(String slug) {
    Watched event = watched.computeIfAbsent(slug, any -> new Watched());
    long now = System.nanoTime();
    event.askedAt = now;
    if (event.isFresh(now)) {
      return CompletableFuture.completedFuture(Optional.of(event.sign));
    }
    CompletableFuture<Optional<EventSign>> next;
    synchronized (event) {
      if (event.nextLook != null) {
        return event.nextLook;
      }
      next = new CompletableFuture<>();
      event.nextLook = next;
    }
    lookSoonAt(slug);
    return next;
  }

  /**
   * The newest sign; blocks for a look after a pause.
   *
   * @throws ApiProblem 404 if there is no such event
   */
  public EventSign sure(String slug) {
    EventSign known = known(slug);
    EventSign sign = known == null ? look(slug) : known;
    if (sign == null) {
      throw ApiProblem.notFound("The event");
    }
    return sign;
  }

  /** The sign in the database at this moment, or null; blocks for a statement. */
  EventSign look(String slug) {
    watched.computeIfAbsent(slug, any -> new Watched()).askedAt = System.nanoTime();
    lookAt(List.of(slug));
    lookOn();
    Watched event = watched.get(slug);
    return event == null ? null : event.sign;
  }

  /** From now on every other sign of a followed event goes there. */
  void follow(Consumer<EventSign> follower) {
    followers.add(follower);
  }

  /** From now on the slug of every event that is gone goes there. */
  void whenGone(Consumer<String> mourner) {
    mourners.add(mourner);
  }

  /** How many follow an event; it is looked at as long as anybody does. */
  void followed(String slug, int number) {
    watched.computeIfAbsent(slug, any -> new Watched()).followed = number;
    lookOn();
  }

  void send(@Observes PublicChanged changed) {
    messages.send(TOPIC, changed.event().slug);
  }

  void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicChanged changed) {
    EventSign sign = EventSign.of(changed.event());
    Watched event = watched.get(sign.slug());
    if (event != null) {
      note(event, sign, System.nanoTime(), true);
    }
  }

  void send(@Observes EventRemoved removed) {
    messages.send(TOPIC, removed.event().slug);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventRemoved removed) {
    String slug = removed.event().slug;
    Watched event = watched.get(slug);
    if (event != null) {
      forget(slug, event);
    }
  }

  private void lookSoonAt(String slug) {
    Watched event = watched.get(slug);
    if (event != null && event.isWanted(System.nanoTime())) {
      run(() -> tryToLookAt(List.of(slug)));
      lookOn();
    }
  }

  private void lookOn() {
    if (looking.compareAndSet(false, true)) {
      run(this::lookAgain);
    }
  }

  private void lookAgain() {
    long now = System.nanoTime();
    List<String> wanted =
        watched.entrySet().stream()
            .filter(event -> event.getValue().isWanted(now))
            .map(Map.Entry::getKey)
            .toList();
    watched.values().removeIf(event -> event.sign == null && !event.isWanted(now));
    if (wanted.isEmpty()) {
      looking.set(false);
      return;
    }
    tryToLookAt(wanted);
    schedule();
  }

  private void schedule() {
    try {
      next = eye.schedule(this::lookAgain, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The service stops", e);
    }
  }

  private void run(Runnable work) {
    try {
      eye.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("The service stops", e);
    }
  }

  private void tryToLookAt(Collection<String> slugs) {
    try {
      lookAt(slugs);
    } catch (RuntimeException e) {
      LOG.debug("The database is away; the next look may succeed", e);
      slugs.forEach(slug -> fail(slug, e));
    }
  }

  private void fail(String slug, RuntimeException failure) {
    Watched event = watched.get(slug);
    if (event != null) {
      CompletableFuture<Optional<EventSign>> waiting = takeWaiting(event);
      if (waiting != null) {
        waiting.completeExceptionally(failure);
      }
    }
  }

  private void lookAt(Collection<String> slugs) {
    long now = System.nanoTime();
    Map<String, EventSign> found = reader.read(slugs);
    for (String slug : slugs) {
      Watched event = watched.get(slug);
      if (event != null) {
        EventSign sign = found.get(slug);
        if (sign == null) {
          forget(slug, event);
        } else {
          note(event, sign, now, false);
        }
      }
    }
  }

  private void forget(String slug, Watched event) {
    watched.remove(slug, event);
    CompletableFuture<Optional<EventSign>> waiting = takeWaiting(event);
    if (waiting != null) {
      waiting.complete(Optional.empty());
    }
    if (event.sign != null) {
      mourners.forEach(mourner -> mourner.accept(slug));
    }
  }

  /** What a look saw that began before this instance's last commit is old already. */
  private void note(Watched event, EventSign sign, long at, boolean told) {
    boolean news;
    synchronized (event) {
      if (!told && at - event.toldAt < 0) {
        return;
      }
      news = event.sign != null && !event.sign.equals(sign);
      event.sign = sign;
      event.lookedAt = at;
      event.toldAt = told ? at : event.toldAt;
    }
    CompletableFuture<Optional<EventSign>> waiting = takeWaiting(event);
    if (waiting != null) {
      waiting.complete(Optional.of(sign));
    }
    if (news && event.followed > 0) {
      followers.forEach(follower -> follower.accept(sign));
    }
  }

  private static CompletableFuture<Optional<EventSign>> takeWaiting(Watched event) {
    synchronized (event) {
      CompletableFuture<Optional<EventSign>> waiting = event.nextLook;
      event.nextLook = null;
      return waiting;
    }
  }
}
