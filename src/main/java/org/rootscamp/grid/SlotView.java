package org.rootscamp.grid;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** A time slot as everybody sees it, in the time of the event. */
public record SlotView(
    UUID id, String name, OffsetDateTime start, OffsetDateTime end, SlotKind kind) {

  public static SlotView of(TimeSlot slot, ZoneId zone) {
    return new SlotView(
        slot.id,
        slot.name,
        slot.start.atZone(zone).toOffsetDateTime(),
        slot.end.atZone(zone).toOffsetDateTime(),
        slot.kind);
  }
}
