package org.rootscamp.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * One person's way through the Wall.
 *
 * @param revision that of the Wall
 * @param items in the order of time
 */
public record DayView(int revision, List<Item> items) {

  /** What leads somebody to a session. */
  public enum Why {
    @JsonProperty("runs")
    RUNS,
    /** Said that they will go. */
    @JsonProperty("going")
    GOING,
    @JsonProperty("must")
    MUST,
    @JsonProperty("want")
    WANT
  }

  /**
   * Where to be in a slot.
   *
   * @param continued whether this is the second slot of a double-length session
   * @param clashes the other wishes that run in the slot, marks and musts first; not those that the
   *     day has at another time
   */
  public record Item(
      UUID slotId,
      UUID roomId,
      UUID proposalId,
      String title,
      Why why,
      boolean continued,
      List<Clash> clashes) {}

  /** A wish that is missed: {@code going}, {@code must} or {@code want}. */
  public record Clash(UUID proposalId, String title, UUID roomId, Why level) {}
}
