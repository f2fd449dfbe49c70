package org.rootscamp.http.storage;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who has a connection of the pool at the moment. */
@Singleton
class Borrowers implements AgroalPoolInterceptor {

  private final AtomicInteger number = new AtomicInteger();

  @Override
  public void onConnectionAcquire(Connection connection) {
    number.incrementAndGet();
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    number.updateAndGet(some -> Math.max(0, some - 1));
  }

  boolean any() {
    return number.get() > 0;
  }

  /** All connections are dead; some of them may never come back. */
  void forgetAll() {
    number.set(0);
  }
}
