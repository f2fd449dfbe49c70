package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.explain.Explainer;
import org.rootscamp.allocation.explain.PlanExplanation;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan.Unplaced;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;

/** Camps that nobody should have, and some do: an answer or a sentence, soon, and no exception. */
@Timeout(20)
class OddCampsTest {

  private static final int ANNA = 0;
  private static final int BEN = 1;

  @ParameterizedTest
  @EnumSource(Cut.class)
  void withoutRoomsOrSlotsEverybodyIsToldThatNoCellIsOpen(Cut cut) {
    WallProblem noRooms = sessions(WallProblem.builder().slot(Slot.plain()));
    WallProblem noSlots = sessions(WallProblem.builder().room(Room.seating(9)));

    for (WallProblem camp : List.of(noRooms, noSlots)) {
      WallPlan plan = plan(camp, cut);

      assertThat(plan.placements()).isEmpty();
      assertThat(reasons(plan)).containsExactlyInAnyOrderEntriesOf(belowCutOrNoRoom(cut));
      assertThat(plan.quality()).isEqualTo(new Quality(3, 0, 0, 0, 0));
    }
  }

  private static WallProblem sessions(WallProblem.Builder camp) {
    return camp.person(Choice.must(0), Choice.want(1))
        .person()
        .session(Session.ledBy(ANNA))
        .session(Session.ledBy(BEN).withLength(2))
        .build();
  }

  /** Down the ranking no cell was left when it was their turn: there never was one. */
  private static Map<Integer, Reason> belowCutOrNoRoom(Cut cut) {
    Reason reason = cut == Cut.RANKING ? Reason.BELOW_CUT : Reason.NO_OPEN_CELL;
    return Map.of(0, reason, 1, reason);
  }

  @Test
  void aCampWithNothingHasAnEmptyPlan() {
    assertThat(plan(WallProblem.builder().build(), Cut.RANKING))
        .isEqualTo(new WallPlan(List.of(), List.of(), new Quality(0, 0, 0, 0, 0), 500, false));
  }

  @Test
  void morePinsThanCellsAreAnsweredBySentences() {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).slot(Slot.plain());
    for (int session = 0; session < 3; session++) {
      camp.session(Session.ledBy()).pin(new Pin(session, 0, 0));
    }

    Outcome outcome = Optimizer.run(camp.build(), Cut.RANKING, 1, 100);

