package org.rootscamp.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rootscamp.events.EventSign;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.live.SteadyReads.Steady;

/**
 * A value that is read of what the public sees of an event, and read anew after every change of
 * that. Made by {@link Snapshots}. Safe for use by many threads; the value must be, too.
 */
public final class Latest<T> {

  /** Events that anybody looks at on one day. */
  private static final int MOST_EVENTS = 100;

  private final Signs signs;
  private final SteadyReads steady;
  private final Function<String, T> read;
  private final Cache<String, Steady<T>> kept =
      Caffeine.newBuilder().maximumSize(MOST_EVENTS).executor(Runnable::run).build();
  private final Map<UUID, Object> readers = new ConcurrentHashMap<>();

  Latest(Signs signs, SteadyReads steady, Function<String, T> read) {
    this.signs = signs;
    this.steady = steady;
    this.read = read;
    signs.whenGone(kept::invalidate);
  }

  /** A value and the sign of the event of which it is. */
  public record Of<T>(EventSign sign, T value) {}

  /**
   * The value of an event, as new as anybody here can know. Blocks for some statements after a
   * change; many who ask at once wait for one and the same. Not for writers: what their transaction
   * has changed is not in it.
   *
   * @throws ApiProblem 404 if there is no such event
   */
  public Of<T> of(String slug) {
    EventSign sign = signs.sure(slug);
    Steady<T> value = kept.getIfPresent(slug);
    if (value == null || !value.sign().equals(sign)) {
      value = readOnce(slug, sign);
    }
    return new Of<>(value.sign(), value.value());
  }

  private Steady<T> readOnce(String slug, EventSign sign) {
    synchronized (readers.computeIfAbsent(sign.id(), any -> new Object())) {
      Steady<T> others = kept.getIfPresent(slug);
      if (others != null && others.sign().equals(sign)) {
        return others;
      }
      Steady<T> mine = steady.read(sign, () -> read.apply(slug));
      if (mine.sign() == null) {
        throw ApiProblem.notFound("The event");
      }
      kept.put(slug, mine);
      return mine;
    }
  }
}
