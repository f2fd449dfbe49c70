package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.proposals.Proposal;

/**
 * Reads the Wall, always within a transaction of the caller and in a constant number of statements.
 */
@ApplicationScoped
public class WallStore {

  private final StoredJson json;

  WallStore(StoredJson json) {
    this.json = json;
  }

  /** The Wall of now. */
  public Wall load(Event event) {
    return load(event, List.of(), List.of());
  }

  /**
   * The Wall of now, with more in its scene than it has itself.
   *
   * @param named proposals, whether they exist or not
   * @param others contents whose sessions have to be there, too
   */
  public Wall load(Event event, Collection<UUID> named, Collection<WallContent> others) {
    WallRevision revision = WallRevision.current(event);
    WallContent content = content(revision);
    Set<UUID> ids = new HashSet<>(named);
    others.forEach(other -> ids.addAll(other.proposals()));
    ids.addAll(content.proposals());
    List<Proposal> proposals =
        ids.isEmpty() ? List.of() : Proposal.list("event = ?1 and id in ?2", event, ids);
    WallScene scene = WallScene.of(Room.of(event), TimeSlot.of(event), proposals);
    return Wall.of(event, revision, content, scene, news(event));
  }

  private List<News> news(Event event) {
    return StoredPrint.of(event)
        .map(stored -> List.of(json.read(stored.news, News[].class)))
        .orElse(List.of());
  }

  /** The content of now alone. */
  public WallContent current(Event event) {
    return content(WallRevision.current(event));
  }

  public WallContent content(WallRevision revision) {
    return revision.content == null
        ? WallContent.EMPTY
        : json.read(revision.content, WallContent.class);
  }

  /** What a revision broke when it was left, which is nothing for the empty one. */
  public List<Breach> broken(WallRevision revision) {
    return revision.broken == null
        ? List.of()
        : List.of(json.read(revision.broken, Breach[].class));
  }
}
