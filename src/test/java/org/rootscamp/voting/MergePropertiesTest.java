package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** Merges, further votes and undone merges in random order, against {@link NaiveMerges}. */
@OnBothDatabases
class MergePropertiesTest {

  private static final int PROPOSALS = 6;
  private static final int STEPS = 30;

  /** The first two vote before all merges and never again. */
  private static final int BYSTANDERS = 2;

  private static final String[] LEVELS = {"want", "must", null};

  private final List<String> proposals = new ArrayList<>();
  private Fixtures camp;
  private List<Badge> voters;
  private Random random;
  private NaiveMerges model;

  @BeforeEach
  void openCamp() {
    Map<String, Object> withoutLimit = new HashMap<>();
    withoutLimit.put("mustLimit", null);
    camp = Fixtures.camp(withoutLimit).open();
    voters = camp.people("participant", "Ana", "Ben", "Cleo", "Dora");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void oneVoterCountsOnceAndEverythingComesBack(long seed) {
    random = new Random(seed);
    propose();
    for (int i = 0; i < 4 * voters.size(); i++) {
      choose(i % voters.size());
    }
    String before = list();
    List<String> bystanders = bystanders();

    for (int step = 0; step < STEPS; step++) {
      change();
      if (step % 5 == 4) {
        agree();
      }
    }
    List<Integer> merged = new ArrayList<>(model.merged());
    while (!merged.isEmpty()) {
      Collections.shuffle(merged, random);
      merged.forEach(this::unmerge);
      merged.retainAll(model.merged());
    }

    agree();
    assertThat(list()).isEqualTo(before);
    assertThat(bystanders()).isEqualTo(bystanders);
  }

  /** Some of them run by several, one by nobody. */
  private void propose() {
    List<Set<String>> runBy = new ArrayList<>();
    for (int i = 0; i < PROPOSALS; i++) {
      Set<String> people = new TreeSet<>();
      for (int one = 0; one < i % 3; one++) {
        people.add(voters.get(random.nextInt(voters.size())).id());
      }
      runBy.add(people);
      proposals.add(
          camp.created(
              "/proposals", Map.of("title", "Proposal " + i, "facilitators", List.copyOf(people))));
    }
    model = new NaiveMerges(runBy, voters.size());
  }

  private void change() {
    int someone = BYSTANDERS + random.nextInt(voters.size() - BYSTANDERS);
    switch (random.nextInt(5)) {
      case 0 -> unmerge(random.nextInt(PROPOSALS));
      case 1 -> replace(someone);
      case 2 -> choose(someone);
      default -> merge(random.nextInt(PROPOSALS), random.nextInt(PROPOSALS));
    }
  }

  private void merge(int from, int into) {
    boolean again = Json.of(proposal(from)).path("mergedInto").asText().equals(proposals.get(into));
    Response answer = camp.organiser().body(Map.of("into", proposals.get(into))).post(merges(from));
    boolean possible = model.merge(from, into) || again;
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(possible ? 201 : 409);
  }

  private void unmerge(int from) {
    Response answer = camp.organiser().delete(merges(from));
    assertThat(answer.statusCode()).isEqualTo(model.unmerge(from) ? 204 : 409);
  }

  private void choose(int voter) {
    int proposal = random.nextInt(PROPOSALS);
    String level = LEVELS[random.nextInt(LEVELS.length)];
    if (model.isOpen(proposal)) {
      String path = camp.path("/ballot/" + proposals.get(proposal));
      Response answer =
          level == null
              ? voters.get(voter).sends().delete(path)
              : voters.get(voter).sends().body(Map.of("level", level)).put(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      model.choose(voter, proposal, level);
    }
  }

  /** Sends a whole ballot: mostly what is shown, in any order, here and there with a change. */
  private void replace(int voter) {
    Map<Integer, String> wanted = new TreeMap<>(model.shown(voter));
    int changed = random.nextInt(PROPOSALS);
    String level = LEVELS[random.nextInt(LEVELS.length)];
    wanted.remove(changed);
    if (model.isOpen(changed) && level != null) {
      wanted.put(changed, level);
    }
    List<Map<String, String>> choices = new ArrayList<>();
    wanted.forEach((it, at) -> choices.add(Map.of("proposalId", proposals.get(it), "level", at)));
    Collections.shuffle(choices, random);
    Response answer =
        voters
            .get(voter)
            .sends()
            .header("If-Match", ballot(voter).header("ETag"))
            .body(Map.of("choices", choices))
            .put(camp.path("/ballot"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<List<Map<String, String>>>path("choices")).isEqualTo(choices);
    for (int it = 0; it < PROPOSALS; it++) {
      model.choose(voter, it, wanted.get(it));
    }
  }

  /** The service and the model agree on every ballot, on the tally, and on who runs what. */
  private void agree() {
    for (int voter = 0; voter < voters.size(); voter++) {
      Map<Integer, String> shown = new TreeMap<>();
      Json.of(ballot(voter))
          .get("choices")
          .forEach(it -> shown.put(position(it), it.get("level").asText()));
      assertThat(shown).isEqualTo(model.shown(voter));
    }
    Json.of(camp.organiser().get(camp.path("/ranking"))).get("items").forEach(this::agree);
    Json.read(list()).get("items").forEach(this::agreeOnWhoRuns);
  }

  private void agree(JsonNode ranked) {
    int proposal = position(ranked);
    assertThat(ranked.get("votes").asLong()).isEqualTo(model.votes(proposal, "want", "must"));
    assertThat(ranked.get("musts").asLong()).isEqualTo(model.votes(proposal, "must"));
  }

  private void agreeOnWhoRuns(JsonNode proposal) {
    Set<String> expected = model.runBy(proposals.indexOf(proposal.get("id").asText()));
    Set<String> people = new TreeSet<>();
    proposal.get("facilitators").forEach(person -> people.add(person.asText()));
    assertThat(people).isEqualTo(expected);
    assertThat(proposal.get("facilitatorWanted").asBoolean()).isEqualTo(expected.isEmpty());
  }

  private int position(JsonNode item) {
    return proposals.indexOf(item.get("proposalId").asText());
  }

  private String list() {
    return Fixtures.visitor().get(camp.path("/proposals")).asString();
  }

  private List<String> bystanders() {
    List<String> ballots = new ArrayList<>();
    for (int voter = 0; voter < BYSTANDERS; voter++) {
      ballots.add(ballot(voter).asString());
    }
    return ballots;
  }

  private Response ballot(int voter) {
    return voters.get(voter).sends().get(camp.path("/ballot"));
  }

  private Response proposal(int number) {
    return Fixtures.visitor().get(camp.path("/proposals/" + proposals.get(number)));
  }

  private String merges(int proposal) {
    return camp.path("/proposals/" + proposals.get(proposal) + "/merges");
  }
}
