package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.contract.Contract;

/** The contract names every rule of the catalogue that the Wall speaks of, and no other. */
class RulesInTheContractTest {

  /** The Wall itself keeps no cells back; that is for drafts, which answer with sentences. */
  private static final Set<Rule> OF_DRAFTS = Set.of(Rule.HELD_BACK, Rule.CARD_CELLS);

  /** What edits find out before any rule is looked at, and what no edit can mend. */
  private static final List<String> BESIDE_THE_RULES =
      List.of("not-on-the-wall", "not-open", "no-facilitator");

  @Test
  void hardRulesCanBeBroken() throws IOException {
    List<String> hard = names(rule -> rule.hard() && !OF_DRAFTS.contains(rule)).toList();

    assertThat(named("BrokenRule", "properties", "rule"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(hard.stream(), BESIDE_THE_RULES.stream()).toList());
  }

  @Test
  void someCanBeOverridden() throws IOException {
    assertThat(named("OverridableRule"))
        .containsExactlyInAnyOrderElementsOf(names(Rule::overridable).toList());
  }

  @Test
  void softRulesAreWarnedOf() throws IOException {
    assertThat(named("WallWarning", "properties", "rule"))
        .containsExactlyInAnyOrderElementsOf(names(rule -> !rule.hard()).toList());
  }

  private static Stream<String> names(Predicate<Rule> are) {
    return Rule.those(are).stream().map(Rule::wireName);
  }

  private static List<String> named(String schema, String... path) throws IOException {
    JsonNode node =
        new YAMLMapper().readTree(Contract.FILE.toFile()).at("/components/schemas/" + schema);
    for (String step : path) {
      node = node.get(step);
    }
    return StreamSupport.stream(node.get("enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
