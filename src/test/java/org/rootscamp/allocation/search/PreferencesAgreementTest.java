package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;

/** What the search pays for soft rules is what the soft rules report, and nothing else. */
class PreferencesAgreementTest {

  private static final int TRACK_CLASH = Cooling.SCALE / 8;
  private static final int ONE_SLOT = Cooling.SCALE / 2;
  private static final int SAME_SLOT = Cooling.SCALE;
  private static final int SAME_CELL = 8 * Cooling.SCALE; // of few people, it never grows

  @Property(tries = 300)
  void costsCountTheBrokenSoftRulesAndBonusesThePublishedPlacesKept(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 16) int sessions) {
    WallProblem camp = withLongSessions(Camps.random(seed, 4, 3, sessions, 5), seed);
    Board board = filled(camp, seed);
    List<Placement> plan = board.placements();
    List<Violation> broken = Constraints.soft(camp, plan);

    long cost =
        TRACK_CLASH * count(broken, Rule.TRACK_CLASH)
            + ONE_SLOT * count(broken, Rule.LANGUAGE_IN_ONE_SLOT);
    long bonus = plan.stream().mapToLong(placement -> bonus(camp, placement)).sum();

    assertThat(new Preferences(board).value()).isEqualTo(bonus - cost);
  }

  /** Second halves make half of what is to be counted. */
  private static WallProblem withLongSessions(WallProblem camp, long seed) {
    Random random = new Random(seed);
    WallProblem.Builder longer = WallProblem.builder();
    camp.rooms().forEach(longer::room);
    camp.slots().forEach(longer::slot);
    camp.sessions().forEach(it -> longer.session(it.withLength(1 + random.nextInt(2))));
    camp.ballots().forEach(longer::person);
    return longer.build();
  }

  private static Board filled(WallProblem camp, long seed) {
    Random random = new Random(seed);
    Board board = new Board(new Grid(camp));
    for (int tried = 0; tried < 3 * board.grid.units; tried++) {
      int unit = random.nextInt(board.grid.units);
      int cell = random.nextInt(board.grid.cells);
      if (!board.placed(unit) && board.accepts(unit, cell)) {
        board.place(unit, cell);
      }
    }
    return board;
  }

  private static long bonus(WallProblem camp, Placement placement) {
    List<Cell> published = camp.sessions().get(placement.session()).published();
    if (published.contains(new Cell(placement.room(), placement.slot()))) {
      return SAME_CELL;
    }
    return published.stream().anyMatch(it -> it.slot() == placement.slot()) ? SAME_SLOT : 0;
  }

  private static long count(List<Violation> broken, Rule rule) {
    return broken.stream().filter(it -> it.rule() == rule).count();
  }
}
