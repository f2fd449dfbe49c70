package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

/**
 * The textbook definitions written down one after the other with exact fractions and no regard for
 * speed: the judge of the rules that are shipped.
 */
final class NaiveRules {

  private final ApprovalProfile profile;
  private final List<Integer> open;
  private final List<Step> steps = new ArrayList<>();
  private final Rational[] loads;
  private final int[] chosen;

  private NaiveRules(ApprovalProfile profile) {
    this.profile = profile;
    this.open = new ArrayList<>(IntStream.range(0, profile.candidates()).boxed().toList());
    this.loads = new Rational[profile.voters()];
    Arrays.fill(loads, Rational.of(0));
    this.chosen = new int[profile.voters()];
  }

  static Ranking phragmen(ApprovalProfile profile, int cap) {
    NaiveRules rule = new NaiveRules(profile);
    rule.phragmen(cap, Phase.MAIN);
    return rule.finish();
  }

  static Ranking equalShares(ApprovalProfile profile, int cells) {
    NaiveRules rule = new NaiveRules(profile);
    if (profile.voters() > 0) {
      rule.equalShares(cells);
      rule.phragmen(Integer.MAX_VALUE, Phase.COMPLETION);
    }
    return rule.finish();
  }

  static Ranking pav(ApprovalProfile profile) {
    NaiveRules rule = new NaiveRules(profile);
    rule.pav();
    return rule.finish();
  }

  static Ranking approval(ApprovalProfile profile) {
    NaiveRules rule = new NaiveRules(profile);
    Map<Integer, Rational> values = new TreeMap<>();
    do {
      values.clear();
      for (int candidate : rule.open) {
        long votes = rule.supporters(candidate).size();
        if (votes > 0) {
          values.put(candidate, Rational.of(votes));
        }
      }
    } while (rule.take(values, Comparator.reverseOrder(), Phase.MAIN).isPresent());
    return rule.finish();
  }

  private void phragmen(int attendanceCap, Phase firstPhase) {
    int cap = attendanceCap;
    Phase phase = firstPhase;
    while (open.stream().anyMatch(candidate -> !supporters(candidate).isEmpty())) {
      Map<Integer, Rational> values = new TreeMap<>();
      for (int candidate : open) {
        List<Integer> counted = unsatisfied(candidate, cap);
        if (!counted.isEmpty()) {
          Rational sum = Rational.of(1);
          for (int voter : counted) {
            sum = sum.plus(loads[voter]);
          }
          values.put(candidate, sum.over(counted.size()));
        }
      }
      if (values.isEmpty()) {
        cap = Integer.MAX_VALUE;
        phase = Phase.CAP_LIFTED;
        continue;
      }
      int taken = take(values, Comparator.naturalOrder(), phase).orElseThrow();
      unsatisfied(taken, cap).forEach(voter -> loads[voter] = values.get(taken));
      supporters(taken).forEach(voter -> chosen[voter]++);
    }
  }

  private List<Integer> unsatisfied(int candidate, int cap) {
    return supporters(candidate).stream().filter(voter -> chosen[voter] < cap).toList();
  }

  private void equalShares(int cells) {
    Rational[] budgets = new Rational[profile.voters()];
    Arrays.fill(budgets, Rational.of(cells).over(profile.voters()));
    Optional<Integer> taken;
    do {
      Map<Integer, Rational> prices = new TreeMap<>();
      for (int candidate : open) {
        price(supporters(candidate).stream().map(voter -> budgets[voter]).toList())
            .ifPresent(price -> prices.put(candidate, price));
      }
      taken = take(prices, Comparator.naturalOrder(), Phase.MAIN);
      taken.ifPresent(
          candidate -> {
            for (int voter : supporters(candidate)) {
              Rational paid = Rational.min(budgets[voter], prices.get(candidate));
              budgets[voter] = budgets[voter].minus(paid);
            }
          });
    } while (taken.isPresent());
    Arrays.setAll(loads, voter -> Rational.of(0).minus(budgets[voter]));
  }

  /** Tries each split into those who pay all they have and those who pay the price. */
  private static Optional<Rational> price(List<Rational> budgets) {
    List<Rational> poorestFirst = budgets.stream().sorted().toList();
    for (int poor = 0; poor < poorestFirst.size(); poor++) {
      Rational rest = Rational.of(1);
      for (Rational budget : poorestFirst.subList(0, poor)) {
        rest = rest.minus(budget);
      }
      Rational price = rest.over(poorestFirst.size() - poor);
      if (price.compareTo(poorestFirst.get(poor)) <= 0) {
        return Optional.of(price);
      }
    }
    return Optional.empty();
  }

  private void pav() {
    Map<Integer, Rational> gains = new TreeMap<>();
    Optional<Integer> taken;
    do {
      gains.clear();
      for (int candidate : open) {
        Rational gain = Rational.of(0);
        for (int voter : supporters(candidate)) {
          gain = gain.plus(Rational.of(1).over(1 + chosen[voter]));
        }
        if (!supporters(candidate).isEmpty()) {
          gains.put(candidate, gain);
        }
      }
      taken = take(gains, Comparator.reverseOrder(), Phase.MAIN);
      taken.ifPresent(candidate -> supporters(candidate).forEach(voter -> chosen[voter]++));
    } while (taken.isPresent());
  }

  private List<Integer> supporters(int candidate) {
    return IntStream.range(0, profile.voters())
        .filter(voter -> profile.approvedBy(voter).contains(candidate))
        .boxed()
        .toList();
  }

  private Optional<Integer> take(
      Map<Integer, Rational> values, Comparator<Rational> bestFirst, Phase phase) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Rational best = Collections.min(values.values(), bestFirst);
    List<Integer> tied =
        values.keySet().stream().filter(c -> values.get(c).compareTo(best) == 0).toList();
    steps.add(new Step(tied.get(0), Optional.of(best.toFraction()), tied, phase));
    open.remove(tied.get(0));
    return Optional.of(tied.get(0));
  }

  private Ranking finish() {
    while (!open.isEmpty()) {
      List<Integer> tied = List.copyOf(open);
      steps.add(new Step(open.remove(0), Optional.empty(), tied, Phase.UNSUPPORTED));
    }
    return new Ranking(steps);
  }
}
