package org.rootscamp.grid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.rootscamp.http.json.VisibleText;

/** A time slot as it is sent. */
public record SlotRequest(
    @NotNull @VisibleText @Size(max = 100) String name,
    @NotNull Instant start,
    @NotNull Instant end,
    SlotKind kind) {

  public SlotRequest {
    kind = kind == null ? SlotKind.SESSIONS : kind;
  }

  static SlotRequest of(TimeSlot slot) {
    return new SlotRequest(slot.name, slot.start, slot.end, slot.kind);
  }
}
