package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.proposals.Proposal;

/** Reads the Wall; always within a transaction of the caller. */
@ApplicationScoped
public class WallStore {

  private final StoredJson json;
  private final WallSettings settings;

  WallStore(StoredJson json, WallSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  public WallContent current(Event event) {
    return content(WallRevision.current(event));
  }

  public WallContent content(WallRevision revision) {
    return revision.content == null
        ? WallContent.EMPTY
        : json.read(revision.content, WallContent.class);
  }

  public WallView view(Event event) {
    WallRevision revision = WallRevision.current(event);
    WallContent content = content(revision);
    return new WallPainter(event, content, proposals(content), settings.marks())
        .paint(revision.revision, revision.publishedAt);
  }

  /** What a revision broke when it was left, which is nothing for the empty one. */
  public List<Breach> broken(WallRevision revision) {
    return revision.broken == null
        ? List.of()
        : List.of(json.read(revision.broken, Breach[].class));
  }

  public List<WallChange> difference(WallContent before, WallContent after) {
    Map<UUID, Proposal> proposals = proposals(before, after);
    return WallDifference.between(before, after, id -> proposals.get(id).title);
  }

  static Map<UUID, Proposal> proposals(WallContent... contents) {
    Set<UUID> ids = new HashSet<>();
    for (WallContent content : contents) {
      content.placements().forEach(placed -> ids.add(placed.proposalId()));
      content.dropped().forEach(dropped -> ids.add(dropped.proposalId()));
    }
    Map<UUID, Proposal> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      List<Proposal> found = Proposal.list("id in ?1", ids);
      found.forEach(proposal -> byId.put(proposal.id, proposal));
    }
    return byId;
  }
}
