package org.rootscamp.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.checks.Constraints;

/** Problems for the tests: seeded random camps of any shape, and the ones kept as files. */
public final class Camps {

  private Camps() {}

  /** A few plain sessions in a tiny grid, small enough for {@link BruteForce}. */
  public static WallProblem tiny(long seed, int seats, boolean facilitatorsVote) {
    Random random = new Random(seed);
    WallProblem.Builder camp = WallProblem.builder();
    int rooms = 1 + random.nextInt(2);
    for (int room = 0; room < rooms; room++) {
      camp.room(new Room(seats, random.nextBoolean() ? Set.of("projector") : Set.of()));
    }
    camp.slot(Slot.plain()).slot(Slot.plain());
    if (random.nextInt(3) == 0) {
      camp.close(random.nextInt(rooms), random.nextInt(2));
    }
    int people = 5;
    for (int session = 0; session < 5; session++) {
      int facilitator = random.nextInt(people) + (facilitatorsVote ? 0 : people);
      Session described = Session.ledBy(facilitator);
      if (random.nextInt(4) == 0) {
        described = described.withNeeds("projector");
      }
      camp.session(
          random.nextInt(4) == 0 ? described.withUnavailable(random.nextInt(2)) : described);
    }
    ballots(camp, random, people, 5, 3);
    for (int facilitator = 0; facilitator < people; facilitator++) {
      camp.person();
    }
    return camp.order(shuffled(5, random)).build();
  }

