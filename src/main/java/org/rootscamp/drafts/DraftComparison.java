package org.rootscamp.drafts;

import java.util.List;
import java.util.UUID;
import org.rootscamp.wall.CellView;

/**
 * Two Walls side by side: the present one, or what it would be with a draft published. What the
 * votes come to is null while tallies are hidden from the reader.
 *
 * @param same how many sessions stay where they are
 * @param choices the weight of all choices
 * @param honoured how much of it people get if every room is large enough
 * @param served how much of it has a seat
 */
public record DraftComparison(
    Side from,
    Side to,
    List<Moved> moved,
    List<Added> added,
    List<Dropped> dropped,
    int same,
    Long choices,
    BothWays honoured,
    BothWays served) {

  /**
   * What is compared.
   *
   * @param draftId null for the Wall
   * @param revision that of the Wall, or the one that the draft was begun at
   */
  public record Side(UUID draftId, int revision, String name) {}

  /** A session that the one has here and the other there. */
  public record Moved(UUID proposalId, String title, CellView from, CellView to) {}

  /** A session that only the second has. */
  public record Added(UUID proposalId, String title, CellView to) {}

  /** A session that only the first has. */
  public record Dropped(UUID proposalId, String title, CellView from) {}

  /** A figure of each. */
  public record BothWays(long from, long to) {}
}
