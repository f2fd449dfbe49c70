package org.rootscamp.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.rootscamp.events.EventRemoved;

/** Removes all that is of an event. */
@ApplicationScoped
class EventRemoval {

  private final EventRows rows;

  EventRemoval(EventRows rows) {
    this.rows = rows;
  }

  void remove(@Observes EventRemoved removed) {
    rows.remove(removed.event());
  }
}
