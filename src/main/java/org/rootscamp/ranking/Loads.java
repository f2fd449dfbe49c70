package org.rootscamp.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rootscamp.ranking.LazyMinimum.Key;

/**
 * The exact load of each voter group: what it has borne so far, or, while negative, the budget it
 * has left. Mutable and confined to one ranking run.
 */
final class Loads {

  /*
   * Loads have denominators that grow by a factor each step and reach thousands of digits, so
   * fractions that are reduced on each addition would be slow. Three observations help:
   *   - All supporters of a taken candidate end with the same load (or had the same load and paid
   *     the same). So a load is stored once, as a "level", and groups point to levels; a sum over
   *     supporters is a sum over few levels.
   *   - All loads are whole multiples of 1/denominator, if the denominator takes in each step just
   *     the factor that the new load needs (a small number: at most the supporters).
   *   - Older levels need not be rewritten when the denominator grows. Each level is a multiple of
   *     1/(denominator at its birth), and a sum goes through the levels in order of birth and
   *     multiplies what it has so far by the factors in between, as Horner's scheme does.
   */

  private final int[] levelOfGroup;

  /** In order of birth. */
  private final List<BigInteger> levels = new ArrayList<>();

  /** For each level the number of factors that were in the denominator at its birth. */
  private final List<Integer> births = new ArrayList<>();

  private final List<BigInteger> factors = new ArrayList<>();
  private BigInteger denominator;
  private double[] estimates = new double[16];

  private Loads(int groups, BigInteger load, BigInteger denominator) {
    this.levelOfGroup = new int[groups];
    this.denominator = denominator;
    addLevel(load);
  }

  /** No load on anybody. */
  static Loads none(ApprovalProfile profile) {
    return new Loads(profile.groups(), BigInteger.ZERO, BigInteger.ONE);
  }

  /** Everybody has the same share of the budget to spend; the profile has voters. */
  static Loads sharing(ApprovalProfile profile, int budget) {
    Fraction load = Fraction.of(-budget, profile.voters());
    return new Loads(profile.groups(), load.numerator(), load.denominator());
  }

  BigInteger denominator() {
    return denominator;
  }

  /** The load of a group with a relative error of at most 2^-51. */
  double estimate(int group) {
    return estimates[levelOfGroup[group]];
  }

  /** Which level a group is on; groups on one level have equal loads. */
  int level(int group) {
    return levelOfGroup[group];
  }

  /** The sum of the loads of all voters in the tally, in units of 1/denominator. */
  BigInteger sum(Tally tally) {
    BigInteger sum = BigInteger.ZERO;
    int birth = 0;
    for (int i = 0; i < tally.levels(); i++) {
      int level = tally.level(i);
      sum = rescale(sum, birth, births.get(level));
      sum = sum.add(levels.get(level).multiply(BigInteger.valueOf(tally.voters(i))));
      birth = births.get(level);
    }
    return rescale(sum, birth, factors.size());
  }

  /** The load of each level of the tally, in units of 1/denominator. */
  BigInteger[] current(Tally tally) {
    BigInteger[] loads = new BigInteger[tally.levels()];
    BigInteger growth = BigInteger.ONE;
    int birth = factors.size();
    for (int i = tally.levels() - 1; i >= 0; i--) {
      int level = tally.level(i);
      growth = rescale(growth, births.get(level), birth);
      birth = births.get(level);
      loads[i] = levels.get(level).multiply(growth);
    }
    return loads;
  }

  /** Gives all groups of the tally the same load, the key, and returns it. */
  Fraction equalise(Tally tally, Key key) {
    BigInteger load = inNewUnits(key);
    int last = levels.size() - 1;
    // Equal steps in a row share a level, so that groups with equal loads are seen to be equal.
    boolean known = rescale(levels.get(last), births.get(last), factors.size()).equals(load);
    int level = known ? last : addLevel(load);
    for (int group : tally.groups()) {
      levelOfGroup[group] = level;
    }
    return new Fraction(load, denominator);
  }

  /** Lets each group of the tally pay the key, or what it has left if that is less. */
  Fraction charge(Tally tally, Key key) {
    BigInteger price = inNewUnits(key);
    BigInteger[] loads = current(tally);
    int[] successors = new int[loads.length];
    for (int i = 0; i < loads.length; i++) {
      successors[i] = addLevel(loads[i].add(price).min(BigInteger.ZERO));
    }
    for (int group : tally.groups()) {
      levelOfGroup[group] = successors[tally.indexOf(levelOfGroup[group])];
    }
    return new Fraction(price, denominator);
  }

  /** Lets the denominator grow as much as the key needs, and returns the key in the new units. */
  private BigInteger inNewUnits(Key key) {
    BigInteger voters = BigInteger.valueOf(key.voters());
    BigInteger common = key.amount().gcd(voters);
    if (!common.equals(voters)) {
      BigInteger factor = voters.divide(common);
      factors.add(factor);
      denominator = denominator.multiply(factor);
    }
    return key.amount().divide(common);
  }

  private int addLevel(BigInteger load) {
    int level = levels.size();
    levels.add(load);
    births.add(factors.size());
    if (level == estimates.length) {
      estimates = Arrays.copyOf(estimates, 2 * level);
    }
    estimates[level] = Fraction.quotient(load, denominator);
    return level;
  }

  private BigInteger rescale(BigInteger load, int from, int to) {
    BigInteger scaled = load;
    for (int i = from; i < to && scaled.signum() != 0; i++) {
      scaled = scaled.multiply(factors.get(i));
    }
    return scaled;
  }
}
