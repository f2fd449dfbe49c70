package org.rootscamp.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rootscamp.ranking.LazyMinimum.Bounds;
import org.rootscamp.ranking.LazyMinimum.Key;
import org.rootscamp.ranking.LazyMinimum.Minimum;
import org.rootscamp.ranking.Ranking.Phase;

/** One run of sequential PAV. Mutable, used once. */
final class PavRun implements LazyMinimum.Keys {

  /*
   * The key is minus the gain, since the search is for a minimum; gains only fall, so keys only
   * grow. All gains are whole multiples of 1/denominator with the least common multiple of
   * 1, 2, ... up to one more than what any voter has had taken.
   */

  private final ApprovalProfile profile;
  private final Attendance attendance;
  private BigInteger denominator = BigInteger.ONE;

  /** What a voter with so many choices taken is worth, in units of 1/denominator. */
  private List<BigInteger> worths = List.of(BigInteger.ONE);

  PavRun(ApprovalProfile profile) {
    this.profile = profile;
    this.attendance = Attendance.uncapped(profile);
  }

  /** Takes all candidates of the trace that are open. */
  void takeAll(Trace trace) {
    LazyMinimum minimum = new LazyMinimum(trace.open(), this);
    while (!minimum.isEmpty()) {
      // While candidates are open they have supporters, and so a key.
      Minimum next = minimum.find().orElseThrow();
      minimum.remove(next.candidate());
      Fraction gain = new Fraction(next.key().amount().negate(), denominator);
      trace.take(next.tied(), gain, Phase.MAIN);
      attendance.take(next.candidate());
      extendWorths(next.candidate());
    }
  }

  @Override
  public Bounds bounds(int candidate) {
    double gain = 0;
    int[] groups = profile.supportingGroups(candidate);
    for (int group : groups) {
      gain += (double) profile.groupSize(group) / (1 + attendance.taken(group));
    }
    double error = Bounds.error(groups.length) * gain;
    return new Bounds(-gain - error, -gain + error);
  }

  @Override
  public Optional<Key> exact(int candidate) {
    Tally tally = new Tally(profile, candidate, group -> true, attendance::taken);
    BigInteger gain = BigInteger.ZERO;
    for (int i = 0; i < tally.levels(); i++) {
      gain = gain.add(worths.get(tally.level(i)).multiply(BigInteger.valueOf(tally.voters(i))));
    }
    return Optional.of(new Key(gain.negate(), 1));
  }

  private void extendWorths(int candidate) {
    int most = 0;
    for (int group : profile.supportingGroups(candidate)) {
      most = Math.max(most, attendance.taken(group));
    }
    if (most < worths.size()) {
      return;
    }
    BigInteger next = BigInteger.valueOf(most + 1L);
    denominator = denominator.divide(denominator.gcd(next)).multiply(next);
    List<BigInteger> extended = new ArrayList<>();
    for (int taken = 0; taken <= most; taken++) {
      extended.add(denominator.divide(BigInteger.valueOf(taken + 1L)));
    }
    worths = extended;
  }
}
