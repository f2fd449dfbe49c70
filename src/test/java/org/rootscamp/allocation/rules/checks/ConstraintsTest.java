package org.rootscamp.allocation.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ANNA;
import static org.rootscamp.allocation.rules.checks.RuleCamp.BEN;
import static org.rootscamp.allocation.rules.checks.RuleCamp.FIRST;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ROOM1;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ROOM2;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SECOND;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT1;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT2;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT3;
import static org.rootscamp.allocation.rules.checks.RuleCamp.at;
import static org.rootscamp.allocation.rules.checks.RuleCamp.camp;
import static org.rootscamp.allocation.rules.checks.RuleCamp.hard;
import static org.rootscamp.allocation.rules.checks.RuleCamp.overridden;
import static org.rootscamp.allocation.rules.checks.RuleCamp.pinned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;

/** The hard rules, a test each. */
class ConstraintsTest {

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
}
