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

  /** Closed from the very instant of {@code closesAt} on, by the server's clock. */
  public boolean isOpen(Instant now) {
    return open && (closesAt == null || now.isBefore(closesAt));
  }
}
