package org.rootscamp.allocation.model;

import org.rootscamp.allocation.bound.UpperBound;

/** Hears how far a search is. Called on the searching thread, so it should be quick. */
@FunctionalInterface
public interface Progress {

  /** Listens to nobody. */
  Progress SILENT = (movesDone, moves, value, bound) -> {};

  /**
   * Called about a hundred times a run, with growing {@code movesDone}.
   *
   * @param movesDone moves made so far
   * @param moves the whole budget
   * @param value choices that the plan of this moment is worth, as the search estimates them
   * @param bound no plan is worth more, see {@link UpperBound}
   */
  void report(long movesDone, long moves, long value, long bound);
}
