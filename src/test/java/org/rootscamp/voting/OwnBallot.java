package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;

/** The ballot of one person, as their phone reads and writes it. */
record OwnBallot(Fixtures camp, Badge person) {

  String path(String below) {
    return camp.path("/ballot" + below);
  }

  Response read() {
    return person.sends().get(path(""));
  }

  @SafeVarargs
  final Response replace(Map<String, String>... choices) {
    return person
        .sends()
        .header("If-Match", read().header("ETag"))
        .body(Map.of("choices", List.of(choices)))
        .put(path(""));
  }

  Response choose(String proposal, String level) {
    return person.sends().body(Map.of("level", level)).put(path("/" + proposal));
  }

  Response drop(String proposal) {
    return person.sends().delete(path("/" + proposal));
  }

  static List<Map<String, String>> choices(Response ballot) {
    assertThat(ballot.statusCode()).as(ballot.asString()).isEqualTo(200);
    return new ArrayList<>(ballot.<List<Map<String, String>>>path("choices"));
  }

  static Map<String, String> want(String proposal) {
    return Map.of("proposalId", proposal, "level", "want");
  }

  static Map<String, String> must(String proposal) {
    return Map.of("proposalId", proposal, "level", "must");
  }
}
