package org.rootscamp.drafts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.rootscamp.people.PersonNames;
import org.rootscamp.voting.Figures;

/**
 * Whether a draft of an event is being made.
 *
 * @param running null if none is
 */
public record AssemblyView(Running running) {

  /** The draft that is being made. */
  public record Running(
      UUID draftId, String by, OffsetDateTime since, DraftView.Progress progress) {}

  static AssemblyView of(Draft draft, Instant now, Figures figures) {
    return new AssemblyView(
        new Running(
            draft.id,
            PersonNames.of(draft.createdById),
            draft.event.local(draft.createdAt),
            DraftView.Progress.of(draft, now, figures)));
  }
}
