package org.rootscamp.events;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A time in which something may be done: opened by hand, closed by hand or by the clock. */
@Embeddable
public class Window {

  @Column(name = "is_open")
  public boolean open;

  public Instant closesAt;

  /** Whether it was ever open. */
  public boolean began;

  /** When it was closed by hand, or null; by the clock it closes without a trace. */
  public Instant closedAt;

  /** Closed from the very instant of {@code closesAt} on, by the server's clock. */
  public boolean isOpen(Instant now) {
    return open && (closesAt == null || now.isBefore(closesAt));
  }

  /** Whether it was open and is not any more. */
  boolean isOver(Instant now) {
    return began && !isOpen(now);
  }

  /** Since when it is over; null while it is not, and where nobody wrote it down. */
  Instant closedAt(Instant now) {
    if (!isOver(now)) {
      return null;
    }
    return closedAt == null && open ? closesAt : closedAt;
  }

  /** Opens or closes it, and remembers since when it is closed: a second closing is none. */
  void set(boolean wantedOpen, Instant wantedClosesAt, Instant now) {
    boolean wasOpen = isOpen(now);
    Instant before = closedAt(now);
    open = wantedOpen;
    closesAt = wantedClosesAt;
    began |= isOpen(now);
    closedAt = !isOver(now) ? null : wasOpen ? now : before;
  }
}
