package org.rootscamp.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.explain.PlanExplanation.Clash;
import org.rootscamp.allocation.explain.PlanExplanation.Move;
import org.rootscamp.allocation.explain.PlanExplanation.Placed;
import org.rootscamp.allocation.explain.PlanExplanation.Waiting;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.allocation.seating.Attendance;

class PlanExplanationTest {

  private static final int EXCEL = 0;
  private static final int DRUPAL = 1;
  private static final int HEALING = 2;
  private static final int SEWING = 3;
  private static final int HALL = 0;
  private static final int ATTIC = 1;

  /** Excel and Drupal at ten, healing at eleven in the hall; nobody has a cell for sewing. */
  private static final List<Placement> PLAN =
      List.of(placed(EXCEL, HALL, 0), placed(DRUPAL, ATTIC, 0), placed(HEALING, HALL, 1));

  private static WallProblem camp() {
    return WallProblem.builder()
        .room(new Room(50, Set.of()))
        .room(new Room(50, Set.of()))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .close(ATTIC, 1)
        .session(Session.ledBy(5))
        .session(Session.ledBy(6))
        .session(Session.ledBy(7))
        .session(Session.ledBy(8))
        .person(want(EXCEL), must(DRUPAL))
        .person(want(EXCEL), want(DRUPAL))
        .person(want(EXCEL), want(HEALING))
        .person(want(SEWING))
        .person(want(SEWING), want(DRUPAL))
        .person()
        .person()
        .person()
        .person()
        .build();
  }

  private static Choice want(int session) {
    return new Choice(session, false);
  }

  private static Choice must(int session) {
    return new Choice(session, true);
  }

