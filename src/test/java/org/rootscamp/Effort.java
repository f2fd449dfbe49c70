package org.rootscamp;

/** How much a test tries: in every build, or in the long form, {@code ./mvnw verify -Dlong}. */
public final class Effort {

  private static final boolean LONG = Boolean.getBoolean("long");

  private Effort() {}

  public static boolean isLong() {
    return LONG;
  }

  /** How often it tries what chance decides. */
  public static int of(int inEveryBuild, int inTheLongForm) {
    return LONG ? inTheLongForm : inEveryBuild;
  }
}
