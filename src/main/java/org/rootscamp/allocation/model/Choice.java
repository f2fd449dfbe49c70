package org.rootscamp.allocation.model;

/**
 * One choice on a ballot.
 *
 * @param session the session chosen
 * @param must whether it is a must (weight 2) or a want (weight 1)
 */
public record Choice(int session, boolean must) {

  /** A choice that counts 2. */
  public static Choice must(int session) {
    return new Choice(session, true);
  }

  /** A choice that counts 1. */
  public static Choice want(int session) {
    return new Choice(session, false);
  }

  /** What it adds to the value of a plan: 2 for a must, 1 for a want. */
  public int weight() {
    return must ? 2 : 1;
  }
}
