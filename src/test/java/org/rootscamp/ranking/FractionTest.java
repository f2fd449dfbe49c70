package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void isKeptInLowestTermsWithAPositiveDenominator() {
    assertThat(Fraction.of(22, 64)).hasToString("11/32").isEqualTo(Fraction.of(11, 32));
    assertThat(Fraction.of(16, 2)).hasToString("8").isEqualTo(Fraction.of(8));
    assertThat(Fraction.of(3, -6)).hasToString("-1/2").isEqualTo(Fraction.of(-1, 2));
    assertThat(Fraction.of(0, -7)).hasToString("0").isEqualTo(Fraction.of(0));
  }

  @Test
  void comparesExactly() {
    assertThat(Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isLessThan(Fraction.of(1));
    assertThat(Fraction.of(-1, 2)).isLessThan(Fraction.of(-1, 3));
  }

  @Test
  void hasADoubleEvenWhenItsPartsHaveNone() {
    BigInteger huge = BigInteger.TEN.pow(2000);

    assertThat(new Fraction(huge.add(BigInteger.ONE), huge.multiply(BigInteger.valueOf(3))))
        .satisfies(third -> assertThat(third.doubleValue()).isCloseTo(1.0 / 3, within(1e-15)));
    assertThat(Fraction.of(-5, 4).doubleValue()).isEqualTo(-1.25);
  }

  @Test
  void rejectsTheDenominatorZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
  }
}
