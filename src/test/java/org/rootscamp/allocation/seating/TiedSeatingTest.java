package org.rootscamp.allocation.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;

/**
 * Seats where double-length sessions and repeats tie slots together and people lead what they would
 * like to hear, against the judge that tries every way of sitting.
 */
class TiedSeatingTest {

  private static final int CAMPS = 3_000;

  /** A camp and a plan of it that holds. */
  private record Filled(WallProblem camp, List<Placement> plan, boolean tied) {}

  @Test
  void slotsOnTheirOwnAreSeatedExactlyAndTiedOnesButForAChoiceNowAndThen() {
    int missed = 0;
    for (int seed = 0; seed < CAMPS; seed++) {
      Filled filled = filled(new Random(seed));
      long best = BruteForce.seated(filled.camp(), filled.plan());

      Seating seating = Seating.of(filled.camp(), filled.plan());

      assertThat(seating.seated()).isBetween(filled.tied() ? best - 1 : best, best);
      assertEverybodyCouldSitThere(filled, seating);
      assertThat(new Attendance(filled.camp(), filled.plan()).honoured())
          .isEqualTo(Invariants.honoured(filled.camp(), filled.plan()));
      missed += seating.seated() < best ? 1 : 0;
    }
    assertThat(missed).isLessThanOrEqualTo(CAMPS / 500);
  }

  private static void assertEverybodyCouldSitThere(Filled filled, Seating seating) {
    WallProblem camp = filled.camp();
    int[] inside = new int[filled.plan().size()];
    long worth = 0;
    for (int person = 0; person < camp.ballots().size(); person++) {
      Set<Integer> heard = new HashSet<>();
      for (int slot = 0; slot < camp.slots().size(); slot++) {
        int session = seating.sessionOf(person, slot);
        int led = ledIn(filled, person, slot);
        assertThat(session == -1 || led == -1 || session == led).isTrue();
        if (session != -1) {
          int run = runAt(filled, session, slot);
          assertThat(run).as("session %d runs in slot %d", session, slot).isNotNegative();
          boolean begins = filled.plan().get(run).slot() == slot;
          assertThat(begins ? heard.add(session) : heard.contains(session)).isTrue();
          inside[run] += begins ? 1 : 0;
        }
      }
      for (Choice choice : camp.ballots().get(person)) {
        worth += heard.remove(choice.session()) ? choice.weight() : 0;
      }
      assertThat(heard).as("only choices are heard").isEmpty();
    }
    assertThat(seating.seated()).isEqualTo(worth);
    assertThat(seating.audience()).isEqualTo(inside);
    for (int run = 0; run < inside.length; run++) {
      int capacity = camp.rooms().get(filled.plan().get(run).room()).capacity();
      assertThat(inside[run]).isLessThanOrEqualTo(capacity);
    }
  }

  private static int runAt(Filled filled, int session, int slot) {
    for (int run = 0; run < filled.plan().size(); run++) {
      Placement placement = filled.plan().get(run);
      int length = filled.camp().sessions().get(placement.session()).length();
      boolean runs = placement.slot() <= slot && slot < placement.slot() + length;
      if (placement.session() == session && runs) {
        return run;
      }
    }
    return -1;
  }

  private static int ledIn(Filled filled, int person, int slot) {
    for (int session = 0; session < filled.camp().sessions().size(); session++) {
      boolean leads = filled.camp().sessions().get(session).facilitators().contains(person);
      if (leads && runAt(filled, session, slot) >= 0) {
        return session;
      }
    }
    return -1;
  }

  private static Filled filled(Random random) {
    int slots = 2 + random.nextInt(2);
    int people = 1 + random.nextInt(5);
    int sessions = 2 + random.nextInt(4);
    WallProblem.Builder camp = WallProblem.builder();
    int rooms = 1 + random.nextInt(3);
    for (int room = 0; room < rooms; room++) {
      camp.room(Room.seating(random.nextInt(4)));
    }
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain());
    }
    for (int person = 0; person < people; person++) {
      List<Choice> ballot = new ArrayList<>();
      for (int session = 0; session < sessions; session++) {
        if (random.nextBoolean()) {
          ballot.add(new Choice(session, random.nextInt(3) == 0));
        }
      }
      camp.person(ballot);
    }
    for (int session = 0; session < sessions; session++) {
      Session led =
          random.nextInt(3) == 0 ? Session.ledBy(random.nextInt(people)) : Session.ledBy();
      camp.session(
          led.withLength(1 + random.nextInt(3) / 2).withRepeats(1 + random.nextInt(3) / 2));
    }
    return filled(camp.build(), random);
  }

  private static Filled filled(WallProblem camp, Random random) {
    List<Placement> plan = new ArrayList<>();
    boolean tied = false;
    for (int session = 0; session < camp.sessions().size(); session++) {
      int before = plan.size();
      for (int run = 0; run < camp.sessions().get(session).repeats(); run++) {
        int room = random.nextInt(camp.rooms().size());
        plan.add(new Placement(session, room, random.nextInt(camp.slots().size()), false));
        if (!Constraints.hard(camp, plan).isEmpty()) {
          plan.remove(plan.size() - 1);
        }
      }
      int runs = plan.size() - before;
      tied |= runs > 1 || (runs == 1 && camp.sessions().get(session).length() == 2);
    }
    return new Filled(camp, plan, tied);
  }
}
