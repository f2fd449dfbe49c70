package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.rootscamp.grid.RoomView;
import org.rootscamp.grid.SlotView;
import org.rootscamp.http.Based;

/**
 * The Wall as anybody may see it: names and titles only.
 *
 * @param revision what edits are based on; 0 before the first
 * @param version grows with every change of anything that the Wall prints
 * @param life that of the event: a Wall of another life is stale
 * @param publishedAt since when it is as it is; null before anything was placed
 * @param cells one for every room and session slot, by slot and then room
 */
public record WallView(
    int revision,
    int version,
    String life,
    OffsetDateTime publishedAt,
    List<RoomView> rooms,
    List<SlotView> slots,
    List<Cell> cells)
    implements Based {

  @Override
  public String basis() {
    return basis(revision);
  }

  /** What edits are based on: its revision, in front of the digest in the entity tag. */
  public static String basis(int revision) {
    return Integer.toString(revision);
  }

  /** What a cell holds. */
  public enum State {
    @JsonProperty("empty")
    EMPTY,
    @JsonProperty("session")
    SESSION,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("closed")
    CLOSED
  }

  /** One square of the grid. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      UUID roomId,
      UUID slotId,
      State state,
      Session session,
      Moved moved,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Changed> changed,
      Gone gone) {}

  /**
   * The session in a cell.
   *
   * @param titleBefore the title that people voted for, if it has another one since; or null
   * @param facilitators names
   * @param cardNumber the running number of a card, or null
   * @param continued whether this is the second cell of a double-length session
   * @param lastSlotId the slot in which its run ends: that of this cell, or the next one
   */
  public record Session(
      UUID proposalId,
      String title,
      String titleBefore,
      List<String> facilitators,
      String track,
      String language,
      boolean card,
      Integer cardNumber,
      boolean pinned,
      boolean continued,
      UUID lastSlotId) {}

  /**
   * Where the session of a cell was before.
   *
   * @param until when this is no news any more
   */
  public record Moved(CellView from, OffsetDateTime at, OffsetDateTime until) {}

  /**
   * What people read differently before about the session of a cell: {@code start} and {@code end}
   * of its slot, the names of its {@code slot} and {@code room}, its {@code title}, its {@code
   * facilitators} (without {@code from}) and its {@code status}, {@code session} or {@code
   * cancelled}.
   *
   * @param until when this is no news any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Changed(
      String what, String from, String to, OffsetDateTime at, OffsetDateTime until) {}

  /**
   * What was in a cell before, and where it went.
   *
   * @param to null when it left the Wall
   * @param until when this is no news any more
   */
  public record Gone(
      UUID proposalId, String title, CellView to, OffsetDateTime at, OffsetDateTime until) {}
}
