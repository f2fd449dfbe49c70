package org.rootscamp.allocation.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

class SeatingTest {

  private static final int ROOM1 = 0;
  private static final int ROOM2 = 1;
  private static final int SLOT1 = 0;
  private static final int SLOT2 = 1;
  private static final int ANNA = 0;

  @Property(tries = 200)
  void tinyPlansSeatWhatEveryWayOfSittingSeatsAtBest(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, new Random(seed).nextInt(4), true);
    List<Placement> plan = Optimizer.run(camp, Cut.RANKING, 1, 0).plan().orElseThrow().placements();

    assertThat(Seating.of(camp, plan).seated()).isEqualTo(BruteForce.seated(camp, plan));
  }

  @Property(tries = 200)
  void roomsOfOneSlotSeatWhatPlainFlowSeats(@ForAll long seed) {
    Random random = new Random(seed);
    int[] seats = random.ints(1 + random.nextInt(5), 0, 8).toArray();
    int people = random.nextInt(40);
    int[][] options = new int[people][];
    int[][] worth = new int[people][];
    for (int person = 0; person < people; person++) {
      options[person] = random.ints(0, seats.length).limit(3).distinct().sorted().toArray();
      worth[person] = random.ints(options[person].length, 1, 3).toArray();
    }

    int[] rooms = new SeatFlow(seats, options, worth).solve();

    int[] inside = new int[seats.length];
    long total = 0;
    for (int person = 0; person < people; person++) {
      if (rooms[person] >= 0) {
        inside[rooms[person]]++;
        total += worth[person][Arrays.binarySearch(options[person], rooms[person])];
      }
    }
    for (int room = 0; room < seats.length; room++) {
      assertThat(inside[room]).isLessThanOrEqualTo(seats[room]);
    }
    assertThat(total).isEqualTo(PlainFlow.most(seats, options, worth));
  }

  @Test
  void mustsComeBeforeWantsWhereSeatsAreFew() {
    WallProblem camp =
        camp(1).person(Choice.want(0)).person(Choice.must(0)).session(Session.ledBy(ANNA)).build();

    Seating seating = Seating.of(camp, List.of(at(0, ROOM1, SLOT1)));

    assertThat(seating.seated()).isEqualTo(2);
    assertThat(seating.sessionOf(1, SLOT1)).isEqualTo(-1);
    assertThat(seating.sessionOf(2, SLOT1)).isZero();
    assertThat(seating.audience()).containsExactly(1);
  }

  @Test
  void whoeverHasAnotherChoiceStepsAside() {
    WallProblem camp =
        camp(1)
            .person(Choice.must(0), Choice.must(1))
            .person(Choice.must(0))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy())
            .build();

    assertThat(Seating.of(camp, List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT1))).seated())
        .isEqualTo(4);
  }

  @Test
  void facilitatorsSitInTheirOwnSessionAndNowhereElse() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .person(Choice.must(1))
            .person(Choice.want(1), Choice.must(0))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(1))
            .build();

    Seating seating = Seating.of(camp, List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT1)));

    assertThat(seating.seated()).isEqualTo(1); // the second one's choice of the own session
    assertThat(seating.sessionOf(ANNA, SLOT1)).isEqualTo(-1);
  }

  @Test
  void seatsAreSharedOutByTheDemandFactor() {
    WallProblem camp =
        camp(3)
            .person(Choice.want(0))
            .person(Choice.want(0))
            .session(Session.ledBy(ANNA))
            .demandFactor(2)
            .build();

    assertThat(Seating.of(camp, List.of(at(0, ROOM1, SLOT1))).seated()).isEqualTo(1);
  }

  @Test
  void aDemandFactorCostsNoSeatByRounding() {
    WallProblem.Builder camp = camp(33).session(Session.ledBy(ANNA)).demandFactor(1.1);
    for (int person = 0; person < 40; person++) {
      camp.person(Choice.want(0));
    }

    assertThat(Seating.of(camp.build(), List.of(at(0, ROOM1, SLOT1))).seated()).isEqualTo(30);
  }

  @Test
  void aDoubleSessionKeepsItsPeopleForBothSlots() {
    WallProblem camp =
        camp(9)
            .person(Choice.want(0), Choice.must(1))
            .session(Session.ledBy(ANNA).withLength(2))
            .session(Session.ledBy())
            .build();

    Seating seating = Seating.of(camp, List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT2)));

    assertThat(seating.seated()).isEqualTo(2);
    assertThat(seating.sessionOf(1, SLOT2)).isEqualTo(1);
  }

  @Test
  void aRepeatSeatsThoseWhoFoundNoSeatTheFirstTimeAndNobodyTwice() {
    WallProblem camp =
        camp(1)
            .person(Choice.want(0), Choice.want(1))
            .person(Choice.want(0))
            .session(Session.ledBy(ANNA).withRepeats(2))
            .session(Session.ledBy())
            .build();

    Seating seating =
        Seating.of(camp, List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT1), at(0, ROOM1, SLOT2)));

    assertThat(seating.seated()).isEqualTo(3);
  }

  @Test
  void aSessionThatRunsAgainGivesWayToOneThatDoesNot() {
    WallProblem camp =
        camp(9)
            .person(Choice.want(0), Choice.want(1))
            .person(Choice.want(0), Choice.want(2))
            .session(Session.ledBy().withRepeats(2))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .build();
    List<Placement> plan =
        List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT1), at(0, ROOM1, SLOT2), at(2, ROOM2, SLOT2));

    assertThat(Seating.of(camp, plan).seated()).isEqualTo(4);
  }

  @Test
  void theSecondHalfOfADoubleSessionIsWorthWhatItCosts() {
    WallProblem camp =
        camp(9)
            .person(Choice.must(0), Choice.want(1), Choice.must(2))
            .person(Choice.must(0), Choice.want(2))
            .session(Session.ledBy().withLength(2))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .build();

    Seating seating =
        Seating.of(camp, List.of(at(0, ROOM1, SLOT1), at(1, ROOM2, SLOT1), at(2, ROOM2, SLOT2)));

    assertThat(seating.seated()).isEqualTo(3 + 2);
    assertThat(List.of(seating.sessionOf(1, SLOT1), seating.sessionOf(1, SLOT2)))
        .containsExactly(1, 2);
    assertThat(List.of(seating.sessionOf(2, SLOT1), seating.sessionOf(2, SLOT2)))
        .containsExactly(0, 0);
    assertThat(seating.audience()).containsExactly(1, 1, 1);
  }

  private static WallProblem.Builder camp(int seats) {
    return WallProblem.builder()
        .room(Room.seating(seats))
        .room(Room.seating(seats))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .person();
  }

  private static Placement at(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  /** A textbook minimum-cost flow over people and rooms, one augmenting path a person. */
  private static final class PlainFlow {

    private final List<int[]> edges = new ArrayList<>(); // from, to, capacity, gain
    private final int nodes;

    private PlainFlow(int nodes) {
      this.nodes = nodes;
    }

    static long most(int[] seats, int[][] options, int[][] worth) {
      int source = options.length + seats.length;
      PlainFlow flow = new PlainFlow(source + 2);
      for (int person = 0; person < options.length; person++) {
        flow.edge(source, person, 1, 0);
        for (int i = 0; i < options[person].length; i++) {
          flow.edge(person, options.length + options[person][i], 1, worth[person][i]);
        }
      }
      for (int room = 0; room < seats.length; room++) {
        flow.edge(options.length + room, source + 1, seats[room], 0);
      }
      long total = 0;
      for (long gain = flow.augment(source); gain > 0; gain = flow.augment(source)) {
        total += gain;
      }
      return total;
    }

    private void edge(int from, int to, int capacity, int gain) {
      edges.add(new int[] {from, to, capacity, gain});
      edges.add(new int[] {to, from, 0, -gain});
    }

    private long augment(int source) {
      long[] best = new long[nodes];
      int[] by = new int[nodes];
      Arrays.fill(best, Long.MIN_VALUE / 2);
      best[source] = 0;
      for (int round = 0; round < nodes; round++) {
        for (int e = 0; e < edges.size(); e++) {
          int[] edge = edges.get(e);
          if (edge[2] > 0 && best[edge[0]] + edge[3] > best[edge[1]]) {
            best[edge[1]] = best[edge[0]] + edge[3];
            by[edge[1]] = e;
          }
        }
      }
      for (int node = source + 1; best[source + 1] > 0 && node != source; ) {
        edges.get(by[node])[2]--;
        edges.get(by[node] ^ 1)[2]++;
        node = edges.get(by[node])[0];
      }
      return best[source + 1];
    }
  }
}
