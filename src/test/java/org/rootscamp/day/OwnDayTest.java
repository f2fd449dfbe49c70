package org.rootscamp.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Choice;
import org.rootscamp.voting.Level;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallScene;

/** One person's way through the Wall, without a server. */
class OwnDayTest {

  private static final UUID EXCEL = id(1);
  private static final UUID DRUPAL = id(2);
  private static final UUID HEALING = id(3);
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2030-03-24T09:00:00-04:00");

  /** A session in a room from a slot on, over one or two. */
  private record Run(UUID proposal, int room, int slot, int length) {}

  @Test
  void aMustComesBeforeAWantWhichClashesWithIt() {
    DayView day =
        day(1, List.of(want(EXCEL), must(DRUPAL)), Set.of(), run(EXCEL, 1, 0), run(DRUPAL, 2, 0));

    assertThat(day)
        .isEqualTo(
            new DayView(
                7,
                List.of(
                    new DayView.Item(
                        slot(0),
                        room(2),
                        DRUPAL,
                        "Session 2",
                        DayView.Why.MUST,
                        false,
                        List.of(
                            new DayView.Clash(EXCEL, "Session 1", room(1), DayView.Why.WANT))))));
  }

  @Test
  void theBallotDecidesBetweenEquals() {
    Run one = run(EXCEL, 1, 0);
    Run other = run(DRUPAL, 2, 0);

    assertThat(told(day(1, List.of(want(EXCEL), want(DRUPAL)), Set.of(), one, other)))
        .containsExactly("0 Session 1 want, not Session 2");
    assertThat(told(day(1, List.of(want(DRUPAL), want(EXCEL)), Set.of(), one, other)))
        .containsExactly("0 Session 2 want, not Session 1");
  }

  @Test
  void whoeverRunsASessionIsThereWhateverElseTheyChose() {
    DayView day =
        day(
            2,
            List.of(must(DRUPAL), want(EXCEL), must(HEALING)),
            Set.of(EXCEL),
            run(DRUPAL, 2, 0),
            run(EXCEL, 1, 0),
            run(HEALING, 2, 1));

    assertThat(told(day))
        .containsExactly("0 Session 1 runs, not Session 2", "1 Session 3 must, not ");
  }

  @Test
  void aRepeatIsMovedOutOfTheWayAndIsNoClashThen() {
    DayView day =
        day(
            2,
            List.of(must(EXCEL), want(DRUPAL)),
            Set.of(),
            run(EXCEL, 1, 0),
            run(DRUPAL, 2, 0),
            run(EXCEL, 1, 1));

    assertThat(told(day)).containsExactly("0 Session 2 want, not ", "1 Session 1 must, not ");
  }

  @Test
  void aRepeatIsVisitedOnceAndEarly() {
    assertThat(told(day(2, List.of(want(EXCEL)), Set.of(), run(EXCEL, 1, 0), run(EXCEL, 1, 1))))
        .containsExactly("0 Session 1 want, not ");
  }

  @Test
  void aDoubleSessionFillsBothSlotsAndCountsOnce() {
    Run both = new Run(EXCEL, 1, 0, 2);
    Run early = run(DRUPAL, 2, 0);
    Run late = run(HEALING, 2, 1);

    assertThat(told(day(2, List.of(must(EXCEL), want(DRUPAL)), Set.of(), both, early)))
        .containsExactly("0 Session 1 must, not Session 2", "1 Session 1 must, not  continued");
    assertThat(
            told(
                day(
                    2,
                    List.of(must(EXCEL), want(DRUPAL), must(HEALING)),
                    Set.of(),
                    both,
                    early,
                    late)))
        .containsExactly("0 Session 2 want, not Session 1", "1 Session 3 must, not Session 1");
  }

  @Test
  void aDoubleSessionThatOneWouldHaveToLeaveIsAClash() {
    Run both = new Run(EXCEL, 1, 0, 2);

    assertThat(told(day(2, List.of(must(EXCEL)), Set.of(DRUPAL), both, run(DRUPAL, 2, 1))))
        .containsExactly("1 Session 2 runs, not Session 1");
  }

  @Test
  void twoSessionsToRunAtOnceAreBothTold() {
    DayView day = day(1, List.of(), Set.of(EXCEL, DRUPAL), run(EXCEL, 1, 0), run(DRUPAL, 2, 0));

    assertThat(told(day)).containsExactly("0 Session 1 runs, not ", "0 Session 2 runs, not ");
  }

  @Property
  void noOtherDayIsWorthMore(@ForAll long seed) {
    Random random = new Random(seed);
    int slots = 1 + random.nextInt(4);
    List<Run> runs = randomRuns(random, slots);
    List<Choice> choices = new ArrayList<>();
    Set<UUID> led = new HashSet<>();
    for (int proposal = 1; proposal <= 6; proposal++) {
      if (random.nextInt(8) == 0) {
        led.add(id(proposal));
      }
      if (random.nextInt(4) > 0) {
        choices.add(random.nextBoolean() ? want(id(proposal)) : must(id(proposal)));
      }
    }

    DayView day = day(slots, choices, led, runs.toArray(Run[]::new));

    Set<UUID> visited = new HashSet<>();
    day.items().forEach(item -> visited.add(item.proposalId()));
    assertThat(worth(visited, choices, led)).isEqualTo(best(runs, choices, led, 0, Set.of()));
    for (DayView.Item item : day.items()) {
      if (item.why() == DayView.Why.RUNS) {
        assertThat(led).contains(item.proposalId());
      }
    }
  }

