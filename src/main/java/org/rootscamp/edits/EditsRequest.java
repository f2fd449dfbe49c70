package org.rootscamp.edits;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

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
      @Valid From from) {}

  /** A cell. */
  public record From(@NotNull String roomId, @NotNull String slotId) {}
}
