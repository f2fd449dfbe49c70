package org.rootscamp.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void drawsTheNumbersOfSplitMix() {
    Dice dice = new Dice(1_234_567);

    assertThat(LongStream.generate(dice::next).limit(5))
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            -8629252141511181193L,
            4593380528125082431L,
            -2037821214251327795L);
  }

  @Test
  void throwsEverySideAboutEquallyOften() {
    Dice dice = new Dice(7);
    int[] thrown = new int[6];

    IntStream.range(0, 6_000).forEach(i -> thrown[dice.below(6)]++);

    assertThat(IntStream.of(thrown)).allMatch(times -> times > 900 && times < 1_100);
  }

  @Test
  void scalesTheWholeRangeOfBits() {
    assertThat(Dice.scaled(0, 10)).isZero();
    assertThat(Dice.scaled(0x7FFFFFFFL, 10)).isEqualTo(4);
    assertThat(Dice.scaled(0x80000000L, 10)).isEqualTo(5);
    assertThat(Dice.scaled(0xFFFFFFFFL, 10)).isEqualTo(9);
  }
}
