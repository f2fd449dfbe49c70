package org.rootscamp.proposals;

import java.util.List;
import java.util.UUID;
import org.rootscamp.http.Hashes;

/**
 * The order in which a viewer sees proposals: for participants a shuffle of their own, so that no
 * proposal profits from being first, with those on top that few had seen before them; for
 * volunteers, who work through lists, and for visitors the order of submission. Stable when
 * proposals come and go, and independent of votes.
 */
final class ViewerOrder {

  /** The form of a key: an id, a position among the first ones, or a digest. */
  static final String KEY = "[0-9a-f-]{36}|![0-9]{2}|[0-9a-f]{64}";

  private final UUID shuffledFor;
  private final List<UUID> first;

  private ViewerOrder(UUID shuffledFor, List<UUID> first) {
    this.shuffledFor = shuffledFor;
    this.first = first;
  }

  static ViewerOrder ofSubmission() {
    return new ViewerOrder(null, List.of());
  }

  /** The shuffle of a person after those that come first, at most a hundred. */
  static ViewerOrder shuffled(UUID person, List<UUID> first) {
    return new ViewerOrder(person, first);
  }

  /** Where a proposal stands for this viewer; no two proposals have the same key. */
  String key(UUID proposal) {
    int position = first.indexOf(proposal);
    if (position >= 0) {
      return "!%02d".formatted(position); // sorts before every digest
    }
    String id = proposal.toString();
    return shuffledFor == null ? id : Hashes.sha256Hex("order", shuffledFor.toString(), id);
  }
}
