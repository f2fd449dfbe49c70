package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.rootscamp.events.Event;

/** Shows the published Wall. */
@ApplicationScoped
public class WallService {

  private final WallStore store;
  private final WallSettings settings;

  WallService(WallStore store, WallSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Transactional
  public WallView view(String slug) {
    return view(store.load(Event.of(slug)));
  }

  /** A Wall as anybody may see it. Pure. */
  public WallView view(Wall wall) {
    return WallPainter.paint(wall, settings.marks());
  }
}
