package org.rootscamp.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rootscamp.ranking.LazyMinimum.Bounds;
import org.rootscamp.ranking.LazyMinimum.Key;
import org.rootscamp.ranking.LazyMinimum.Minimum;
import org.rootscamp.ranking.Ranking.Phase;

/** One run of Phragmén's sequential rule from given loads. Mutable, used once. */
final class PhragmenRun implements LazyMinimum.Keys {

  /*
   * The key of a candidate is (1 + sum of loads) / number of supporters, both without satisfied
   * ones. It never decreases: nobody's load is above the value taken last, and no open candidate's
   * key is below it. So raising a supporter to that value raises the key, and leaving out a
   * supporter leaves out a load that is not above the key.
   *
   * That ends when the cap is lifted. Supporters who were satisfied early bring small loads back,
   * values fall, and a supporter with a higher load than the value is lowered to it. From then on
   * each step starts afresh.
   */

  private final ApprovalProfile profile;
  private final Loads loads;
  private final Attendance attendance;

  /** The keys of this step, so that candidates that are alike are computed once. */
  private final Map<List<Long>, Key> known = new HashMap<>();

  PhragmenRun(ApprovalProfile profile, Loads loads, Attendance attendance) {
    this.profile = profile;
    this.loads = loads;
    this.attendance = attendance;
  }

  /** Takes all candidates of the trace that are open. */
  void takeAll(Trace trace, Phase phase) {
    LazyMinimum minimum = new LazyMinimum(trace.open(), this);
    Phase current = phase;
    while (!minimum.isEmpty()) {
      Optional<Minimum> next = minimum.find();
      if (next.isPresent()) {
        int candidate = next.get().candidate();
        minimum.remove(candidate);
        trace.take(next.get().tied(), take(candidate, next.get().key()), current);
      } else {
        attendance.lift();
        current = Phase.CAP_LIFTED;
      }
      if (current == Phase.CAP_LIFTED) {
        minimum.restart();
      }
    }
  }

  /** Lets the supporters that count share the load; the key is that of the candidate now. */
  Fraction take(int candidate, Key key) {
    known.clear();
    Fraction value = loads.equalise(tally(candidate), key);
    attendance.take(candidate);
    return value;
  }

  @Override
  public Bounds bounds(int candidate) {
    long voters = 0;
    double sum = 1;
    double magnitude = 1;
    int[] groups = profile.supportingGroups(candidate);
    for (int group : groups) {
      if (attendance.counts(group)) {
        double load = profile.groupSize(group) * loads.estimate(group);
        voters += profile.groupSize(group);
        sum += load;
        magnitude += Math.abs(load);
      }
    }
    if (voters == 0) {
      return Bounds.NONE;
    }
    double error = Bounds.error(groups.length) * magnitude;
    return new Bounds((sum - error) / voters, (sum + error) / voters);
  }

  @Override
  public Optional<Key> exact(int candidate) {
    Tally tally = tally(candidate);
    return tally.total() == 0
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(tally.signature(), unknown -> key(tally)));
  }

  private Key key(Tally tally) {
    return new Key(loads.sum(tally).add(loads.denominator()), tally.total());
  }

  private Tally tally(int candidate) {
    return new Tally(profile, candidate, attendance::counts, loads::level);
  }
}
