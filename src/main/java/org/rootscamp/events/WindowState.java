package org.rootscamp.events;

import java.time.Instant;

/** A window as it is sent both ways: whether it is open, and when it closes by itself. */
public record WindowState(Boolean open, Instant closesAt) {

  public WindowState {
    open = open != null && open;
  }

  static WindowState stored(Window window) {
    return new WindowState(window.open, window.closesAt);
  }

  /** As it is now: a window whose time is over is closed. */
  static WindowState at(Window window, Instant now) {
    return new WindowState(window.isOpen(now), window.closesAt);
  }
}
