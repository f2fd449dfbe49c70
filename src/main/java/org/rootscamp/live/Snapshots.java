package org.rootscamp.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Makes values that are as new as the event that they are read of. */
@ApplicationScoped
public class Snapshots {

  private final Signs signs;
  private final SteadyReads steady;

  Snapshots(Signs signs, SteadyReads steady) {
    this.signs = signs;
    this.steady = steady;
  }

  /**
   * A value for each event.
   *
   * @param read of the event with a slug, in a transaction; what it gives is shared and not changed
   */
  public <T> Latest<T> of(Function<String, T> read) {
    return new Latest<>(signs, steady, read);
  }
}
