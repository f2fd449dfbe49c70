package org.rootscamp.allocation.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.search.Optimizer;

/** Pins that cannot all stay, in the smallest sets that say why. */
class ContradictionTest {

  private static final int ROOM1 = 0;
  private static final int ROOM2 = 1;
  private static final int ROOM3 = 2;
  private static final int SLOT1 = 0;
  private static final int SLOT2 = 1;
  private static final int ANNA = 0;
  private static final int BEN = 1;
  private static final int CLEO = 2;

  @Test
  void pinsThatHoldTogetherContradictNothing() {
    assertThat(texts(led(ANNA, BEN).pin(new Pin(0, ROOM1, SLOT1)).pin(new Pin(1, ROOM2, SLOT1))))
        .isEmpty();
  }

  @Test
  void aPinOnAClosedCellContradictsByItself() {
    assertThat(texts(led(ANNA, BEN).close(ROOM1, SLOT1).pin(new Pin(0, ROOM1, SLOT1))))
        .containsExactly("session 1 is in room 1 in slot 1, which is not open.");
  }

  @Test
  void everyRuleThatAPinBreaksIsToldAtOnce() {
    WallProblem.Builder camp =
        camp()
            .close(ROOM1, SLOT2)
            .session(Session.ledBy(ANNA).withNeeds("piano").withUnavailable(SLOT2).withLength(2))
            .pin(new Pin(0, ROOM1, SLOT2));

    assertThat(texts(camp))
        .containsExactly(
            "session 1 is in room 1 in slot 2, which is not open."
                + " session 1 cannot run in slot 2, where it is."
                + " session 1 needs what room 1 does not offer."
                + " session 1 takes two slots, but cannot go on after slot 2.");
  }

  @Test
  void aPinThatCannotStayAnywayTakesNobodyWithIt() {
    WallProblem.Builder camp =
        led(ANNA, BEN)
            .close(ROOM1, SLOT1)
            .pin(new Pin(0, ROOM1, SLOT1))
            .pin(new Pin(1, ROOM1, SLOT1, Set.of(Rule.CLOSED_CELL)));

    assertThat(pins(camp)).containsExactly(List.of(new Pin(0, ROOM1, SLOT1)));
  }

  @Test
  void pinsOnOneCellContradictInPairsAndTheOneFirstInTheOrderIsInAll() {
    WallProblem.Builder camp =
        led(ANNA, BEN, CLEO)
            .pin(new Pin(0, ROOM1, SLOT1))
            .pin(new Pin(1, ROOM1, SLOT1))
            .pin(new Pin(2, ROOM1, SLOT1))
            .order(List.of(2, 0, 1));

    assertThat(texts(camp))
        .containsExactly(
            "session 3 and session 1 are both in room 1 in slot 1.",
            "session 3 and session 2 are both in room 1 in slot 1.");
  }

  @Test
  void aFacilitatorInTwoPlacesIsNamedAndEverythingElseLeftOut() {
    WallProblem.Builder camp =
        led(ANNA, BEN, ANNA)
            .pin(new Pin(0, ROOM1, SLOT1))
            .pin(new Pin(1, ROOM2, SLOT1))
            .pin(new Pin(2, ROOM3, SLOT1));

    assertThat(texts(camp)).containsExactly("person 1 leads session 1 and session 3 in slot 1.");
    assertThat(pins(camp))
        .containsExactly(List.of(new Pin(0, ROOM1, SLOT1), new Pin(2, ROOM3, SLOT1)));
  }

  @Test
  void pinsThatLeaveTooFewHeldBackCellsAreAllNamed() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(new Slot(true, 0, 1));
    for (int person = 0; person < 3; person++) {
      camp.person().session(Session.ledBy(person)).pin(new Pin(person, person, SLOT1));
    }

