package org.rootscamp.allocation.model;

import org.rootscamp.allocation.bound.UpperBound;

/** Hears how far a search is. Called on the searching thread, so it should be quick. */
@FunctionalInterface
public interface Progress {

  /** Listens to nobody. */
  Progress SILENT = (movesDone, moves, honoured, bound) -> {};

  /**
   * Called about a hundred times a run, with growing {@code movesDone}.
   *
   * @param movesDone moves made so far
   * @param moves the whole budget
   * @param honoured choices that the plan of this moment honours, see {@link Quality}
   * @param bound no plan honours more, see {@link UpperBound}
   */
  void report(long movesDone, long moves, long honoured, long bound);
}
