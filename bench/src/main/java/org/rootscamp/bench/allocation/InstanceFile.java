package org.rootscamp.bench.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;

/** Reads an instance file. Facilitators become people of their own, after those who vote. */
final class InstanceFile {

  private static final Map<String, Long> BEST_KNOWN =
      Map.of("small", 830L, "medium", 4_822L, "large", 14_862L, "alpine2019", 2_011L);

  private final JsonNode file;
  private final int people;

  private InstanceFile(JsonNode file) {
    this.file = file;
    people = file.get("participants").asInt();
  }

  static Instance read(String path) throws IOException {
    return new InstanceFile(new ObjectMapper().readTree(new File(path))).instance();
  }

  private Instance instance() {
    WallProblem.Builder camp = WallProblem.builder();
    List<Integer> capacities = new ArrayList<>();
    for (JsonNode room : file.get("rooms")) {
      camp.room(new Room(people, texts(room.get("features"))));
      capacities.add(room.get("capacity").asInt());
    }
    for (int slot = 0; slot < file.get("slots").asInt(); slot++) {
      camp.slot(Slot.plain());
    }
    file.get("roomUnavailable").forEach(c -> camp.close(c.get(0).asInt(), c.get(1).asInt()));
    for (int session = 0; session < file.get("proposals").asInt(); session++) {
      camp.session(session(session));
    }
    ballots().forEach(camp::person);
    String name = file.get("name").asText();
    return new Instance(name, camp.build(), people, capacities, BEST_KNOWN.getOrDefault(name, 0L));
  }

  private List<List<Choice>> ballots() {
    List<List<Choice>> ballots = new ArrayList<>();
    for (int person = 0; person < 2 * people; person++) {
      ballots.add(new ArrayList<>());
    }
    for (JsonNode vote : file.get("votes")) {
      Choice choice = new Choice(vote.get(1).asInt(), vote.get(2).asInt() == 2);
      ballots.get(vote.get(0).asInt()).add(choice);
    }
    return ballots;
  }

  private Session session(int session) {
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
}
