package org.rootscamp.allocation.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

class ConstraintsTest {

  private static final int ROOM1 = 0;
  private static final int ROOM2 = 1;
  private static final int SLOT1 = 0;
  private static final int SLOT2 = 1;
  private static final int SLOT3 = 2;
  private static final int ANNA = 0;
  private static final int BEN = 1;
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  @Test
  void oneSessionPerCell() {
    WallProblem camp = camp().session(Session.ledBy(ANNA)).session(Session.ledBy(BEN)).build();
    Placement inTheCell = at(FIRST, ROOM1, SLOT1);
    Placement inTheSameCell = at(SECOND, ROOM1, SLOT1);
    Placement nextDoor = at(SECOND, ROOM2, SLOT1);

    assertThat(hard(camp, inTheCell, nextDoor)).isEmpty();
    assertThat(hard(camp, inTheCell, inTheSameCell))
        .containsExactly("session 1 and session 2 are both in room 1 in slot 1.");
  }

  @Test
  void oneSessionPerCellEvenInTheSecondHalfOfADoubleOne() {
    WallProblem camp =
        camp().session(Session.ledBy(ANNA).withLength(2)).session(Session.ledBy(BEN)).build();

    assertThat(hard(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2)))
        .containsExactly("session 1 and session 2 are both in room 1 in slot 2.");
  }

  @Test
  void openCellsOnly() {
    WallProblem.Builder camp = camp().close(ROOM1, SLOT2).session(Session.ledBy(ANNA));

    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT2)))
        .containsExactly("session 1 is in room 1 in slot 2, which is not open.");
    assertThat(overridden(camp, at(FIRST, ROOM1, SLOT2), Rule.CLOSED_CELL)).isEmpty();
  }

  @Test
  void runsAsOftenAsWanted() {
    WallProblem camp =
        camp().session(Session.ledBy(ANNA)).session(Session.ledBy(BEN).withRepeats(2)).build();

    assertThat(hard(camp, at(SECOND, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2))).isEmpty();
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT1), at(FIRST, ROOM1, SLOT2)))
        .containsExactly("session 1 runs 1 times too often.");
    assertThat(hard(camp, at(SECOND, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly("session 2 runs more than once in slot 1.");
  }

  @Test
  void facilitatorsInOnePlace() {
    WallProblem.Builder camp = camp().session(Session.ledBy(ANNA)).session(Session.ledBy(ANNA));
    Placement leading = at(FIRST, ROOM1, SLOT1);
    Placement leadingAtTheSameTime = at(SECOND, ROOM2, SLOT1);
    Placement leadingLater = at(SECOND, ROOM2, SLOT2);

    assertThat(hard(camp.build(), leading, leadingLater)).isEmpty();
    assertThat(hard(camp.build(), leading, leadingAtTheSameTime))
        .containsExactly("person 1 leads session 1 and session 2 in slot 1.");
    assertThat(overridden(camp, leadingAtTheSameTime, Rule.FACILITATOR_BUSY, leading)).isEmpty();
  }

  @Test
  void whoeverIsWaivedHidesNobodyElse() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(ANNA))
            .pin(new Pin(FIRST, ROOM1, SLOT1, Set.of(Rule.FACILITATOR_BUSY)))
            .build();
    Placement waived = at(FIRST, ROOM1, SLOT1);
    Placement one = at(SECOND, ROOM2, SLOT1);
    Placement another = at(2, ROOM2, SLOT1);

    assertThat(hard(camp, waived, one, another))
        .containsExactly(
            "session 2 and session 3 are both in room 2 in slot 1.",
            "person 1 leads session 2 and session 3 in slot 1.");
  }

  @Test
  void facilitatorsAvailable() {
    WallProblem.Builder camp = camp().session(Session.ledBy(ANNA).withUnavailable(SLOT2));

    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT2)))
        .containsExactly("session 1 cannot run in slot 2, where it is.");
    assertThat(overridden(camp, at(FIRST, ROOM1, SLOT2), Rule.FACILITATOR_UNAVAILABLE)).isEmpty();
  }

  @Test
  void roomsOfferNeeds() {
    WallProblem.Builder camp = camp().session(Session.ledBy(ANNA).withNeeds("projector"));

    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(hard(camp.build(), at(FIRST, ROOM2, SLOT1)))
        .containsExactly("session 1 needs what room 2 does not offer.");
    assertThat(overridden(camp, at(FIRST, ROOM2, SLOT1), Rule.NEEDS)).isEmpty();
  }

  @Test
  void doubleLengthAdjacent() {
    WallProblem camp = camp().session(Session.ledBy(ANNA).withLength(2)).build();

    assertThat(hard(camp, at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT2)))
        .containsExactly("session 1 takes two slots, but cannot go on after slot 2.");
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT3))).hasSize(1);
  }

  @Test
  void aDoubleOneThatCannotGoOnTakesNothingOfTheNextSlot() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withLength(2).withUnavailable(SLOT3))
            .session(Session.ledBy(ANNA))
            .close(ROOM2, SLOT3)
            .build();

    assertThat(hard(camp, at(FIRST, ROOM2, SLOT2), at(SECOND, ROOM1, SLOT3)))
        .containsExactly("session 1 takes two slots, but cannot go on after slot 2.");
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT2), at(SECOND, ROOM1, SLOT3))).hasSize(1);
  }

  @Test
  void pinsStay() {
    WallProblem camp =
        camp().session(Session.ledBy(ANNA)).pin(new Pin(FIRST, ROOM2, SLOT1)).build();

    assertThat(hard(camp, at(FIRST, ROOM2, SLOT1))).isEmpty();
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT1)))
        .containsExactly("session 1 is pinned to room 2 in slot 1, but not there.");
  }

  @Test
  void heldBackCellsEmpty() {
    WallProblem camp =
        camp()
            .slot(new Slot(false, 0, 1))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .build();
    int heldSlot = 3;

    assertThat(hard(camp, at(FIRST, ROOM1, heldSlot))).isEmpty();
    assertThat(hard(camp, at(FIRST, ROOM1, heldSlot), at(SECOND, ROOM2, heldSlot)))
        .containsExactly("slot 4 uses 1 cells more than its held-back cells allow.");
  }

  @Test
  void cardsWithinCells() {
    WallProblem camp =
        camp().slot(new Slot(false, 1, 0)).session(Session.ledBy(ANNA).asCard()).build();
    int cardSlot = 3;

    assertThat(hard(camp, at(FIRST, ROOM1, cardSlot))).isEmpty();
    assertThat(hard(camp, at(FIRST, ROOM1, SLOT1)))
        .containsExactly("slot 1 uses 1 cells more for cards than were given to them.");
    assertThat(hard(pinned(camp, FIRST, ROOM1, SLOT1), at(FIRST, ROOM1, SLOT1))).isEmpty();
  }

  @Test
  void heldBackCellsAreCountedAmongTheOpenOnes() {
    WallProblem.Builder camp =
        camp().slot(new Slot(false, 0, 1)).close(ROOM2, 3).session(Session.ledBy(ANNA));
    int heldSlot = 3;

    assertThat(hard(camp.build(), at(FIRST, ROOM1, heldSlot)))
        .containsExactly("slot 4 uses 1 cells more than its held-back cells allow.");
    assertThat(overridden(camp, at(FIRST, ROOM2, heldSlot), Rule.CLOSED_CELL)).isEmpty();
  }

  @Test
  void cardsGetTheCellsThatPinnedCardsLeave() {
    WallProblem camp =
        camp()
            .slot(new Slot(false, 1, 0))
            .session(Session.ledBy(ANNA).asCard())
            .session(Session.ledBy(BEN).asCard())
            .build();
    int cardSlot = 3;
    Placement pinned = at(FIRST, ROOM1, cardSlot);
    Placement other = at(SECOND, ROOM2, cardSlot);

    assertThat(hard(camp, other)).isEmpty();
    assertThat(hard(pinned(camp, FIRST, ROOM1, cardSlot), pinned, other))
        .containsExactly("slot 4 uses 1 cells more for cards than were given to them.");
  }

  @Test
  void aFullWallHolds() {
    WallProblem.Builder camp = camp();
    List<Placement> everywhere = new ArrayList<>();
    for (int cell = 0; cell < 6; cell++) {
      camp.person().person().session(Session.ledBy(2 * cell, 2 * cell + 1));
      everywhere.add(at(cell, cell % 2, cell / 2));
    }

    assertThat(hard(camp.build(), everywhere.toArray(Placement[]::new))).isEmpty();
  }

  @Test
  void roomsSeatThoseExpected() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST))
            .person(Choice.must(FIRST), Choice.want(SECOND))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .demandFactor(1.5)
            .build();
    Placement crowded = at(FIRST, ROOM1, SLOT1); // 2 voters, 3 people, 2 seats
    Placement ofOneVoter = at(SECOND, ROOM1, SLOT2); // 1.5 people need 2 seats

    assertThat(soft(camp, crowded, ofOneVoter))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
    assertThat(soft(camp, at(FIRST, ROOM2, SLOT1))).isEmpty();
  }

  @Test
  void severalRunsShareThoseExpected() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST))
            .person(Choice.must(FIRST))
            .person(Choice.want(FIRST))
            .session(Session.ledBy(ANNA).withRepeats(2))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(FIRST, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1)))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
  }

  @Test
  void choicesApart() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST), Choice.want(SECOND))
            .person(Choice.want(SECOND), Choice.must(2))
            .person(Choice.must(SECOND), Choice.must(2))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN).withLength(2))
            .session(Session.ledBy())
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(2, ROOM2, SLOT1))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1), at(2, ROOM1, SLOT2)))
        .containsExactly(
            "2 of those who chose session 2 chose session 3 as well, which runs at the same time.",
            "1 of those who chose session 1 chose session 2 as well, which runs at the same time.");
  }

  @Test
  void whoMeetsTwiceClashesOnce() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST), Choice.want(SECOND))
            .session(Session.ledBy(ANNA).withLength(2))
            .session(Session.ledBy(BEN).withLength(2))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly(
            "1 of those who chose session 1 chose session 2 as well, which runs at the same time.");
  }

  @Test
  void tracksApart() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic("food", null))
            .session(Session.ledBy(BEN).withTopic("food", null))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly("session 1 and session 2 are of one track and both in slot 1.");
  }

  @Test
  void tracksApartInSecondHalvesAsWell() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic("food", null).withLength(2))
            .session(Session.ledBy(BEN).withTopic("food", null).withLength(2))
            .session(Session.ledBy().withTopic("food", null))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(2, ROOM2, SLOT2)))
        .containsExactly("session 1 and session 3 are of one track and both in slot 2.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly(
            "session 1 and session 2 are of one track and both in slot 1.",
            "session 1 and session 2 are of one track and both in slot 2.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT2), at(2, ROOM2, SLOT3))).isEmpty();
  }

  @Test
  void languagesSpread() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "es"))
            .session(Session.ledBy(BEN).withTopic(null, "es"))
            .session(Session.ledBy())
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly("All sessions in the language of session 1 are in slot 1.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1))).isEmpty();
  }

  @Test
  void theOnlyLanguageNeedNotBeSpread() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "es"))
            .session(Session.ledBy(BEN).withTopic(null, "es"))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1))).isEmpty();
  }

  @Test
  void oneLanguageSpreadIsNoneOfTheOthersBusiness() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "en"))
            .session(Session.ledBy(BEN).withTopic(null, "en"))
            .session(Session.ledBy().withTopic(null, "es"))
            .session(Session.ledBy().withTopic(null, "es"))
            .build();

    assertThat(
            soft(
                camp,
                at(FIRST, ROOM1, SLOT1),
                at(SECOND, ROOM1, SLOT2),
                at(2, ROOM1, SLOT3),
                at(3, ROOM2, SLOT3)))
        .containsExactly("All sessions in the language of session 3 are in slot 3.");
  }

  @Test
  void aRoomThatIsJustLargeEnoughIsNotTooSmall() {
    WallProblem.Builder camp =
        camp().person(Choice.want(FIRST)).person(Choice.must(FIRST)).session(Session.ledBy(ANNA));

    assertThat(soft(camp.build(), at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(soft(camp.person(Choice.want(FIRST)).build(), at(FIRST, ROOM1, SLOT1)))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void onlySomeRulesCanBeWaivedByPins(Rule rule) {
    if (rule.overridable() || rule == Rule.ADJACENT_SLOTS) {
      assertThat(new Pin(FIRST, ROOM1, SLOT1, Set.of(rule)).overridden()).containsExactly(rule);
    } else {
      assertThatThrownBy(() -> new Pin(FIRST, ROOM1, SLOT1, Set.of(rule)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(rule.wireName());
    }
  }

  @Test
  void aPinWhoseRunGoesOnOutsideTheProblemTakesOneSlot() {
    WallProblem.Builder camp =
        camp().session(Session.ledBy(ANNA).withLength(2)).session(Session.ledBy(BEN));
    Pin goesOn = new Pin(FIRST, ROOM1, SLOT2, Set.of(Rule.ADJACENT_SLOTS));

    assertThat(hard(camp.build(), at(FIRST, ROOM1, SLOT2))).hasSize(1);
    assertThat(hard(camp.pin(goesOn).build(), at(FIRST, ROOM1, SLOT2), at(SECOND, ROOM1, SLOT3)))
        .isEmpty();
  }

  /** A room with a projector and 2 seats, one with 9; slot 2 ends with a break. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(new Room(2, Set.of("projector")))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(new Slot(false, 0, 0))
        .slot(Slot.plain())
        .person()
        .person();
  }

  private static Placement at(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  private static WallProblem pinned(WallProblem camp, int session, int room, int slot) {
    return camp.toBuilder().pin(new Pin(session, room, slot)).build();
  }

  private static List<String> hard(WallProblem camp, Placement... placements) {
    return sentences(Constraints.hard(camp, List.of(placements)));
  }

  private static List<String> soft(WallProblem camp, Placement... placements) {
    return sentences(Constraints.soft(camp, List.of(placements)));
  }

  private static List<String> overridden(
      WallProblem.Builder camp, Placement placement, Rule rule, Placement... others) {
    Pin pin = new Pin(placement.session(), placement.room(), placement.slot(), Set.of(rule));
    List<Placement> placements = new ArrayList<>(List.of(others));
    placements.add(placement);
    return sentences(Constraints.hard(camp.pin(pin).build(), placements));
  }

  private static List<String> sentences(List<Violation> violations) {
    return violations.stream().map(violation -> violation.sentence(Names.NUMBERS)).toList();
  }
}
