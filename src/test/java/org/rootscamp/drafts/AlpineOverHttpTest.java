package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.JsonPath;

/**
 * A real conference through the real interface: 114 talks, 147 voters, 12 rooms × 8 slots. Rooms
 * are as large as the camp and facilitators do not vote, so that everybody honoured is seated.
 */
@OnTheService
class AlpineOverHttpTest {

  private static final int VOTERS = 147;

  /** The best plan known honours 2,011. */
  private static final int GOOD = 1_980;

  private final JsonNode alpine = read();
  private Fixtures camp;
  private final List<String> slots = new ArrayList<>();
  private final List<String> rooms = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private final Map<Integer, String> facilitators = new LinkedHashMap<>();

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp(noMustLimit()).open();
  }

  @Test
  void aDraftHonoursNearlyAllThatCanBeHonouredAndBreaksNoRule() {
    load();
    camp.closeVoting();

    JsonPath draft = camp.draft(order()).jsonPath();
    JsonPath again = camp.draft(order()).jsonPath();

    assertThat(draft.getString("state")).isEqualTo("ready");
    assertThat(draft.getInt("quality.honoured"))
        .isBetween(GOOD, draft.getInt("quality.upperBound"));
    assertThat(draft.getInt("quality.seated")).isEqualTo(draft.getInt("quality.honoured"));
    assertThat(draft.getInt("quality.honoured")).isEqualTo(recomputed(draft));
    assertThat(draft.getInt("quality.randomPlan")).isLessThan(GOOD);
    assertBreaksNoRule(placements(draft));
    assertThat(again.getList("placements")).isEqualTo(draft.getList("placements"));
  }

  private static Map<String, Object> order() {
    return Map.of("cut", "attendance", "seed", 2019, "moves", Effort.of(300_000, 2_000_000));
  }

  private static Map<String, Object> noMustLimit() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("mustLimit", null);
    return fields;
  }

  private static JsonNode read() {
    try (InputStream in =
        AlpineOverHttpTest.class.getResourceAsStream("/org/rootscamp/allocation/alpine2019.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load() {
    for (int slot = 0; slot < alpine.get("slots").asInt(); slot++) {
      slots.add(camp.slot(9 + slot));
    }
    for (int room = 0; room < alpine.get("rooms").size(); room++) {
      rooms.add(room(room));
    }
    List<Badge> voters = people("Voter", VOTERS);
    Set<Integer> leading = new HashSet<>();
    alpine.get("facilitators").forEach(some -> some.forEach(it -> leading.add(it.asInt())));
    List<Badge> leaders = people("Facilitator", leading.size());
    leading.stream()
        .sorted()
        .forEach(it -> facilitators.put(it, leaders.get(facilitators.size()).id()));
    for (int i = 0; i < alpine.get("proposals").asInt(); i++) {
      proposals.add(camp.created("/proposals", proposal(i)));
    }
    ballots().forEach((voter, choices) -> put(voters.get(voter), choices));
  }

  private String room(int room) {
    List<String> closed = new ArrayList<>();
    for (JsonNode cell : alpine.get("roomUnavailable")) {
      if (cell.get(0).asInt() == room) {
        closed.add(slots.get(cell.get(1).asInt()));
      }
    }
    return camp.created(
        "/rooms",
        Map.of(
            "name",
            "Room " + room,
            "capacity",
            VOTERS,
            "features",
            texts(alpine.get("rooms").get(room).get("features")),
            "closed",
            closed));
  }

  private List<Badge> people(String name, int number) {
    String[] names =
        IntStream.range(0, number).mapToObj(i -> name + " " + i).toArray(String[]::new);
    return camp.people("participant", names);
  }

  private Map<String, Object> proposal(int number) {
    List<String> leaders = new ArrayList<>();
    alpine.get("facilitators").get(number).forEach(it -> leaders.add(facilitators.get(it.asInt())));
    return Map.of(
        "title",
        "Talk " + number,
        "needs",
        texts(alpine.get("needs").get(number)),
        "facilitators",
        leaders,
        "unavailable",
        unavailable(number).stream().map(slots::get).toList());
  }

  private Set<Integer> unavailable(int proposal) {
    Set<Integer> unavailable = new HashSet<>();
    for (JsonNode person : alpine.get("facilitators").get(proposal)) {
      for (JsonNode pair : alpine.get("facilitatorUnavailable")) {
        if (pair.get(0).asInt() == person.asInt()) {
          unavailable.add(pair.get(1).asInt());
        }
      }
    }
    return unavailable;
  }

  private Map<Integer, List<Map<String, String>>> ballots() {
    Map<Integer, List<Map<String, String>>> ballots = new LinkedHashMap<>();
    for (JsonNode vote : alpine.get("votes")) {
      ballots
          .computeIfAbsent(vote.get(0).asInt(), voter -> new ArrayList<>())
          .add(
              Map.of(
                  "proposalId",
                  proposals.get(vote.get(1).asInt()),
                  "level",
                  vote.get(2).asInt() == 2 ? "must" : "want"));
    }
    return ballots;
  }

  private void put(Badge voter, List<Map<String, String>> choices) {
    voter
        .sends()
        .header("If-Match", "*")
        .body(Map.of("choices", choices))
        .put(camp.path("/ballot"))
        .then()
        .statusCode(200);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** A placement in the numbers of the data. */
  private record Placed(int proposal, int room, int slot) {}

  private List<Placed> placements(JsonPath draft) {
    return draft.<Map<String, Object>>getList("placements").stream()
        .map(
            it ->
                new Placed(
                    proposals.indexOf(it.get("proposalId")),
                    rooms.indexOf(it.get("roomId")),
                    slots.indexOf(it.get("slotId"))))
        .toList();
  }

  private int recomputed(JsonPath draft) {
    Map<Integer, Integer> slotOf = new HashMap<>();
    placements(draft).forEach(it -> slotOf.put(it.proposal(), it.slot()));
    Map<List<Integer>, Integer> best = new HashMap<>();
    for (JsonNode vote : alpine.get("votes")) {
      Integer slot = slotOf.get(vote.get(1).asInt());
      if (slot != null) {
        best.merge(List.of(vote.get(0).asInt(), slot), vote.get(2).asInt(), Math::max);
      }
    }
    return best.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void assertBreaksNoRule(List<Placed> plan) {
    assertThat(plan).extracting(Placed::proposal).doesNotHaveDuplicates();
    assertThat(plan).extracting(it -> List.of(it.room(), it.slot())).doesNotHaveDuplicates();
    assertThat(plan)
        .flatExtracting(
            it -> {
              List<List<Integer>> duties = new ArrayList<>();
              alpine
                  .get("facilitators")
                  .get(it.proposal())
                  .forEach(person -> duties.add(List.of(person.asInt(), it.slot())));
              return duties;
            })
        .doesNotHaveDuplicates();
    Set<List<Integer>> closed = new HashSet<>();
    alpine
        .get("roomUnavailable")
        .forEach(cell -> closed.add(List.of(cell.get(0).asInt(), cell.get(1).asInt())));
    assertThat(plan)
        .allSatisfy(
            it -> {
              assertThat(closed).doesNotContain(List.of(it.room(), it.slot()));
              assertThat(unavailable(it.proposal())).doesNotContain(it.slot());
              assertThat(texts(alpine.get("rooms").get(it.room()).get("features")))
                  .containsAll(texts(alpine.get("needs").get(it.proposal())));
            });
    assertThat(plan).hasSize(rooms.size() * slots.size() - closed.size());
  }
}
