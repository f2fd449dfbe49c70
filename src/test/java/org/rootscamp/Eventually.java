package org.rootscamp;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, and fails with what it last saw when that takes too long. */
public final class Eventually {

  private static final Duration AT_MOST = Duration.ofMinutes(2); // the machine may have more to do
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Eventually() {}

  public static <T> T is(Supplier<T> look, Predicate<T> condition) {
    return is(AT_MOST, look, condition);
  }

  /** The same for what may take longer, such as the start of a process on a busy machine. */
  public static <T> T is(Duration atMost, Supplier<T> look, Predicate<T> condition) {
    long end = System.nanoTime() + atMost.toNanos();
    T seen = look.get();
    while (!condition.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Still not so after " + atMost + ": " + seen);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      seen = look.get();
    }
    return seen;
  }
}
