package org.rootscamp.events;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A window as everybody may see it at a moment.
 *
 * @param open whether it is open: one whose time is over is closed
 * @param closesAt when it closes by itself, or was to
 * @param began whether it was ever open
 * @param closedAt since when it is over, by hand or by the clock; null while it is not, and where
 *     that is not known
 */
public record WindowView(
    boolean open, OffsetDateTime closesAt, boolean began, OffsetDateTime closedAt) {

  static WindowView of(Window window, Event event, Instant now) {
    return new WindowView(
        window.isOpen(now),
        event.local(window.closesAt),
        window.began,
        event.local(window.closedAt(now)));
  }
}
