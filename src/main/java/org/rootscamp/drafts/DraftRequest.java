package org.rootscamp.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.http.json.VisibleText;

/**
 * What a volunteer wants drafted. Everything may be left out.
 *
 * @param name what tells it from others
 * @param slots the slots to fill; by default all that have not started
 * @param holdBack how many cells of a slot stay empty
 * @param cards how many cells of a slot go to cards, in the order in which they came in; without it
 *     cards stand in the ranking like every other proposal
 * @param pins sessions that stay where a volunteer wants them, beside the Wall's own pins
 * @param seed what makes the result repeatable; by default random, and reported
 * @param moves the budget of the search
 */
public record DraftRequest(
    @VisibleText @Size(max = 100) String name,
    @Size(max = 200) List<@NotNull String> slots,
    String rule,
    CutName cut,
    @Size(max = 200) Map<String, @NotNull @Min(0) @Max(1_000) Integer> holdBack,
    @Size(max = 200) Map<String, @NotNull @Min(0) @Max(1_000) Integer> cards,
    @Size(max = 1_000) List<@NotNull @Valid Pin> pins,
    Long seed,
    @Min(0) @Max(MOST_MOVES) Long moves) {

  static final long MOST_MOVES = 60_000_000;
  static final DraftRequest DEFAULT =
      new DraftRequest(null, null, null, null, null, null, null, null, null);

  public DraftRequest {
    cut = cut == null ? CutName.RANKING : cut;
    holdBack = holdBack == null ? Map.of() : holdBack;
    pins = pins == null ? List.of() : pins;
  }

  /** A session and the cell that it is to keep. */
  public record Pin(@NotNull String proposalId, @NotNull String roomId, @NotNull String slotId) {}

  /** The two cuts by their names on the wire. */
  public enum CutName {
    @JsonProperty("ranking")
    RANKING(Cut.RANKING),
    @JsonProperty("attendance")
    ATTENDANCE(Cut.ATTENDANCE);

    private final Cut cut;

    CutName(Cut cut) {
      this.cut = cut;
    }

    Cut cut() {
      return cut;
    }
  }
}
