package org.rootscamp.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.rootscamp.ranking.ApprovalCount;
import org.rootscamp.ranking.ApprovalProfile;
import org.rootscamp.ranking.EqualShares;
import org.rootscamp.ranking.Explanation;
import org.rootscamp.ranking.OverlookedGroup;
import org.rootscamp.ranking.Ranking;
import org.rootscamp.ranking.RankingRule;
import org.rootscamp.ranking.SequentialPav;
import org.rootscamp.ranking.SequentialPhragmen;

/** Each rule, and what explains its result, on 10,000 ballots, 1,000 proposals and 100 cells. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class RankingBenchmark {

  private static final int PEOPLE = 10_000;
  private static final int PROPOSALS = 1_000;
  private static final int CELLS = 100;
  private static final int SLOTS = 5;
  private static final long SEED = 20130324;

  @Param({"phragmen", "phragmen-cap-off", "equal-shares", "seq-pav", "approval"})
  public String rule;

  @Param({"false", "true"})
  public boolean musts;

  private ApprovalProfile profile;
  private RankingRule ranker;
  private Ranking ranking;

  /** Makes the ballots, and the ranking that is explained. */
  @Setup
  public void prepare() {
    profile = GeneratedBallots.profile(PEOPLE, PROPOSALS, musts, SEED);
    ranker =
        switch (rule) {
          case "phragmen" -> SequentialPhragmen.capped(SLOTS);
          case "phragmen-cap-off" -> SequentialPhragmen.uncapped();
          case "equal-shares" -> new EqualShares();
          case "seq-pav" -> new SequentialPav();
          case "approval" -> new ApprovalCount();
          default -> throw new IllegalArgumentException(rule);
        };
    ranking = ranker.rank(profile, CELLS);
  }

  /** All proposals in order. */
  @Benchmark
  public Ranking rank() {
    return ranker.rank(profile, CELLS);
  }

  /** Every place explained, with the shortfalls where the rule is Phragmén's. */
  @Benchmark
  public List<Explanation> explain() {
    return Explanation.all(ranker, profile, ranking, CELLS);
  }

  /** The search for a group that was overlooked. */
  @Benchmark
  public Optional<OverlookedGroup> overlooked() {
    return OverlookedGroup.find(profile, ranking.selected(CELLS));
  }
}
