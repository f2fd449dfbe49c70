package org.rootscamp.events;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A window as it is at a moment: one whose time is over is closed.
 *
 * @param closesAt when it closes, or has closed, by itself, or null
 */
public record WindowView(boolean open, OffsetDateTime closesAt) {

  static WindowView of(Window window, Event event, Instant now) {
    return new WindowView(window.isOpen(now), event.local(window.closesAt));
  }
}
