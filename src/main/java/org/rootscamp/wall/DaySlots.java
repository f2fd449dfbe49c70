package org.rootscamp.wall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.grid.TimeSlot;

/** Which slots a double-length session can join: nothing but a short pause lies between them. */
public final class DaySlots {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private DaySlots() {}

  /** The session slot that adjoins another one, given all slots in the order of time. */
  public static Optional<TimeSlot> next(List<TimeSlot> slots, UUID slotId) {
    for (int i = 0; i + 1 < slots.size(); i++) {
      if (slots.get(i).id.equals(slotId)) {
        return adjoin(slots.get(i), slots.get(i + 1))
            ? Optional.of(slots.get(i + 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean adjoin(TimeSlot first, TimeSlot second) {
    Duration pause = Duration.between(first.end, second.start);
    return second.holdsSessions() && pause.compareTo(LONGEST_PAUSE) <= 0;
  }
}
