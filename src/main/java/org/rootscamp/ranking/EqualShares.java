package org.rootscamp.ranking;

/**
 * The method of equal shares, completed by Phragmén's sequential rule.
 *
 * <p>Each voter gets {@code cells / voters} to spend and each candidate costs 1. A candidate's
 * price is the smallest amount that, paid by each supporter or as much of it as they have left,
 * adds up to the cost; the lowest price is taken ({@link Ranking.Phase#MAIN}, the value is the
 * price). When nothing is affordable, textbook Phragmén continues with loads of minus the leftover
 * budgets to the last candidate ({@link Ranking.Phase#COMPLETION}, the value is the load, above 0).
 * In both phases lower is better.
 *
 * <p>The first {@code cells} candidates never leave a group overlooked in the sense of EJR+. Not
 * prefix-stable: the order depends on the number of cells. Sources: Peters, Skowron,
 * "Proportionality and the limits of welfarism", arXiv 1911.11747; Lackner, Skowron, "Multi-Winner
 * Voting with Approval Preferences" (with the Phragmén phase).
 */
public final class EqualShares implements RankingRule {

  @Override
  public Ranking rank(ApprovalProfile profile, int cells) {
    Trace trace = new Trace(profile, cells);
    if (profile.voters() > 0) {
      Loads loads = Loads.sharing(profile, cells);
      new EqualSharesRun(profile, loads).takeAffordable(trace);
      new PhragmenRun(profile, loads, Attendance.uncapped(profile))
          .takeAll(trace, Ranking.Phase.COMPLETION);
    }
    return trace.finish();
  }
}
