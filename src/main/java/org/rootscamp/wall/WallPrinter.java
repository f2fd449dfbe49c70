package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventChanged;
import org.rootscamp.http.storage.StoredJson;

/**
 * Gives the Wall its version: whatever changes, and whoever changed it, what the Wall prints after
 * it is held against what it printed before, in the transaction of the change.
 */
@ApplicationScoped
class WallPrinter {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final WallSettings settings;
  private final jakarta.enterprise.event.Event<WallPrinted> printed;

  WallPrinter(
      Clock clock,
      StoredJson json,
      WallStore store,
      WallSettings settings,
      jakarta.enterprise.event.Event<WallPrinted> printed) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.settings = settings;
    this.printed = printed;
  }

  void changed(@Observes EventChanged changed) {
    print(store.load(changed.event()));
  }

  /**
   * Prints the Wall of a locked event.
   *
   * @return it with the news; under a new version if it prints anything else than before
   */
  Wall print(Wall wall) {
    Event event = wall.event();
    WallPrint now = WallPrint.of(event, event.published, wall.content(), wall.scene(), wall.runs());
    StoredPrint stored = StoredPrint.of(event).orElseGet(StoredPrint::new);
    WallPrint before = stored.print == null ? null : json.read(stored.print, WallPrint.class);
    if (now.equals(before)) {
      return wall;
    }
    Instant at = clock.instant();
    List<News> news =
        before == null ? List.of() : News.after(wall.news(), before, now, at, settings.marks());
    stored.eventId = event.id;
    stored.print = json.write(now);
    stored.news = json.write(news);
    stored.persist();
    event.version++;
    Wall told = wall.with(news);
    printed.fire(new WallPrinted(told, at));
    return told;
  }
}
