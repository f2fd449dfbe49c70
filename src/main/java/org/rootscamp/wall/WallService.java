package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.rootscamp.events.Event;

/** Shows the published Wall. */
@ApplicationScoped
public class WallService {

  private final WallStore store;

  WallService(WallStore store) {
    this.store = store;
  }

  @Transactional
  public WallView view(String slug) {
    return store.view(Event.of(slug));
  }

  @Transactional
  public int revision(String slug) {
    return Event.of(slug).wallRevision;
  }
}