    assertThat(texts(camp))
        .containsExactly(
            "session 1, session 2 and session 3 are pinned in slot 1,"
                + " one cell more than its held-back cells leave.");
  }

  @Test
  void theMoreHeldBackTheMorePinsHaveToGoTheLastOnesFirst() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(new Slot(true, 0, 2));
    for (int person = 0; person < 3; person++) {
      camp.person().session(Session.ledBy(person)).pin(new Pin(person, person, SLOT1));
    }

    assertThat(pins(camp))
        .containsExactly(
            List.of(new Pin(0, 0, SLOT1), new Pin(1, 1, SLOT1)),
            List.of(new Pin(0, 0, SLOT1), new Pin(2, 2, SLOT1)));
  }

  @Test
  void aSlotThatIsHeldBackAltogetherTakesNoPin() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(new Slot(true, 0, 9))
            .person()
            .session(Session.ledBy(ANNA))
            .pin(new Pin(0, ROOM1, SLOT1));

    assertThat(texts(camp))
        .containsExactly(
            "session 1 is pinned in slot 1, one cell more than its held-back cells leave.");
  }

  @Test
  void aSessionPinnedTooOftenTellsAllItsPlaces() {
    WallProblem.Builder camp =
        camp()
            .session(Session.ledBy(ANNA).withRepeats(1))
            .pin(new Pin(0, ROOM2, SLOT2))
            .pin(new Pin(0, ROOM1, SLOT1));

    assertThat(texts(camp))
        .containsExactly(
            "session 1 is pinned to room 1 in slot 1 and room 2 in slot 2,"
                + " which is once too often.");
  }

  @Test
  void whatAVolunteerHasOverriddenContradictsNoMore() {
    WallProblem.Builder camp =
        led(ANNA, ANNA)
            .close(ROOM1, SLOT1)
            .pin(new Pin(0, ROOM1, SLOT1, Set.of(Rule.CLOSED_CELL, Rule.FACILITATOR_BUSY)))
            .pin(new Pin(1, ROOM2, SLOT1));

    assertThat(texts(camp)).isEmpty();
  }

  @Test
  void twoPinsOfASessionOnOneCellAreOneAndWaiveTogether() {
    WallProblem.Builder camp =
        camp()
            .close(ROOM1, SLOT1)
            .session(Session.ledBy(ANNA).withNeeds("piano"))
            .pin(new Pin(0, ROOM1, SLOT1, Set.of(Rule.CLOSED_CELL)))
            .pin(new Pin(0, ROOM1, SLOT1, Set.of(Rule.NEEDS)));

    assertThat(texts(camp)).isEmpty();
    assertThat(camp.build().pins())
        .containsExactly(new Pin(0, ROOM1, SLOT1, Set.of(Rule.CLOSED_CELL, Rule.NEEDS)));
  }

  @Tag("patient")
  @Property
  void eachIsIrreducibleAndWithoutTheLastPinOfEachThereIsAPlan(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int pins) {
    WallProblem camp = pinned(seed, pins);

    List<Contradiction> found = Contradiction.in(camp);

    assertThat(found.isEmpty()).isEqualTo(holds(camp, camp.pins()));
    Set<Pin> givenUp = new HashSet<>();
    for (Contradiction contradiction : found) {
      assertThat(camp.pins()).containsAll(contradiction.pins());
      assertThat(contradiction.violations())
          .isNotEmpty()
          .allMatch(violation -> violation.rule().hard());
      assertThat(holds(camp, contradiction.pins())).isFalse();
      for (Pin pin : contradiction.pins()) {
        List<Pin> others = new ArrayList<>(contradiction.pins());
        others.remove(pin);
        assertThat(holds(camp, others)).isTrue();
      }
      givenUp.add(contradiction.pins().get(contradiction.pins().size() - 1));
    }
    assertThat(givenUp).hasSameSizeAs(found);
    List<Pin> rest = camp.pins().stream().filter(pin -> !givenUp.contains(pin)).toList();
    assertThat(Optimizer.run(with(camp, rest), Cut.RANKING, 1, 0).plan()).isPresent();
  }

  @Test
  void threeHundredPinsOnOneCellAreSortedOutAtOnce() {
    WallProblem.Builder camp = camp();
    for (int session = 0; session < 300; session++) {
      camp.session(Session.ledBy()).pin(new Pin(session, ROOM1, SLOT1));
    }

    assertThat(texts(camp)).hasSize(299);
  }

  private static WallProblem pinned(long seed, int pins) {
    Random random = new Random(seed);
    WallProblem.Builder camp = Camps.random(seed, 3, 3, 8, 4).toBuilder();
    for (int i = 0; i < pins; i++) {
      Set<Rule> overridden =
          random.nextInt(4) == 0 ? Set.of(Rule.NEEDS, Rule.CLOSED_CELL) : Set.of();
      camp.pin(new Pin(random.nextInt(8), random.nextInt(3), random.nextInt(3), overridden));
    }
    return camp.build();
  }

  /** Asked of the rules anew, for a camp that has these pins and no others. */
  private static boolean holds(WallProblem camp, List<Pin> pins) {
    List<Placement> placements =
        pins.stream()
            .map(pin -> new Placement(pin.session(), pin.room(), pin.slot(), true))
            .toList();
    return Constraints.hard(with(camp, pins), placements).isEmpty();
  }

  private static WallProblem with(WallProblem camp, List<Pin> pins) {
    return new WallProblem(
        camp.rooms(),
        camp.slots(),
        camp.closed(),
        camp.sessions(),
        camp.ballots(),
        pins,
        camp.order(),
        camp.demandFactor());
  }

  private static WallProblem.Builder led(int... facilitators) {
    WallProblem.Builder camp = camp();
    for (int facilitator : facilitators) {
      camp.session(Session.ledBy(facilitator));
    }
    return camp;
  }

  /** Three rooms, two slots and three people. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .room(Room.seating(9))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .person()
        .person()
        .person();
  }

  private static List<String> texts(WallProblem.Builder camp) {
    return Contradiction.in(camp.build()).stream().map(it -> it.text(Names.NUMBERS)).toList();
  }

  private static List<List<Pin>> pins(WallProblem.Builder camp) {
    return Contradiction.in(camp.build()).stream().map(Contradiction::pins).toList();
  }
}
