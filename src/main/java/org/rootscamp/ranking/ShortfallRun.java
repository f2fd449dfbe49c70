package org.rootscamp.ranking;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rootscamp.ranking.LazyMinimum.Bounds;
import org.rootscamp.ranking.LazyMinimum.Key;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

/** Goes through a run of Phragmén's rule again to see who came close. Mutable, used once. */
final class ShortfallRun {

  /*
   * More people who choose one candidate c and nothing else change no value but that of c, so until
   * c is taken everything happens as it did. They count, since they have nothing selected, and they
   * bear no load. So c is taken at the first step at which, with m supporters that count and loads
   * of S in total, (1 + S) / (m + more) is below the value taken there, or equal to it if c comes
   * first in tie order; and for each step the smallest such number is a division. Who wins with
   * some number wins with a larger one, so the least of all steps is what was missing. To try
   * numbers and rank again would take as many rankings as candidates.
   *
   * Once the first step outside the main phase is reached, one person is enough: either the cap is
   * lifted because nobody who counts is left, and then c is the only candidate that has somebody,
   * or all that is left to take are candidates nobody chose.
   *
   * Doubles with error margins settle all divisions but those that come out close to a whole
   * number; those are done exactly.
   */

  private final ApprovalProfile profile;
  private final Attendance attendance;
  private final Loads loads;
  private final PhragmenRun run;

  /** By candidate, in voters; the least of the steps so far. */
  private final long[] missing;

  ShortfallRun(ApprovalProfile profile, Attendance attendance) {
    this.profile = profile;
    this.attendance = attendance;
    this.loads = Loads.none(profile);
    this.run = new PhragmenRun(profile, loads, attendance);
    this.missing = new long[profile.candidates()];
    Arrays.fill(missing, Long.MAX_VALUE);
  }

  /** For each candidate that is not selected, how many people more would have been enough. */
  Map<Integer, Integer> shortfalls(Ranking ranking, int cells) {
    ranking.checkRanks(profile);
    int selected = ranking.countSelected(cells);
    if (selected == 0) {
      return Map.of();
    }
    List<Integer> waiting = ranking.order().subList(selected, profile.candidates());
    for (Step step : ranking.steps().subList(0, selected)) {
      if (step.phase() == Phase.MAIN) {
        replay(step, waiting);
      } else {
        waiting.forEach(candidate -> missing[candidate] = 1);
      }
    }
    int perPerson = profile.votersPerPerson();
    Map<Integer, Integer> people = new TreeMap<>();
    waiting.forEach(
        candidate -> people.put(candidate, (int) ((missing[candidate] - 1) / perPerson + 1)));
    return Collections.unmodifiableMap(people);
  }

  private void replay(Step step, List<Integer> waiting) {
    Key key = run.exact(step.candidate()).orElseThrow(ShortfallRun::anotherRanking);
    double value =
        Fraction.quotient(
            key.amount(), loads.denominator().multiply(BigInteger.valueOf(key.voters())));
    for (int candidate : waiting) {
      missing[candidate] = Math.min(missing[candidate], missing(candidate, step, key, value));
    }
    if (!Optional.of(run.take(step.candidate(), key)).equals(step.value())) {
      throw anotherRanking();
    }
  }

  /** How many voters more would win this step, or a number that is not below the least so far. */
  private long missing(int candidate, Step step, Key key, double value) {
    long voters = 0;
    double sum = 1;
    int[] groups = profile.supportingGroups(candidate);
    for (int group : groups) {
      if (attendance.counts(group)) {
        voters += profile.groupSize(group);
        sum += profile.groupSize(group) * loads.estimate(group);
      }
    }
    // Loads are not negative here, so the margin is relative to the sum itself.
    double enough = sum / value;
    double error = Bounds.error(groups.length) * enough;
    long whole = (long) (enough - error);
    if (whole - voters >= missing[candidate]) {
      return missing[candidate];
    }
    boolean certain = enough - error > whole && enough + error < whole + 1;
    return certain ? whole + 1 - voters : exactlyMissing(candidate, step, key);
  }

  private long exactlyMissing(int candidate, Step step, Key key) {
    Key own = run.exact(candidate).orElseGet(() -> new Key(loads.denominator(), 0));
    BigInteger[] enough =
        own.amount().multiply(BigInteger.valueOf(key.voters())).divideAndRemainder(key.amount());
    boolean equalIsEnough = candidate < step.candidate();
    boolean roundUp = !equalIsEnough || enough[1].signum() > 0;
    return enough[0].longValueExact() + (roundUp ? 1 : 0) - own.voters();
  }

  private static IllegalArgumentException anotherRanking() {
    return new IllegalArgumentException("The ranking is not the one of this rule and profile");
  }
}
