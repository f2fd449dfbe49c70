package org.rootscamp.ranking;

import java.math.BigInteger;

/**
 * An exact rational number in lowest terms with a positive denominator, so that equal numbers are
 * equal objects. Immutable.
 *
 * <p>Values of late steps can have thousands of digits; {@link #doubleValue()} is the short form
 * for people, never for decisions.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** More bits than a double keeps, so that cutting off the rest costs less than rounding does. */
  private static final int KEPT_BITS = 64;

  /**
   * Reduces to lowest terms.
   *
   * @throws IllegalArgumentException if the denominator is zero
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("A fraction needs a denominator other than zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    if (!divisor.equals(BigInteger.ONE)) {
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** The whole number {@code value}. */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * The fraction {@code numerator / denominator}.
   *
   * @throws IllegalArgumentException if the denominator is zero
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The number as a double, at most a relative 2^-51 off, however long the fraction is. */
  public double doubleValue() {
    return quotient(numerator, denominator);
  }

  /** As {@link #doubleValue()}, for two numbers that need not be in lowest terms. */
  static double quotient(BigInteger numerator, BigInteger denominator) {
    int cutAbove = Math.max(0, numerator.bitLength() - KEPT_BITS);
    int cutBelow = Math.max(0, denominator.bitLength() - KEPT_BITS);
    double above = numerator.shiftRight(cutAbove).doubleValue();
    double below = denominator.shiftRight(cutBelow).doubleValue();
    return Math.scalb(above / below, cutAbove - cutBelow);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The usual way to write it: {@code 11/32}, or {@code 8} for a whole number. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
