package org.rootscamp.drafts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many drafts compute at a time as there are processors but one, and hands the turns round,
 * so that a draft of minutes holds nobody up for longer than a moment.
 */
final class Turns {

  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Semaphore free;

  Turns() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  Turns(int atATime) {
    free = new Semaphore(atATime, true);
  }

  /** Waits for a turn, behind all who wait already. */
  Turn take() {
    free.acquireUninterruptibly();
    return new Turn();
  }

  /** The turn of one draft, on however many threads it computes. */
  final class Turn implements AutoCloseable {
    private long since = System.nanoTime();

    /**
     * Lets the next one have it once it has lasted, and waits for it to come round. Threads of the
     * same draft that come here meanwhile wait as well.
     */
    synchronized void handRound() {
      if (System.nanoTime() - since < SLICE_NANOS) {
        return;
      }
      if (free.hasQueuedThreads()) {
        free.release();
        free.acquireUninterruptibly();
      }
      since = System.nanoTime();
    }

    @Override
    public synchronized void close() {
      free.release();
    }
  }
}
