package org.rootscamp.http.bounds;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies share. Whoever takes some of it gives it back. */
@Singleton
class BodyMemory {

  private final AtomicLong left;

  BodyMemory(BodyBounds bounds) {
    left = new AtomicLong(bounds.memory().asLongValue());
  }

  /** Whether there was so much left; if so it is taken now. */
  boolean take(long bytes) {
    long had = left.getAndUpdate(has -> has >= bytes ? has - bytes : has);
    return had >= bytes;
  }

  void giveBack(long bytes) {
    left.addAndGet(bytes);
  }
}
