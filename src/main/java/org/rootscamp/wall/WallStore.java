package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.StoredJson;
import org.rootscamp.proposals.Proposal;

/** Reads the published Wall; always within a transaction of the caller. */
@ApplicationScoped
class WallStore {

  private final StoredJson json;

  WallStore(StoredJson json) {
    this.json = json;
  }

  WallContent current(Event event) {
    return WallRevision.current(event).map(this::content).orElse(WallContent.EMPTY);
  }

  private WallContent content(WallRevision revision) {
    return json.read(revision.content, WallContent.class);
  }

  WallView view(Event event) {
    return WallRevision.current(event)
        .map(
            revision -> {
              WallContent content = content(revision);
              return new WallPainter(event, content, proposals(content))
                  .paint(revision.revision, revision.publishedAt);
            })
        .orElseGet(() -> new WallPainter(event, WallContent.EMPTY, Map.of()).paint(0, null));
  }

  private static Map<UUID, Proposal> proposals(WallContent content) {
    Set<UUID> ids = new HashSet<>();
    content.placements().forEach(placed -> ids.add(placed.proposalId()));
    content.dropped().forEach(dropped -> ids.add(dropped.proposalId()));
    Map<UUID, Proposal> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      List<Proposal> found = Proposal.list("id in ?1", ids);
      found.forEach(proposal -> byId.put(proposal.id, proposal));
    }
    return byId;
  }
}
