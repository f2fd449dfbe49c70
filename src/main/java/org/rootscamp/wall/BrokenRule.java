package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A hard rule that the Wall would break, as a volunteer reads it.
 *
 * @param overridable whether it may be waived by its name
 * @param amount how often it is broken there, 0 where that does not matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokenRule(
    String rule,
    String sentence,
    boolean overridable,
    UUID proposalId,
    UUID roomId,
    UUID slotId,
    @JsonIgnore long amount) {

  /** What is on the Wall and can no longer be: it was withdrawn or merged. */
  public static final String NOT_OPEN = "not-open";

  /** What is on the Wall and nobody runs: nobody came forward, or who did has left. */
  public static final String NO_FACILITATOR = "no-facilitator";

  static BrokenRule withoutFacilitator(Run run) {
    return new BrokenRule(
        NO_FACILITATOR,
        "Nobody runs “" + run.proposal().title + "”.",
        false,
        run.proposalId(),
        run.first().roomId(),
        run.first().slotId(),
        0);
  }

  public static BrokenRule strict(String rule, String sentence, UUID proposalId) {
    return new BrokenRule(rule, sentence, false, proposalId, null, null, 0);
  }
}
