package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.search.Cooling.Range;

class CoolingTest {

  private static final long PLENTY = 1_000_000;

  /** The bits with which a move may lose the most, and nothing at all. */
  private static final int LUCKIEST = 0;

  private static final int UNLUCKIEST = 4_095;

  /** The largest of 4,096 evenly spread values of -ln is that of 1/8192. */
  private static final double LUCK = Math.log(8_192) * Cooling.SCALE;

  @Test
  void fallsFromTheStartOfItsRangeToItsEndAndThenToIce() {
    Cooling cooling = new Cooling(Range.HOT, false, PLENTY, 10);

    assertThat(most(cooling, 0)).isEqualTo((int) (3 * LUCK));
    assertThat(most(cooling, 0.48)).isEqualTo((int) (Math.sqrt(3 * 0.3) * LUCK));
    assertThat(most(cooling, 0.959_999)).isBetween((int) (0.3 * LUCK), (int) (0.301 * LUCK));
    assertThat(most(cooling, 0.96)).isEqualTo((int) (0.05 * LUCK));
    assertThat(most(cooling, 1)).isEqualTo((int) (0.05 * LUCK));
  }

  @Test
  void luckIsSpreadLikeTheLogarithmOfAUniformNumber() {
    Cooling cooling = new Cooling(Range.HOT, false, PLENTY, 10);
    cooling.at(0);

    assertThat(cooling.threshold(UNLUCKIEST)).isZero();
    assertThat(-cooling.threshold(2_047)).isEqualTo((int) (3 * 64 * Math.log(2)));
    assertThat(cooling.threshold(4_096 + LUCKIEST)).isEqualTo(cooling.threshold(LUCKIEST));
  }

  @Test
  void aStartWorthKeepingIsNotHeated() {
    assertThat(most(new Cooling(Range.WARM, true, PLENTY, 10), 0)).isEqualTo((int) (0.2 * LUCK));
  }

  @Test
  void aSmallBudgetBeginsAsMuchCoolerAsItIsShort() {
    int units = 20;

    assertThat(most(new Cooling(Range.WARM, false, 100L * units, units), 0))
        .isEqualTo((int) (1 * LUCK));
    assertThat(most(new Cooling(Range.WARM, false, 50L * units, units), 0))
        .isEqualTo((int) (0.6 * LUCK));
    assertThat(most(new Cooling(Range.COOL, false, 0, 0), 0)).isEqualTo((int) (0.15 * LUCK));
  }

  private static int most(Cooling cooling, double progress) {
    cooling.at(progress);
    return -cooling.threshold(LUCKIEST);
  }
}
