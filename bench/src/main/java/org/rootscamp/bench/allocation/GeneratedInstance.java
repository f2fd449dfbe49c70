package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.bench.GeneratedBallots;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

/** Events made up. Same name, same event. */
final class GeneratedInstance {

  private static final long SEED = 20130324;
  private static final Pattern LARGE = Pattern.compile("generated:(\\d+)x(\\d+)x(\\d+)x(\\d+)");
  private static final Pattern CLASH_FREE = Pattern.compile("clashfree:(\\d+)x(\\d+)");

  /** Of ten facilitators one leads two sessions, and one is away in some slot. */
  private static final int ONE_IN = 10;

  private static final String PROJECTOR = "projector";
  private static final int CLASH_FREE_PEOPLE = 500;
  private static final int FEWEST_CHOICES = 10;
  private static final int MOST_CHOICES = 20;

  private GeneratedInstance() {}

  /**
   * The event with that name: {@code generated:SESSIONSxPEOPLExROOMSxSLOTS}, or {@code
   * clashfree:SESSIONSxSLOTS}.
   *
   * @throws IllegalArgumentException for any other name
   */
  static Instance named(String name) {
    Matcher large = LARGE.matcher(name);
    if (large.matches()) {
      return large(name, group(large, 1), group(large, 2), group(large, 3), group(large, 4));
    }
    Matcher clashFree = CLASH_FREE.matcher(name);
    if (clashFree.matches()) {
      return clashFree(name, group(clashFree, 1), group(clashFree, 2));
    }
    throw new IllegalArgumentException("no instance is called " + name);
  }

  private static int group(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Topics and popularities as in the benchmark of ranking, with musts. */
  private static Instance large(String name, int sessions, int people, int rooms, int slots) {
    Random random = new Random(SEED);
    WallProblem.Builder camp = WallProblem.builder();
    List<Integer> capacities = new ArrayList<>();
    for (int room = 0; room < rooms; room++) {
      camp.room(new Room(people, room % 3 == 2 ? Set.of() : Set.of(PROJECTOR)));
      capacities.add(1 + people / (room + 2));
    }
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain()).close(random.nextInt(rooms), slot);
    }
    for (int session = 0; session < sessions; session++) {
      int facilitator = session % ONE_IN == 1 ? session - 1 : session;
      Session described = Session.ledBy(people + facilitator);
      described = random.nextInt(3) == 0 ? described.withNeeds(PROJECTOR) : described;
      boolean away = random.nextInt(ONE_IN) == 0;
      camp.session(away ? described.withUnavailable(random.nextInt(slots)) : described);
    }
    GeneratedBallots.ballots(people, sessions, true, SEED)
        .forEach(ballot -> camp.person(choices(ballot)));
    for (int facilitator = 0; facilitator < sessions; facilitator++) {
      camp.person();
    }
    return new Instance(name, camp.build(), people, capacities, 0);
  }

  private static List<Choice> choices(Ballot ballot) {
    return Stream.concat(
            ballot.musts().stream().map(Choice::must), ballot.wants().stream().map(Choice::want))
        .toList();
  }

  /**
   * A timetable in which everything can be honoured: the sessions are dealt over the slots, and
   * each person chooses at most one of those that share a slot. All choices are wants.
   */
  private static Instance clashFree(String name, int sessions, int slots) {
    Random random = new Random(SEED);
    WallProblem.Builder camp = WallProblem.builder();
    int rooms = 1 + (sessions - 1) / slots + 1;
    for (int room = 0; room < rooms; room++) {
      camp.room(Room.seating(CLASH_FREE_PEOPLE));
    }
    List<Integer> shuffled = new ArrayList<>();
    for (int session = 0; session < sessions; session++) {
      camp.session(Session.ledBy(CLASH_FREE_PEOPLE + session));
      shuffled.add(session);
    }
    Collections.shuffle(shuffled, random);
    List<List<Integer>> planted = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain());
      planted.add(shuffled.subList(slot * sessions / slots, (slot + 1) * sessions / slots));
    }
    long all = 0;
    for (int person = 0; person < CLASH_FREE_PEOPLE; person++) {
      int size = FEWEST_CHOICES + random.nextInt(MOST_CHOICES - FEWEST_CHOICES + 1);
      Collections.shuffle(planted, random);
      camp.person(
          planted.stream()
              .limit(size)
              .map(slot -> Choice.want(slot.get(random.nextInt(slot.size()))))
              .toList());
      all += Math.min(size, slots);
    }
    for (int facilitator = 0; facilitator < sessions; facilitator++) {
      camp.person();
    }
    List<Integer> capacities = Collections.nCopies(rooms, CLASH_FREE_PEOPLE);
    return new Instance(name, camp.build(), CLASH_FREE_PEOPLE, capacities, all);
  }
}
