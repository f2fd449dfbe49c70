package org.rootscamp.ranking;

import java.math.BigInteger;

/** School arithmetic with fractions, for the judge of the rules. */
record Rational(Fraction fraction) implements Comparable<Rational> {

  static Rational of(long value) {
    return new Rational(Fraction.of(value));
  }

  static Rational min(Rational one, Rational other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  Rational plus(Rational other) {
    BigInteger above = above().multiply(other.below()).add(other.above().multiply(below()));
    return new Rational(new Fraction(above, below().multiply(other.below())));
  }

  Rational minus(Rational other) {
    return plus(new Rational(new Fraction(other.above().negate(), other.below())));
  }

  Rational over(long divisor) {
    return new Rational(new Fraction(above(), below().multiply(BigInteger.valueOf(divisor))));
  }

  Fraction toFraction() {
    return fraction;
  }

  @Override
  public int compareTo(Rational other) {
    return above().multiply(other.below()).compareTo(other.above().multiply(below()));
  }

  private BigInteger above() {
    return fraction.numerator();
  }

  private BigInteger below() {
    return fraction.denominator();
  }
}
