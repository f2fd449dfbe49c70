package org.rootscamp.voting;

import java.util.List;
import java.util.UUID;
import org.rootscamp.http.Hashes;

/**
 * A person's ballot as the database has it. Immutable.
 *
 * @param id null as long as nothing was stored
 * @param revision how often it was changed; 0 before the first vote
 * @param choices in the order of the ballot
 * @param badgeIssue the number of the person's badge that it was filled in with
 * @param isNew whether it is to be stored for the first time
 */
record StoredBallot(
    UUID id, UUID personId, int revision, List<Choice> choices, int badgeIssue, boolean isNew) {

  private static final int RECEIPT_LENGTH = 16;

  static StoredBallot empty(UUID personId) {
    return new StoredBallot(null, personId, 0, List.of(), 0, false);
  }

  /**
   * Whether it was filled in with another badge of the person: whoever has that one is perhaps
   * somebody else, and sees nothing of it.
   */
  boolean isSealedFor(int badge) {
    return id != null && badge != badgeIssue;
  }

  /** The choices as far as the holder of a badge may see them. */
  List<Choice> seenBy(int badge) {
    return isSealedFor(badge) ? List.of() : choices;
  }

  /**
   * With other choices, as one change later; the very first change of a badge counts even if it is
   * none.
   */
  StoredBallot with(List<Choice> others, int badge) {
    return id != null && badge == badgeIssue && others.equals(choices)
        ? this
        : new StoredBallot(
            id == null ? UUID.randomUUID() : id,
            personId,
            revision + 1,
            List.copyOf(others),
            badge,
            isNew || id == null);
  }

  /** A digest of what is stored, or null before the first vote. */
  String receipt() {
    if (id == null) {
      return null;
    }
    String text = ChoicesText.write(choices);
    return Hashes.sha256Hex("receipt", id.toString(), Integer.toString(revision), text)
        .substring(0, RECEIPT_LENGTH);
  }
}
