package org.rootscamp.bench.allocation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Time spent by a thread on a processor, so that it matters little what else the machine does. */
final class CpuClock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOK_MILLIS = 20;

  private CpuClock() {}

  /** What the calling thread has spent, in nanoseconds. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Runs something on the calling thread and stops it when it has spent its seconds. */
  static void limited(int seconds, Runnable run, Runnable stop) {
    long thread = Thread.currentThread().getId();
    long end = now() + 1_000_000_000L * seconds;
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    watch.scheduleWithFixedDelay(
        () -> {
          if (THREADS.getThreadCpuTime(thread) >= end) {
            stop.run();
          }
        },
        LOOK_MILLIS,
        LOOK_MILLIS,
        TimeUnit.MILLISECONDS);
    try {
      run.run();
    } finally {
      watch.shutdownNow();
    }
  }
}
