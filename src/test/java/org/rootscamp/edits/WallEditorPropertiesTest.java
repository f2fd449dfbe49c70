package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Placed;
import org.rootscamp.wall.WallDifference;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallScene;

/** What holds of any edits, on camps that are small and full of conflicts. */
class WallEditorPropertiesTest {

  private static final int EDITS = 200;
  private static final Instant MORNING = Instant.parse("2030-03-24T09:00:00Z");
  private static final Duration MARKS = Duration.ofMinutes(10);

  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  @RepeatedTest(10)
  void acceptedEditsBreakNoRuleAndTheirDifferencesTellTheWholeWall(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    WallScene scene = scene(random);
    WallRules rules = new WallRules(scene);
    RandomEdits edits = new RandomEdits(random, scene);
    WallContent wall = WallContent.EMPTY;
    List<JsonNode> journal = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < EDITS; i++) {
      Instant now = MORNING.plusSeconds(60L * i);
      WallEditor.Edited edited = WallEditor.apply(wall, edits.chain(wall), scene);
      WallContent after = Marks.note(wall, edited.placements(), edited.held(), now, MARKS);
      if (edited.refused().isEmpty()
          && rules.check(after).newlyBroken(rules.check(wall)).isEmpty()) {
        journal.add(0, changes(wall, after, scene));
        wall = after;
        accepted++;
        assertThat(rules.check(wall).broken()).isEmpty();
        assertThat(Replay.of(journal)).isEqualTo(facts(wall));
        assertMarksAreFresh(wall, now);
      }
    }
    assertThat(accepted).isGreaterThan(EDITS / 10);
  }

  private JsonNode changes(WallContent before, WallContent after, WallScene scene) {
    List<WallChange> changes = WallDifference.between(before, after, scene);
    return json.createObjectNode().set("changes", json.valueToTree(changes));
  }

  private static Set<String> facts(WallContent wall) {
    Set<String> facts = new TreeSet<>();
    for (Placed it : wall.placements()) {
      String run = it.proposalId() + " in " + it.place().roomId() + " at " + it.place().slotId();
      facts.add("run of " + run);
      if (it.pinned()) {
        facts.add("pinned " + run);
      }
      if (it.cancelled()) {
        facts.add("cancelled " + run);
      }
    }
    wall.held().forEach(it -> facts.add("held " + it.roomId() + " at " + it.slotId()));
    return facts;
  }

  private static void assertMarksAreFresh(WallContent wall, Instant now) {
    assertThat(wall.placements())
        .allMatch(it -> it.movedAt() == null || now.isBefore(it.movedAt().plus(MARKS)));
    assertThat(wall.dropped()).allMatch(it -> now.isBefore(it.at().plus(MARKS)));
    assertThat(wall.dropped().stream().map(WallContent.Dropped::place)).doesNotHaveDuplicates();
  }

  private static WallScene scene(Random random) {
    List<Room> rooms = new ArrayList<>();
    List<TimeSlot> day = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      day.add(slot(i));
    }
    for (int i = 0; i < 4; i++) {
      rooms.add(room(i, random, day));
    }
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Person person = new Person();
      person.id = id(300 + i);
      person.name = "Person " + i;
      people.add(person);
    }
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      proposals.add(proposal(i, random, day, people));
    }
    return WallScene.of(rooms, day, proposals);
  }

  private static TimeSlot slot(int number) {
    TimeSlot slot = new TimeSlot();
    slot.id = id(100 + number);
    slot.name = "Block " + number;
    slot.start = MORNING.plus(Duration.ofHours(number));
    slot.end = slot.start.plus(Duration.ofMinutes(50));
    slot.kind = SlotKind.SESSIONS;
    return slot;
  }

  private static Room room(int number, Random random, List<TimeSlot> day) {
    Room room = new Room();
    room.id = id(200 + number);
    room.name = "Room " + number;
    room.capacity = 10;
    room.features = random.nextBoolean() ? List.of("projector") : List.of();
    room.closed = random.nextInt(3) == 0 ? Set.of(day.get(random.nextInt(4)).id) : Set.of();
    return room;
  }

  private static Proposal proposal(
      int number, Random random, List<TimeSlot> day, List<Person> people) {
    Proposal proposal = new Proposal();
    proposal.id = id(400 + number);
    proposal.title = "Proposal " + number;
    proposal.length = random.nextInt(4) == 0 ? 2 : 1;
    proposal.repeats = random.nextInt(4) == 0 ? 2 : 1;
    proposal.needs = random.nextInt(4) == 0 ? List.of("projector") : List.of();
    proposal.facilitators = List.of(people.get(random.nextInt(people.size())));
    proposal.unavailable =
        random.nextInt(4) == 0 ? Set.of(day.get(random.nextInt(4)).id) : Set.of();
    return proposal;
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
