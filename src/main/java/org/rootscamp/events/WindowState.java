package org.rootscamp.events;

import java.time.Instant;

/** A window as organisers set it: whether it is open, and when it closes by itself. */
public record WindowState(Boolean open, Instant closesAt) {

  public WindowState {
    open = open != null && open;
  }

  static WindowState stored(Window window) {
    return new WindowState(window.open, window.closesAt);
  }
}
