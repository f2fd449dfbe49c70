package org.rootscamp.allocation.model;

import java.util.Locale;

/** Who gets a cell when there are more sessions than cells. */
public enum Cut {
  /**
   * The order decides: each session in turn is taken if it can still be placed together with those
   * taken before it. People can check it.
   */
  RANKING,
  /** All candidates compete in the search: more choices are honoured, but it is harder to argue. */
  ATTENDANCE;

  /** The name on the wire: {@code ranking} or {@code attendance}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