  private static Placement placed(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  @Test
  void saysWhatClashesWhatOtherCellsCostAndWhatWouldBringOthersIn() {
    PlanExplanation explained = Explainer.explain(camp(), PLAN);

    // Two people want both sessions at ten, one of them Drupal as a must. With sewing instead of
    // healing two people win a choice and one loses theirs; instead of Drupal a must is lost.
    assertThat(explained.placed())
        .containsExactly(
            new Placed(
                EXCEL,
                HALL,
                0,
                3,
                List.of(new Clash(DRUPAL, 2)),
                List.of(move(HALL, 1, HEALING, 2))),
            new Placed(
                DRUPAL,
                ATTIC,
                0,
                3,
                List.of(new Clash(EXCEL, 2)),
                List.of(move(HALL, 1, HEALING, 1))),
            new Placed(
                HEALING,
                HALL,
                1,
                1,
                List.of(),
                List.of(move(HALL, 0, EXCEL, 2), move(ATTIC, 0, DRUPAL, 1))));
    assertThat(explained.waiting())
        .containsExactly(
            new Waiting(
                SEWING,
                2,
                List.of(
                    move(HALL, 1, HEALING, 1),
                    move(HALL, 0, EXCEL, 0),
                    move(ATTIC, 0, DRUPAL, 0))));
  }

  private static Move move(int room, int slot, int other, int gain) {
    return new Move(room, slot, other, gain);
  }

  @Test
  void whatIsPinnedStaysAndAWishCannotBeBroughtIn() {
    WallProblem pinned =
        camp().toBuilder().pin(new Pin(EXCEL, HALL, 0)).session(Session.wished()).build();

    PlanExplanation explained = Explainer.explain(pinned, PLAN);

    assertThat(explained.placed().get(0).alternatives()).isEmpty();
    assertThat(explained.placed().get(2).alternatives()).containsExactly(move(ATTIC, 0, DRUPAL, 1));
    assertThat(explained.waiting().get(1)).isEqualTo(new Waiting(4, 0, List.of()));
  }

  @Test
  void onlyTheBestCellsAreTold() {
    WallProblem.Builder camp = slots(8).session(Session.ledBy());
    List<Placement> plan = new ArrayList<>(List.of(placed(0, HALL, 0)));
    for (int slot = 1; slot < 8; slot++) {
      // Whoever of its people is here as well would be lost, fewer and fewer of them.
      camp.session(Session.ledBy()).pin(new Pin(slot, ATTIC, slot));
      plan.add(new Placement(slot, ATTIC, slot, true));
      for (int person = slot; person < 8; person++) {
        camp.person(want(0), want(slot));
      }
    }

    assertThat(Explainer.explain(camp.build(), plan).placed().get(0).alternatives())
        .containsExactly(
            move(HALL, 7, -1, -1),
            move(HALL, 6, -1, -2),
            move(HALL, 5, -1, -3),
            move(HALL, 4, -1, -4),
            move(HALL, 3, -1, -5));
  }

  @Test
  void emptyCellsOfASlotAreToldOnceUnlessItMattersWhichRoomItIs() {
    WallProblem.Builder camp = slots(4).session(Session.ledBy());
    WallProblem doubled = slots(4).session(Session.ledBy().withLength(2)).build();
    List<Placement> plan = List.of(placed(0, HALL, 0));

    assertThat(Explainer.explain(camp.build(), plan).placed().get(0).alternatives())
        .containsExactly(move(HALL, 1, -1, 0), move(HALL, 2, -1, 0), move(HALL, 3, -1, 0));
    assertThat(Explainer.explain(doubled, plan).placed().get(0).alternatives())
        .containsExactly(move(ATTIC, 1, -1, 0), move(HALL, 2, -1, 0), move(ATTIC, 2, -1, 0));
  }

  @Test
  void aDoubleLengthSessionThatCannotGoOnIsExplainedInItsOneCell() {
    Session doubled = Session.ledBy().withLength(2);
    WallProblem camp = slots(2).session(doubled).session(doubled).session(Session.ledBy()).build();
    WallProblem pinned = camp.toBuilder().pin(new Pin(0, HALL, 1)).build();
    List<Placement> plan = List.of(placed(1, ATTIC, 0), placed(2, ATTIC, 1), placed(0, HALL, 1));

    assertThat(sessions(Explainer.explain(camp, plan))).containsExactly(1, 0, 2);
    assertThat(sessions(Explainer.explain(pinned, plan))).containsExactly(1, 0, 2);
  }

  private static List<Integer> sessions(PlanExplanation explained) {
    return explained.placed().stream().map(Placed::session).toList();
  }

  @Test
  void peopleOfARepeatAreCountedWhereTheyMissLeast() {
    WallProblem camp =
        slots(3)
            .session(Session.ledBy().withRepeats(2))
            .session(Session.ledBy().withUnavailable(0))
            .person()
            .person(want(0), want(1))
            .build();
    List<Placement> plan = List.of(placed(0, HALL, 0), placed(0, HALL, 1), placed(1, ATTIC, 1));

    // Who wants both hears the first one at ten, so to move the other one gains nothing.
    assertThat(Explainer.explain(camp, plan).placed().get(2).alternatives())
        .containsExactly(move(HALL, 2, -1, 0));
  }

  private static WallProblem.Builder slots(int slots) {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(50)).room(Room.seating(50));
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain());
    }
    return camp;
  }

  @Property(tries = 300, seed = "2013")
  void everyGainIsThatOfThePlanAfterwards(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 9, false);
    WallPlan plan = Optimizer.run(camp, Cut.RANKING, seed, seed % 2 * 50).plan().orElseThrow();

    PlanExplanation explained = Explainer.explain(camp, plan.placements());

    for (Placed placed : explained.placed()) {
      Placement here = placed(placed.session(), placed.room(), placed.slot());
      for (Move move : placed.alternatives()) {
        assertThat(gain(camp, plan, placed.session(), here, move)).isEqualTo(move.gain());
      }
      assertBestFirst(placed.alternatives());
    }
    for (Waiting waiting : explained.waiting()) {
      for (Move move : waiting.swaps()) {
        assertThat(gain(camp, plan, waiting.session(), null, move)).isEqualTo(move.gain());
      }
      assertBestFirst(waiting.swaps());
      assertThat(waiting.swaps().stream().mapToLong(Move::gain).max().orElse(Integer.MIN_VALUE))
          .isGreaterThanOrEqualTo(bestReplacement(camp, plan, waiting.session()));
    }
  }

  private static void assertBestFirst(List<Move> moves) {
    assertThat(moves).isSortedAccordingTo(Comparator.comparingInt(Move::gain).reversed());
  }

  /** What the plan wins when the session goes to the slot and the other one to where it was. */
  private static long gain(
      WallProblem camp, WallPlan plan, int session, Placement here, Move move) {
    List<Placement> after = new ArrayList<>(plan.placements());
    after.removeIf(it -> it.session() == session || it.session() == move.other());
    after.add(placed(session, move.room(), move.slot()));
    if (here != null && move.other() >= 0) {
      after.add(placed(move.other(), here.room(), here.slot()));
    }
    return honoured(camp, after) - honoured(camp, plan.placements());
  }

  private static long honoured(WallProblem camp, List<Placement> placements) {
    return new Attendance(camp, placements).honoured();
  }

  /** The best that comes of putting a session into the very cell of another one. */
  private static long bestReplacement(WallProblem camp, WallPlan plan, int session) {
    long best = Integer.MIN_VALUE;
    for (Placement old : plan.placements()) {
      List<Placement> after = new ArrayList<>(plan.placements());
      after.remove(old);
      after.add(placed(session, old.room(), old.slot()));
      if (Constraints.hard(camp, after).isEmpty()) {
        best = Math.max(best, honoured(camp, after) - honoured(camp, plan.placements()));
      }
    }
    return best;
  }

  @Tag("patient")
  @Property(tries = 300, seed = "2013")
  void everySessionOfAnyCampIsExplainedOnce(@ForAll long seed) {
    WallProblem camp =
        Camps.random(seed, (int) (seed & 3), (int) (seed >> 2 & 3), (int) (seed >> 4 & 15), 12);
    WallPlan plan = Optimizer.run(camp, Cut.RANKING, seed, 200).plan().orElseThrow();

    PlanExplanation explained = Explainer.explain(camp, plan.placements());

    assertThat(explained.placed())
        .extracting(placed -> placed(placed.session(), placed.room(), placed.slot()))
        .isEqualTo(plan.placements());
    assertThat(explained.waiting())
        .extracting(Waiting::session)
        .isEqualTo(plan.unplaced().stream().map(WallPlan.Unplaced::session).toList());
    assertThat(Explainer.explain(camp, plan.placements())).isEqualTo(explained);
  }
}
