package org.rootscamp.ranking;

/**
 * How many of its choices each group has had taken, and so whether it still counts under the
 * attendance cap. Mutable and confined to one ranking run.
 */
final class Attendance {

  private final ApprovalProfile profile;
  private final int[] taken;
  private int cap;

  private Attendance(ApprovalProfile profile, int cap) {
    this.profile = profile;
    this.taken = new int[profile.groups()];
    this.cap = cap;
  }

  static Attendance capped(ApprovalProfile profile, int cap) {
    return new Attendance(profile, cap);
  }

  static Attendance uncapped(ApprovalProfile profile) {
    return new Attendance(profile, Integer.MAX_VALUE);
  }

  /** Whether this group is not satisfied yet. */
  boolean counts(int group) {
    return taken[group] < cap;
  }

  /** How many choices of this group are taken. */
  int taken(int group) {
    return taken[group];
  }

  /** One more choice of all the candidate's supporters is taken, satisfied or not. */
  void take(int candidate) {
    for (int group : profile.supportingGroups(candidate)) {
      taken[group]++;
    }
  }

  /** Nobody is satisfied any more. */
  void lift() {
    cap = Integer.MAX_VALUE;
  }
}
