package org.rootscamp.ranking;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rootscamp.ranking.LazyMinimum.Bounds;
import org.rootscamp.ranking.LazyMinimum.Key;
import org.rootscamp.ranking.LazyMinimum.Minimum;
import org.rootscamp.ranking.Ranking.Phase;

/** The first phase of the method of equal shares, on budgets kept as negative loads. */
final class EqualSharesRun implements LazyMinimum.Keys {

  /*
   * The key of a candidate is the smallest rho with sum over supporters of min(budget, rho) = 1.
   * That sum grows with rho and with the budgets; budgets only shrink, so keys only grow, and what
   * is not affordable now never will be.
   */

  private final ApprovalProfile profile;
  private final Loads loads;

  EqualSharesRun(ApprovalProfile profile, Loads loads) {
    this.profile = profile;
    this.loads = loads;
  }

  /** Takes candidates until the supporters of no open one can pay for it. */
  void takeAffordable(Trace trace) {
    LazyMinimum minimum = new LazyMinimum(trace.open(), this);
    boolean affordable = true;
    while (affordable && !minimum.isEmpty()) {
      Optional<Minimum> next = minimum.find();
      affordable = next.isPresent();
      next.ifPresent(
          found -> {
            minimum.remove(found.candidate());
            Fraction price = loads.charge(tally(found.candidate()), found.key());
            trace.take(found.tied(), price, Phase.MAIN);
          });
    }
  }

  @Override
  public Bounds bounds(int candidate) {
    double error = Bounds.error(profile.supportingGroups(candidate).length);
    double lower = price(candidate, 1 - error);
    return Double.isInfinite(lower) ? Bounds.NONE : new Bounds(lower, price(candidate, 1 + error));
  }

  /** About the rho at which the supporters pay this cost together; infinite if they cannot. */
  private double price(int candidate, double cost) {
    int[] groups = profile.supportingGroups(candidate);
    double price = 0;
    long payers = 0;
    long before;
    // Each pass raises the price for those who can pay it; it ends when all of them still can.
    do {
      before = payers;
      payers = 0;
      double rest = cost;
      for (int group : groups) {
        double budget = -loads.estimate(group);
        if (budget > 0 && budget >= price) {
          payers += profile.groupSize(group);
        } else {
          rest -= profile.groupSize(group) * budget;
        }
      }
      // Never below the last price, so that rounding cannot make the loop go back and forth.
      price = payers == 0 ? Double.POSITIVE_INFINITY : Math.max(price, rest / payers);
    } while (payers != before);
    return price;
  }

  @Override
  public Optional<Key> exact(int candidate) {
    Tally tally = tally(candidate);
    BigInteger[] current = loads.current(tally);
    int[] poorestFirst =
        IntStream.range(0, current.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> current[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    BigInteger rest = loads.denominator();
    long payers = tally.total();
    for (int i : poorestFirst) {
      if (current[i].multiply(BigInteger.valueOf(payers)).add(rest).signum() <= 0) {
        return Optional.of(new Key(rest, payers));
      }
      rest = rest.add(current[i].multiply(BigInteger.valueOf(tally.voters(i))));
      payers -= tally.voters(i);
    }
    return Optional.empty();
  }

  private Tally tally(int candidate) {
    return new Tally(profile, candidate, group -> true, loads::level);
  }
}
