package org.rootscamp.proposals;

import java.util.UUID;
import org.rootscamp.http.Caller;
import org.rootscamp.http.Hashes;
import org.rootscamp.http.Role;

/**
 * The order in which a viewer sees proposals: for participants a shuffle of their own, so that no
 * proposal profits from being first; for volunteers, who work through lists, and for visitors the
 * order of submission. Stable when proposals come and go, and independent of votes.
 */
final class ViewerOrder {

  /** The form of a key: an id, or a digest. */
  static final String KEY = "[0-9a-f-]{36}|[0-9a-f]{64}";

  private final UUID shuffledFor;

  private ViewerOrder(UUID shuffledFor) {
    this.shuffledFor = shuffledFor;
  }

  static ViewerOrder of(Caller caller) {
    return new ViewerOrder(caller.role() == Role.PARTICIPANT ? caller.personId() : null);
  }

  /** Where a proposal stands for this viewer; no two proposals have the same key. */
  String key(Proposal proposal) {
    String id = proposal.id.toString();
    return shuffledFor == null ? id : Hashes.sha256Hex("order", shuffledFor.toString(), id);
  }
}
