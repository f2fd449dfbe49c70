package org.rootscamp.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rootscamp.allocation.bound.UpperBound;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan.Unplaced;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.seating.Seating;

/** What holds for every plan of every problem. All tests of plans use this one checker. */
public final class Invariants {

  private final WallProblem problem;
  private final WallPlan plan;

  private Invariants(WallProblem problem, WallPlan plan) {
    this.problem = problem;
    this.plan = plan;
  }

  /** Fails with the broken invariant, if any. */
  public static void check(WallProblem problem, Cut cut, WallPlan plan) {
    Invariants invariants = new Invariants(problem, plan);
    assertThat(Constraints.hard(problem, plan.placements())).isEmpty();
    invariants.noCellTwice();
    invariants.onlyOpenCellsUnlessPinned();
    invariants.leadersInOnePlace();
    invariants.pinsUntouched();
    invariants.quotasKept();
    invariants.placedPlusUnplacedEqualsAll();
    invariants.wishesOnlyPinned();
    invariants.reasonsSpeak();
    invariants.figuresAreTrue(cut);
  }

  private int length(Placement placement) {
    return problem.sessions().get(placement.session()).length();
  }

  private List<Cell> cells(Placement placement) {
    List<Cell> cells = new ArrayList<>();
    for (int part = 0; part < length(placement); part++) {
      cells.add(new Cell(placement.room(), placement.slot() + part));
    }
    return cells;
  }

  private void noCellTwice() {
    List<Cell> used = plan.placements().stream().flatMap(p -> cells(p).stream()).toList();
    assertThat(used).doesNotHaveDuplicates();
    assertThat(used).allMatch(c -> c.slot() < problem.slots().size());
  }

  private void onlyOpenCellsUnlessPinned() {
    for (Placement placement : plan.placements()) {
      Session session = problem.sessions().get(placement.session());
      if (!placement.pinned()) {
        assertThat(problem.closed()).doesNotContainAnyElementsOf(cells(placement));
        assertThat(problem.rooms().get(placement.room()).features()).containsAll(session.needs());
        assertThat(session.unavailable())
            .doesNotContainAnyElementsOf(cells(placement).stream().map(Cell::slot).toList());
      }
      if (session.length() == 2) {
        assertThat(problem.slots().get(placement.slot()).adjacentToNext()).isTrue();
      }
    }
  }

  private void leadersInOnePlace() {
    Set<List<Integer>> busy = new HashSet<>();
    for (Placement placement : plan.placements()) {
      for (int person : problem.sessions().get(placement.session()).facilitators()) {
        for (Cell cell : cells(placement)) {
          assertThat(busy.add(List.of(person, cell.slot())) || placement.pinned()).isTrue();
        }
      }
    }
  }

  private void pinsUntouched() {
    List<Placement> pinned = plan.placements().stream().filter(Placement::pinned).toList();
    assertThat(pinned).containsExactlyInAnyOrderElementsOf(Constraints.ofPins(problem));
  }

  private void quotasKept() {
    for (int slot = 0; slot < problem.slots().size(); slot++) {
      int open = 0;
      int taken = 0;
      for (int room = 0; room < problem.rooms().size(); room++) {
        Cell cell = new Cell(room, slot);
        if (!problem.closed().contains(cell)) {
          open++;
          taken += plan.placements().stream().anyMatch(p -> cells(p).contains(cell)) ? 1 : 0;
        }
      }
      assertThat(open - taken)
          .isGreaterThanOrEqualTo(Math.min(open, problem.slots().get(slot).holdBack()));
    }
  }

  private void placedPlusUnplacedEqualsAll() {
    Set<Integer> placed = new HashSet<>();
    plan.placements().forEach(placement -> placed.add(placement.session()));
    List<Integer> rest =
        problem.order().stream().filter(session -> !placed.contains(session)).toList();
    assertThat(plan.unplaced()).extracting(Unplaced::session).isEqualTo(rest);
  }

  private void wishesOnlyPinned() {
    for (Placement placement : plan.placements()) {
      Session session = problem.sessions().get(placement.session());
      boolean wish = session.wish() && session.facilitators().isEmpty();
      assertThat(wish && !placement.pinned()).isFalse();
    }
    for (Unplaced unplaced : plan.unplaced()) {
      Session session = problem.sessions().get(unplaced.session());
      boolean wish = session.wish() && session.facilitators().isEmpty();
      assertThat(unplaced.reason() == Reason.NO_FACILITATOR).isEqualTo(wish);
    }
  }

  private void reasonsSpeak() {
    assertThat(plan.unplaced()).allMatch(u -> u.reason() != null);
    assertThat(plan.unplaced()).allMatch(u -> u.detail().matches("[A-Z][^.]*\\."));
  }

  private void figuresAreTrue(Cut cut) {
    Quality quality = plan.quality();
    assertThat(quality.honoured()).isEqualTo(honoured(problem, plan.placements()));
    assertThat(quality.choices())
        .isEqualTo(problem.ballots().stream().flatMap(List::stream).mapToInt(Choice::weight).sum());
    assertThat(quality.seated()).isBetween(0L, quality.honoured());
    assertThat(quality.honoured()).isLessThanOrEqualTo(quality.upperBound());
    assertThat(quality.randomPlan()).isLessThanOrEqualTo(quality.upperBound());
    // With all competing, the bound was aimed at the plan before the search: a little apart at
    // most.
    long bound = UpperBound.of(problem, cut, plan.placements());
    long apart = cut == Cut.RANKING ? 0 : 2 + bound / 50;
    assertThat(quality.upperBound()).isBetween(bound - apart, bound + apart);
    seatsAreReal();
  }

  private void seatsAreReal() {
    Seating seating = Seating.of(problem, plan.placements());
    assertThat(seating.seated()).isEqualTo(plan.quality().seated());
    int[] audience = seating.audience();
    for (int run = 0; run < audience.length; run++) {
      Placement placement = plan.placements().get(run);
      double seats = problem.rooms().get(placement.room()).capacity() / problem.demandFactor();
      assertThat((double) audience[run]).isLessThanOrEqualTo(seats + 1e-6);
    }
  }

  /**
   * Honoured choices worked out the slow way: for each person, which session they are in for each
   * set of slots, session by session.
   */
  public static long honoured(WallProblem problem, List<Placement> placements) {
    long total = 0;
    for (List<Choice> ballot : problem.ballots()) {
      int[] best = new int[1 << problem.slots().size()];
      Arrays.fill(best, Integer.MIN_VALUE);
      best[0] = 0;
      for (Choice choice : ballot) {
        best = withChoice(best, choice, placements);
      }
      total += Arrays.stream(best).max().orElse(0);
    }
    return total;
  }

  private static int[] withChoice(int[] best, Choice choice, List<Placement> placements) {
    int[] next = best.clone();
    for (Placement placement : placements) {
      if (placement.session() == choice.session()) {
        int bit = 1 << placement.slot();
        for (int used = 0; used < best.length; used++) {
          if (best[used] >= 0 && (used & bit) == 0) {
            next[used | bit] = Math.max(next[used | bit], best[used] + choice.weight());
          }
        }
      }
    }
    return next;
  }
}
