package org.rootscamp.edits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.wall.BrokenRule;

/** A rule that a volunteer waives, by its name on the wire. */
public record Waiver(Rule rule) {

  /** Of whatever stands in the request, so that a number is refused like a wrong name. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Waiver of(Object name) {
    return Rule.those(Rule::overridable).stream()
        .filter(rule -> rule.wireName().equals(name))
        .findFirst()
        .map(Waiver::new)
        .orElseThrow(() -> new IllegalArgumentException("must be one of: " + names()));
  }

  private static String names() {
    return Rule.those(Rule::overridable).stream()
        .map(Rule::wireName)
        .collect(Collectors.joining(", "));
  }

  @JsonValue
  String name() {
    return rule.wireName();
  }

  boolean waives(BrokenRule broken) {
    return broken.overridable() && broken.rule().equals(rule.wireName());
  }
}
