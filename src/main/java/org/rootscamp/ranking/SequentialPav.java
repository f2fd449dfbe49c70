package org.rootscamp.ranking;

/**
 * Sequential proportional approval voting (Thiele's addition rule).
 *
 * <p>A voter is worth 1 to the first candidate taken from their choices, 1/2 to the second, 1/3 to
 * the third, and so on. The value of a step is the sum over the supporters of the candidate; above
 * 0, higher is better. Prefix-stable. Cost: near-linear in the number of approvals in practice.
 * Source: Lackner, Skowron, "Multi-Winner Voting with Approval Preferences"; Janson, "Phragmén's
 * and Thiele's election methods", arXiv 1611.08826.
 */
public final class SequentialPav implements RankingRule {

  @Override
  public Ranking rank(ApprovalProfile profile, int cells) {
    Trace trace = new Trace(profile, cells);
    new PavRun(profile).takeAll(trace);
    return trace.finish();
  }
}