    assertThat(outcome.plan()).isEmpty();
    assertThat(outcome.contradictions())
        .extracting(contradiction -> contradiction.text(Names.NUMBERS))
        .containsExactly(
            "session 1 and session 2 are both in room 1 in slot 1.",
            "session 1 and session 3 are both in room 1 in slot 1.");
  }

  @Test
  void roomsWithoutSeatsHoldSessionsButSeatNobody() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(0))
            .slot(Slot.plain())
            .person(Choice.must(0))
            .session(Session.ledBy())
            .build();

    WallPlan plan = plan(camp, Cut.ATTENDANCE);

    assertThat(plan.placements()).containsExactly(new Placement(0, 0, 0, false));
    assertThat(plan.quality().honoured()).isEqualTo(2);
    assertThat(plan.quality().seated()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void whereEverybodyIsUnavailableAllCellsStayEmptyAndAllAreTold(Cut cut) {
    WallProblem.Builder camp = rooms(3, 3);
    for (int session = 0; session < 20; session++) {
      camp.person(Choice.must(session)).session(Session.ledBy(session).withUnavailable(0, 1, 2));
    }

    WallPlan plan = plan(camp.build(), cut);

    assertThat(plan.placements()).isEmpty();
    assertThat(plan.unplaced()).hasSize(20);
    assertThat(plan.unplaced())
        .allSatisfy(
            left ->
                assertThat(left).isEqualTo(Unplaced.because(left.session(), Reason.UNAVAILABLE)));
  }

  @Test
  void tenThousandEqualBallotsAreOneVoterTenThousandTimes() {
    WallProblem.Builder camp = rooms(2, 2);
    for (int session = 0; session < 6; session++) {
      camp.session(Session.ledBy());
    }
    for (int person = 0; person < 10_000; person++) {
      camp.person(Choice.must(0), Choice.want(1), Choice.want(2));
    }

    WallPlan plan = plan(camp.build(), Cut.RANKING);

    // 3 chosen sessions in 2 slots: the must and one want. A room has 9 seats, so 9 sit in each.
    assertThat(plan.quality().choices()).isEqualTo(40_000);
    assertThat(plan.quality().honoured()).isEqualTo(30_000);
    assertThat(plan.quality().seated()).isEqualTo(9 * (2 + 1 + 1));
  }

  @Test
  void aSessionWithFiftyRepeatsRunsOnceASlot() {
    WallProblem camp =
        rooms(2, 4).person(Choice.want(0)).session(Session.ledBy(ANNA).withRepeats(50)).build();

    for (Cut cut : Cut.values()) {
      WallPlan plan = plan(camp, cut);

      assertThat(plan.placements()).extracting(Placement::slot).containsExactly(0, 1, 2, 3);
      assertThat(plan.quality().honoured()).isEqualTo(1);
      assertThat(plan.quality().seated()).isEqualTo(plan.quality().honoured());
    }
  }

  @Test
  void fiftySessionsWithFiftyRepeatsAreSortedOut() {
    WallProblem.Builder camp = rooms(5, 5);
    for (int session = 0; session < 50; session++) {
      camp.person(Choice.want(session), Choice.must((session + 7) % 50))
          .session(Session.ledBy(session).withRepeats(50));
    }

    for (Cut cut : Cut.values()) {
      Invariants.check(camp.build(), cut, plan(camp.build(), cut));
    }
  }

  @Test
  void aDoubleSessionOnADayOfOneSlotIsLeftOut() {
    WallProblem camp =
        rooms(1, 1)
            .person(Choice.must(0))
            .person()
            .session(Session.ledBy(ANNA).withLength(2))
            .session(Session.ledBy(BEN))
            .build();

    WallPlan plan = plan(camp, Cut.RANKING);

    assertThat(plan.placements()).containsExactly(new Placement(1, 0, 0, false));
    assertThat(plan.unplaced()).containsExactly(Unplaced.because(0, Reason.NO_ROOM_LONG_ENOUGH));
  }

  @Test
  void oneFacilitatorOfEverythingRunsOneSessionASlot() {
    WallProblem.Builder camp = rooms(4, 3).person();
    for (int session = 0; session < 30; session++) {
      camp.session(Session.ledBy(ANNA));
    }

    for (Cut cut : Cut.values()) {
      WallPlan plan = plan(camp.build(), cut);
      assertThat(plan.placements()).extracting(Placement::slot).containsExactly(0, 1, 2);
    }
  }

  @Test
  void everythingHeldBackOrClosedLeavesNothingToFill() {
    WallProblem held =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(new Slot(true, 5, 1_000_000))
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy().asCard())
            .build();
    WallProblem closed = rooms(1, 1).close(0, 0).person().session(Session.ledBy(ANNA)).build();

    assertThat(plan(held, Cut.ATTENDANCE).placements()).isEmpty();
    assertThat(plan(held, Cut.RANKING).unplaced()).hasSize(2);
    assertThat(plan(closed, Cut.ATTENDANCE).unplaced()).hasSize(1);
  }

  /** Plans of odd camps can be explained like any other. */
  @ParameterizedTest
  @MethodSource("oddities")
  void everyOddCampCanBeExplained(Consumer<WallProblem.Builder> oddity) {
    WallProblem.Builder odd =
        WallProblem.builder().person(Choice.must(0)).session(Session.ledBy(0));
    oddity.accept(odd);
    WallProblem camp = odd.build();

    WallPlan plan = plan(camp, Cut.RANKING);

    PlanExplanation explained = Explainer.explain(camp, plan.placements());
    assertThat(explained.placed()).hasSameSizeAs(plan.placements());
    assertThat(explained.waiting()).hasSameSizeAs(plan.unplaced());
  }

  static List<Consumer<WallProblem.Builder>> oddities() {
    return List.of(
        camp -> {},
        camp -> camp.room(Room.seating(0)),
        camp -> camp.slot(Slot.plain()),
        camp -> camp.room(Room.seating(0)).slot(Slot.plain()).close(0, 0),
        camp -> camp.room(Room.seating(9)).slot(Slot.plain()).demandFactor(1e9),
        camp -> camp.room(Room.seating(9)).slot(Slot.plain()).demandFactor(1e-9),
        camp -> camp.room(Room.seating(Integer.MAX_VALUE)).slot(Slot.plain()));
  }

  @Test
  void whatMeansNothingIsRefusedWithItsReason() {
    refused(() -> Room.seating(-1), "capacity -1 is negative");
    refused(() -> new Slot(true, -1, 0), "a slot cannot keep a negative number of cells");
    refused(() -> new Slot(true, 0, -1), "a slot cannot keep a negative number of cells");
    refused(() -> Session.ledBy().withLength(0), "length 0 is not 1 or 2");
    refused(() -> Session.ledBy().withLength(3), "length 3 is not 1 or 2");
    refused(() -> Session.ledBy().withRepeats(0), "a session runs at least once, not 0");
    refused(() -> Session.ledBy(1, 1), "a facilitator is named twice");
    refused(() -> rooms(1, 1).demandFactor(0).build(), "demand factor 0.0 is not positive");
    refused(
        () -> rooms(1, 1).demandFactor(Double.NaN).build(), "demand factor NaN is not positive");
    refused(
        () -> rooms(1, 1).demandFactor(Double.POSITIVE_INFINITY).build(),
        "demand factor Infinity is not positive");
  }

  @Test
  void whatPointsAtNothingIsRefusedWithItsPlace() {
    refused(() -> rooms(1, 2).close(1, 0).build(), "room of a cell: 1 is not in 0..0");
    refused(() -> rooms(1, 2).close(0, 2).build(), "slot of a cell: 2 is not in 0..1");
    refused(() -> rooms(1, 2).close(-1, 0).build(), "room of a cell: -1 is not in 0..0");
    refused(
        () -> rooms(1, 2).session(Session.ledBy().withUnavailable(2)).build(),
        "unavailable slot: 2 is not in 0..1");
    refused(
        () -> rooms(1, 2).session(Session.ledBy().withPublished(new Cell(0, 2))).build(),
        "slot of a cell: 2 is not in 0..1");
    refused(() -> rooms(1, 2).session(Session.ledBy(0)).build(), "facilitator: 0 is not in 0..-1");
    refused(
        () -> rooms(1, 2).person(Choice.want(0)).build(), "session of a choice: 0 is not in 0..-1");
    refused(
        () -> rooms(1, 2).session(Session.ledBy()).pin(new Pin(1, 0, 0)).build(),
        "session of a pin: 1 is not in 0..0");
    refused(
        () -> rooms(1, 2).session(Session.ledBy()).pin(new Pin(0, 1, 0)).build(),
        "room of a pin: 1 is not in 0..0");
    refused(
        () -> rooms(1, 2).session(Session.ledBy()).pin(new Pin(0, 0, 2)).build(),
        "slot of a pin: 2 is not in 0..1");
    refused(
        () -> rooms(1, 2).session(Session.ledBy()).order(List.of(1)).build(),
        "session in the order: 1 is not in 0..0");
  }

  @Test
  void whatIsThereTwiceIsRefused() {
    refused(
        () -> rooms(1, 1).session(Session.ledBy()).person(Choice.want(0), Choice.must(0)).build(),
        "a ballot chooses session 0 twice");
    refused(
        () -> rooms(1, 1).session(Session.ledBy()).order(List.of(0, 0)).build(),
        "the order names session 0 twice");
  }

  @Test
  void sessionsThatTheOrderLeavesOutFollowByTheirIndex() {
    WallProblem.Builder camp = rooms(1, 1);
    for (int session = 0; session < 4; session++) {
      camp.session(Session.ledBy());
    }

    assertThat(camp.order(Set.of(2)).build().order()).containsExactly(2, 0, 1, 3);
  }

  private static void refused(Runnable making, String why) {
    assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
  }

  private static WallProblem.Builder rooms(int rooms, int slots) {
    WallProblem.Builder camp = WallProblem.builder();
    for (int room = 0; room < rooms; room++) {
      camp.room(Room.seating(9));
    }
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain());
    }
    return camp;
  }

  private static Map<Integer, Reason> reasons(WallPlan plan) {
    Map<Integer, Reason> reasons = new TreeMap<>();
    plan.unplaced().forEach(left -> reasons.put(left.session(), left.reason()));
    return reasons;
  }

  private static WallPlan plan(WallProblem camp, Cut cut) {
    return Optimizer.run(camp, cut, 1, 500).plan().orElseThrow();
  }
}
