package org.rootscamp.edits;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.rootscamp.wall.WallContent.Place;

/** What a volunteer wants to change on the Wall, all of it or nothing. */
public record EditsRequest(
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> edits,
    @Size(max = Because.MOST_TEXT) String reason,
    @Size(max = Because.MOST_RULES) List<@NotNull Waiver> override) {

  Because because() {
    return new Because(reason, override);
  }

  /** The operations by their names on the wire, and which fields each of them has. */
  public enum Op {
    @JsonProperty("place")
    PLACE(true, false, true),
    @JsonProperty("move")
    MOVE(true, true, true),
    @JsonProperty("swap")
    SWAP(true, true, false),
    @JsonProperty("unplace")
    UNPLACE(true, true, false),
    @JsonProperty("pin")
    PIN(true, true, false),
    @JsonProperty("unpin")
    UNPIN(true, true, false),
    @JsonProperty("cancel")
    CANCEL(true, true, false),
    @JsonProperty("uncancel")
    UNCANCEL(true, true, false),
    @JsonProperty("hold")
    HOLD(false, false, true),
    @JsonProperty("release")
    RELEASE(false, false, true);

    final boolean ofSession;
    final boolean ofRun;
    final boolean ofCell;

    Op(boolean ofSession, boolean ofRun, boolean ofCell) {
      this.ofSession = ofSession;
      this.ofRun = ofRun;
      this.ofCell = ofCell;
    }

    boolean publishes() {
      return ofSession;
    }
  }

  /**
   * One edit.
   *
   * @param from the cell of the run that is meant, where a session has several
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @NotNull Op op,
      String proposalId,
      String roomId,
      String slotId,
      String withProposalId,
      @Valid From from) {

    /** Puts a session into a cell. */
    public static Item place(UUID proposalId, Place to) {
      return of(Op.PLACE, proposalId, to, null);
    }

    /** Takes the run that is in a cell to another one. */
    public static Item move(UUID proposalId, Place from, Place to) {
      return of(Op.MOVE, proposalId, to, from);
    }

    /** Takes the run that is in a cell off the Wall. */
    public static Item unplace(UUID proposalId, Place from) {
      return of(Op.UNPLACE, proposalId, null, from);
    }

    private static Item of(Op op, UUID proposalId, Place to, Place from) {
      return new Item(
          op,
          proposalId.toString(),
          to == null ? null : to.roomId().toString(),
          to == null ? null : to.slotId().toString(),
          null,
          from == null ? null : new From(from.roomId().toString(), from.slotId().toString()));
    }
  }

  /** A cell. */
  public record From(@NotNull String roomId, @NotNull String slotId) {}
}
