package org.rootscamp.edits;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.wall.BrokenRule;

/** The rules that a volunteer may waive, by their names on the wire. */
public enum Waiver {
  @JsonProperty("facilitator-busy")
  FACILITATOR_BUSY(Rule.FACILITATOR_BUSY),
  @JsonProperty("facilitator-unavailable")
  FACILITATOR_UNAVAILABLE(Rule.FACILITATOR_UNAVAILABLE),
  @JsonProperty("needs")
  NEEDS(Rule.NEEDS),
  @JsonProperty("closed-cell")
  CLOSED_CELL(Rule.CLOSED_CELL);

  private final Rule rule;

  Waiver(Rule rule) {
    this.rule = rule;
  }

  boolean waives(BrokenRule broken) {
    return broken.overridable() && broken.rule().equals(rule.wireName());
  }
}