  @Test
  void veryManyRepeatsAreAnsweredAtOnceAndWell() {
    List<Run> runs = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (int proposal = 1; proposal <= 60; proposal++) {
      choices.add(want(id(proposal)));
      for (int slot = 0; slot < 12; slot++) {
        runs.add(run(id(proposal), proposal, slot));
      }
    }

    assertThat(day(12, choices, Set.of(), runs.toArray(Run[]::new)).items()).hasSize(12);
  }

  private static List<Run> randomRuns(Random random, int slots) {
    List<Run> runs = new ArrayList<>();
    for (int proposal = 1; proposal <= 6; proposal++) {
      int length = random.nextInt(4) == 0 ? 2 : 1;
      for (int slot = 0; slot + length <= slots; slot++) {
        if (random.nextInt(slots) == 0) {
          runs.add(new Run(id(proposal), proposal, slot, length));
          slot += length - 1;
        }
      }
    }
    return runs;
  }

  /** Tries every set of runs around those that the person leads. */
  private static int best(
      List<Run> runs, List<Choice> choices, Set<UUID> led, int next, Set<Run> taken) {
    if (next == runs.size()) {
      Set<UUID> visited = new HashSet<>();
      taken.forEach(run -> visited.add(run.proposal()));
      return worth(visited, choices, led);
    }
    Run run = runs.get(next);
    int most = best(runs, choices, led, next + 1, taken);
    boolean free =
        runs.stream()
            .filter(it -> taken.contains(it) || led.contains(it.proposal()))
            .noneMatch(
                it ->
                    it.slot() < run.slot() + run.length() && run.slot() < it.slot() + it.length());
    if (free && !led.contains(run.proposal())) {
      Set<Run> more = new HashSet<>(taken);
      more.add(run);
      most = Math.max(most, best(runs, choices, led, next + 1, more));
    }
    return most;
  }

  private static int worth(Set<UUID> visited, List<Choice> choices, Set<UUID> led) {
    return choices.stream()
        .filter(it -> visited.contains(it.proposalId()) && !led.contains(it.proposalId()))
        .mapToInt(it -> it.level() == Level.MUST ? 2 : 1)
        .sum();
  }

  private static DayView day(int slots, List<Choice> choices, Set<UUID> led, Run... runs) {
    return day(slots, choices, Set.of(), led, runs);
  }

  private static DayView day(
      int slots, List<Choice> choices, Set<UUID> marks, Set<UUID> led, Run... runs) {
    List<TimeSlot> day = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      day.add(timeSlot(slot));
    }
    Map<UUID, Proposal> sessions = new TreeMap<>();
    Map<UUID, Room> rooms = new TreeMap<>();
    List<WallContent.Placed> placements = new ArrayList<>();
    for (Run run : runs) {
      sessions.put(run.proposal(), session(run));
      rooms.put(room(run.room()), room(run));
      WallContent.Place place = new WallContent.Place(room(run.room()), slot(run.slot()));
      placements.add(new WallContent.Placed(run.proposal(), place, false, false, null, null));
    }
    Event event = new Event();
    event.wallRevision = 7;
    return new OwnDay(
            Wall.of(
                event,
                new WallRevision(),
                new WallContent(placements, List.of(), List.of()),
                WallScene.of(rooms.values(), day, sessions.values()),
                List.of()),
            choices,
            marks,
            led)
        .view();
  }

  private static TimeSlot timeSlot(int number) {
    TimeSlot slot = new TimeSlot();
    slot.id = slot(number);
    slot.start = NINE.plusHours(number).toInstant();
    slot.end = slot.start.plus(Duration.ofMinutes(50));
    slot.kind = SlotKind.SESSIONS;
    return slot;
  }

  private static Proposal session(Run run) {
    Proposal session = new Proposal();
    session.id = run.proposal();
    session.title = "Session " + run.proposal().getLeastSignificantBits();
    session.length = run.length();
    return session;
  }

  private static Room room(Run run) {
    Room room = new Room();
    room.id = room(run.room());
    return room;
  }

  private static List<String> told(DayView day) {
    return day.items().stream()
        .map(
            item ->
                "%d %s %s, not %s%s"
                    .formatted(
                        item.slotId().getLeastSignificantBits() - 1_000,
                        item.title(),
                        item.why().name().toLowerCase(java.util.Locale.ROOT),
                        String.join(
                            " and ", item.clashes().stream().map(DayView.Clash::title).toList()),
                        item.continued() ? " continued" : ""))
        .toList();
  }

  private static Run run(UUID proposal, int room, int slot) {
    return new Run(proposal, room, slot, 1);
  }

  private static Choice want(UUID proposal) {
    return new Choice(proposal, Level.WANT);
  }

  private static Choice must(UUID proposal) {
    return new Choice(proposal, Level.MUST);
  }

  private static UUID slot(int slot) {
    return id(1_000 + slot);
  }

  private static UUID room(int room) {
    return id(2_000 + room);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
