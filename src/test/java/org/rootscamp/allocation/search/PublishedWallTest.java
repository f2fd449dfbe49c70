package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Effort;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** A draft that has a published Wall before it. */
@Tag("patient")
class PublishedWallTest {

  private static final long MOVES = Effort.of(300_000, 1_000_000);

  private static WallProblem camp;
  private static WallPlan published;

  @BeforeAll
  static void publishAPlan() {
    camp = Camps.roomy("small");
    published = plan(camp, 100_000);
  }

  @Test
  void staysWhereNothingForcesItAndIsFoundInFewMoves() {
    WallPlan next = plan(withPublished(published.placements()), MOVES);

    assertThat(next.placements()).isEqualTo(published.placements());
    assertThat(next.moves()).isLessThan(MOVES / 10);
    assertThat(next.cancelled()).isFalse();
  }

  @Test
  void losesASessionAndNobodyElseMovesForLittle() {
    Placement withdrawn = published.placements().get(7);
    List<Placement> others = new ArrayList<>(published.placements());
    others.remove(withdrawn);
    WallProblem without = withSession(withPublished(others), withdrawn.session(), Session.wished());

    WallPlan next = plan(without, MOVES);

    Invariants.check(without, Cut.RANKING, next);
    List<Placement> moved = new ArrayList<>(others);
    moved.removeAll(next.placements());
    assertThat(moved).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void staysWithItsRepeatsToo() {
    WallProblem repeating = withSession(camp, 3, camp.sessions().get(3).withRepeats(2));
    WallPlan twice = plan(repeating, 100_000);

    WallPlan next = plan(withPublished(repeating, twice.placements()), MOVES);

    assertThat(next.placements()).isEqualTo(twice.placements());
    assertThat(next.moves()).isLessThan(MOVES / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 15})
  void ofSomeSessionsDoesNotHoldUpTheSearchForTheOthers(int some) {
    List<Placement> begun = published.placements().subList(0, some);

    WallPlan next = plan(withPublished(begun), MOVES);

    assertThat(next.moves()).isEqualTo(MOVES);
    assertThat(next.placements()).containsAll(begun);
    assertThat(next.quality().honoured())
        .isGreaterThanOrEqualTo(published.quality().honoured() * 99 / 100);
  }

  private static WallProblem withPublished(List<Placement> placements) {
    return withPublished(camp, placements);
  }

  private static WallProblem withPublished(WallProblem problem, List<Placement> placements) {
    Map<Integer, List<Cell>> cells = new TreeMap<>();
    placements.forEach(
        placed ->
            cells
                .computeIfAbsent(placed.session(), first -> new ArrayList<>())
                .add(new Cell(placed.room(), placed.slot())));
    WallProblem known = problem;
    for (Map.Entry<Integer, List<Cell>> entry : cells.entrySet()) {
      Session session = known.sessions().get(entry.getKey());
      Cell[] published = entry.getValue().toArray(Cell[]::new);
      known = withSession(known, entry.getKey(), session.withPublished(published));
    }
    return known;
  }

  private static WallProblem withSession(WallProblem known, int number, Session session) {
    List<Session> sessions = new ArrayList<>(known.sessions());
    sessions.set(number, session);
    return new WallProblem(
        known.rooms(),
        known.slots(),
        known.closed(),
        sessions,
        known.ballots(),
        known.pins(),
        known.order(),
        known.demandFactor());
  }

  private static WallPlan plan(WallProblem problem, long moves) {
    return Optimizer.run(problem, Cut.RANKING, 1, moves).plan().orElseThrow();
  }
}