  /**
   * The same with what makes it hard: facilitators who lead several sessions, double length,
   * repeats if wanted, held-back cells, wishes, and a pin that holds.
   */
  public static WallProblem tinyButHard(long seed, int seats, boolean repeats) {
    Random random = new Random(seed);
    WallProblem.Builder camp = WallProblem.builder();
    int rooms = 1 + random.nextInt(2);
    int slots = 2 + random.nextInt(2);
    for (int room = 0; room < rooms; room++) {
      camp.room(new Room(seats, random.nextBoolean() ? Set.of("projector") : Set.of()));
    }
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(new Slot(random.nextInt(4) > 0, 0, random.nextInt(5) == 0 ? 1 : 0));
    }
    int people = 4;
    for (int session = 0; session < 4; session++) {
      Session described =
          random.nextInt(8) == 0
              ? Session.wished()
              : Session.ledBy(people + random.nextInt(3)).withLength(1 + random.nextInt(4) / 3);
      described = random.nextInt(5) == 0 ? described.withNeeds("projector") : described;
      described =
          random.nextInt(5) == 0 ? described.withUnavailable(random.nextInt(slots)) : described;
      camp.session(repeats && random.nextInt(3) == 0 ? described.withRepeats(2) : described);
    }
    ballots(camp, random, people, 4, 4);
    for (int facilitator = 0; facilitator < 3; facilitator++) {
      camp.person();
    }
    WallProblem free = camp.order(shuffled(4, random)).build();
    Pin pin = new Pin(random.nextInt(4), random.nextInt(rooms), random.nextInt(slots));
    WallProblem pinned = camp.pin(pin).build();
    boolean holds = Constraints.hard(pinned, Constraints.ofPins(pinned)).isEmpty();
    return holds && random.nextBoolean() ? pinned : free;
  }

  /** Everything at once: needs, closed cells, repeats, double length, cards, wishes, quotas. */
  public static WallProblem random(long seed, int rooms, int slots, int sessions, int people) {
    Random random = new Random(seed);
    WallProblem.Builder camp = WallProblem.builder();
    for (int room = 0; room < rooms; room++) {
      camp.room(new Room(random.nextInt(people + 2), features(random)));
    }
    for (int slot = 0; slot < slots; slot++) {
      int cards = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
      int holdBack = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
      camp.slot(new Slot(random.nextInt(4) > 0, cards, holdBack));
    }
    for (int i = 0; i < rooms * slots / 8; i++) {
      camp.close(random.nextInt(rooms), random.nextInt(slots));
    }
    for (int session = 0; session < sessions; session++) {
      camp.session(session(random, rooms, slots, people));
    }
    ballots(camp, random, people, sessions, 8);
    return camp.order(shuffled(sessions, random)).demandFactor(0.5 + random.nextDouble()).build();
  }

  /** The same camp with up to so many random pins, waivers included, that hold together. */
  public static WallProblem pinned(WallProblem camp, long seed, int pins) {
    Random random = new Random(seed);
    WallProblem pinned = camp;
    for (int i = 0; i < pins; i++) {
      Set<Rule> waived = Rule.those(rule -> rule.overridable() && random.nextInt(3) == 0);
      int session = random.nextInt(camp.sessions().size());
      int room = random.nextInt(camp.rooms().size());
      int slot = random.nextInt(camp.slots().size());
      WallProblem tried = pinned.toBuilder().pin(new Pin(session, room, slot, waived)).build();
      pinned = Constraints.hard(tried, Constraints.ofPins(tried)).isEmpty() ? tried : pinned;
    }
    return pinned;
  }

  private static Session session(Random random, int rooms, int slots, int people) {
    Session session =
        people == 0 || random.nextInt(12) == 0
            ? Session.wished()
            : Session.ledBy(random.nextInt(people));
    session = random.nextInt(4) == 0 ? session.withNeeds("projector") : session;
    session = random.nextInt(10) == 0 ? session.withLength(2) : session;
    session = random.nextInt(10) == 0 ? session.withRepeats(1 + random.nextInt(3)) : session;
    session = random.nextInt(10) == 0 ? session.asCard() : session;
    session = session.withTopic("track " + random.nextInt(4), random.nextInt(9) == 0 ? "es" : "en");
    if (rooms * slots > 0 && random.nextInt(5) == 0) {
      session = session.withUnavailable(random.nextInt(slots));
    }
    if (rooms * slots > 0 && random.nextInt(5) == 0) {
      session = session.withPublished(new Cell(random.nextInt(rooms), random.nextInt(slots)));
    }
    return session;
  }

  private static Set<String> features(Random random) {
    return random.nextBoolean() ? Set.of("projector", "wheelchair") : Set.of("wheelchair");
  }

  private static void ballots(
      WallProblem.Builder camp, Random random, int people, int sessions, int most) {
    for (int person = 0; person < people; person++) {
      List<Choice> ballot = new ArrayList<>();
      Set<Integer> chosen = new TreeSet<>();
      for (int i = random.nextInt(most + 1); i > 0 && sessions > 0; i--) {
        chosen.add(random.nextInt(sessions));
      }
      chosen.forEach(session -> ballot.add(new Choice(session, random.nextInt(3) == 0)));
      camp.person(ballot);
    }
  }

  private static List<Integer> shuffled(int sessions, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int session = 0; session < sessions; session++) {
      order.add(random.nextInt(order.size() + 1), session);
    }
    return order;
  }

  /**
   * A camp from a file of the test resources, with room for everybody and facilitators who are
   * people of their own and do not vote, so that everything honoured is also seated.
   */
  public static WallProblem roomy(String name) {
    JsonNode file = read(name);
    int people = file.get("participants").asInt();
    WallProblem.Builder camp = WallProblem.builder();
    for (JsonNode room : file.get("rooms")) {
      camp.room(new Room(people, texts(room.get("features"))));
    }
    for (int slot = 0; slot < file.get("slots").asInt(); slot++) {
      camp.slot(Slot.plain());
    }
    file.get("roomUnavailable").forEach(c -> camp.close(c.get(0).asInt(), c.get(1).asInt()));
    for (int session = 0; session < file.get("proposals").asInt(); session++) {
      camp.session(session(file, session, people));
    }
    List<List<Choice>> ballots = new ArrayList<>();
    for (int person = 0; person < 2 * people; person++) {
      ballots.add(new ArrayList<>());
    }
    for (JsonNode vote : file.get("votes")) {
      Choice choice = new Choice(vote.get(1).asInt(), vote.get(2).asInt() == 2);
      ballots.get(vote.get(0).asInt()).add(choice);
    }
    ballots.forEach(camp::person);
    return camp.build();
  }

  private static Session session(JsonNode file, int session, int people) {
    List<Integer> facilitators = new ArrayList<>();
    Set<Integer> unavailable = new TreeSet<>();
    for (JsonNode person : file.get("facilitators").get(session)) {
      facilitators.add(people + person.asInt());
      for (JsonNode away : file.get("facilitatorUnavailable")) {
        if (away.get(0).asInt() == person.asInt()) {
          unavailable.add(away.get(1).asInt());
        }
      }
    }
    return Session.ledBy(facilitators.toArray(Integer[]::new))
        .withNeeds(texts(file.get("needs").get(session)).toArray(String[]::new))
        .withUnavailable(unavailable.toArray(Integer[]::new));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static JsonNode read(String name) {
    try (var stream = Camps.class.getResourceAsStream(name + ".json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
