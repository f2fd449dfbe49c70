package org.rootscamp.allocation.search;

/**
 * How much worse a move may be. The temperature falls geometrically over a budget of moves, not of
 * time: cooling by the clock cannot be repeated.
 */
public final class Cooling {

  /** Losses are compared in this fraction of a choice, which leaves room for soft rules. */
  public static final int SCALE = 64;

  /**
   * From how much to how much, in choices. Where many sessions compete for people, plans differ by
   * much, and only a hot start finds its way, more or less hot as the event may be; where a plan
   * without any clash is in sight, each move is about a few people, and heat is lost time.
   */
  enum Range {
    HOT(3, 0.3),
    WARM(1, 0.2),
    COOL(0.3, 0.15);

    private final double start;
    private final double end;

    Range(double start, double end) {
      this.start = start;
      this.end = end;
    }
  }

  private static final int LUCK = 1 << 12;

  /** -ln of a uniform number, tabulated: the same on every machine, and no call in the loop. */
  private static final double[] PATIENCE = new double[LUCK];

  static {
    for (int i = 0; i < LUCK; i++) {
      PATIENCE[i] = -StrictMath.log((i + 0.5) / LUCK);
    }
  }

  /** Below so many moves a unit, starting hot would only undo the start. */
  private static final double MOVES_FOR_HEAT = 100;

  /** The last part of the budget climbs to the nearest top. */
  private static final double LAST_CLIMB = 0.96;

  private static final double ICE = 0.05;

  private final double start;
  private final double end;
  private double temperature;

  /**
   * Plans the temperatures.
   *
   * @param warmStart whether the start is worth keeping, as a published Wall mostly is
   */
  Cooling(Range range, boolean warmStart, long budget, int units) {
    double patience = Math.min(1, budget / (MOVES_FOR_HEAT * Math.max(1, units)));
    end = range.end;
    start = warmStart ? end : end + (range.start - end) * patience;
  }

  /** Sets the temperature for a part of the budget that is gone, 0 to 1. */
  void at(double progress) {
    double votes =
        progress < LAST_CLIMB ? start * StrictMath.pow(end / start, progress / LAST_CLIMB) : ICE;
    temperature = SCALE * votes;
  }

  /** The least change, in SCALE-ths of a choice, that is still accepted with these 12 bits. */
  int threshold(int luck) {
    return -(int) (temperature * PATIENCE[luck & (LUCK - 1)]);
  }
}
