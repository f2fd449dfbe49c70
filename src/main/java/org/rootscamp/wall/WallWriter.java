package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventChanged;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.storage.StoredJson;

/** Writes the next revision of the Wall. */
@ApplicationScoped
public class WallWriter {

  private final StoredJson json;
  private final WallStore store;
  private final jakarta.enterprise.event.Event<EventChanged> changes;
  private final jakarta.enterprise.event.Event<WallRevised> revisions;

  WallWriter(
      StoredJson json,
      WallStore store,
      jakarta.enterprise.event.Event<EventChanged> changes,
      jakarta.enterprise.event.Event<WallRevised> revisions) {
    this.json = json;
    this.store = store;
    this.changes = changes;
    this.revisions = revisions;
  }

  /** A new content, which undo would take back and after which nothing can be redone. */
  public WallRevision next(Event event, WallContent content) {
    WallRevision next = new WallRevision();
    next.content = json.write(content);
    next.undoTo = event.wallRevision;
    next.origin = event.wallRevision + 1;
    return next;
  }

  /** Notes what the present Wall breaks at the moment in which it is replaced. */
  private void leave(Event event) {
    WallRevision present = WallRevision.current(event);
    if (present.revision > 0) {
      WallContent content = store.content(present);
      WallRules rules = new WallRules(WallScene.of(event, List.of(), content));
      present.broken = json.write(rules.broken(content).keySet());
    }
  }

  /**
   * Makes it the Wall of a locked event.
   *
   * @return what became different, for the journal
   */
  public List<WallChange> write(Event event, WallRevision next, Caller caller) {
    List<WallChange> difference = store.difference(store.current(event), store.content(next));
    leave(event);
    event.wallRevision++;
    next.event = event;
    next.revision = event.wallRevision;
    next.publishedBy = caller.name();
    next.persistAndFlush();
    revisions.fire(new WallRevised(event));
    changes.fire(new EventChanged(event.slug));
    return difference;
  }
}
