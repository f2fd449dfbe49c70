package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.Writers;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallService;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;
import org.rootscamp.wall.WallView;
import org.rootscamp.wall.WallWriter;

/** Replaces the Wall by a draft in one transaction. */
@ApplicationScoped
public class PublicationService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final WallWriter writer;
  private final WallService walls;
  private final Journal journal;
  private final WallSettings settings;

  PublicationService(
      Clock clock,
      StoredJson json,
      WallStore store,
      WallWriter writer,
      WallService walls,
      Journal journal,
      WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.writer = writer;
    this.walls = walls;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * Makes a draft the Wall; {@code ifMatch} names the revision that it replaces.
   *
   * @throws ApiProblem 409 when the draft has no plan yet, or does not fit the present any more
   */
  @Transactional
  public WallView publish(String slug, String draftId, Caller caller, IfMatch ifMatch) {
    Event event = Writers.locked(slug, caller);
    Draft draft = Draft.of(event, Ids.inPath(draftId, "The draft"));
    ifMatch.requireBasis(WallView.basis(event.wallRevision));
    DraftResult result = draft.plan(json);
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    Wall present = store.load(event, result.proposals(), List.of());
    Instant now = clock.instant();
    requireFitting(present, draft, order, result, now);
    WallContent content =
        Publication.merge(
            present.content(),
            Set.copyOf(order.slots()),
            result.placements(),
            now,
            settings.marks());
    WallRevision next = writer.next(present, content);
    next.publishedAt = now;
    next.draftId = draft.id;
    WallRules.Verdict left = new WallRules(present.scene()).check(present.content());
    WallWriter.Written written = writer.write(present, left, next, content);
    JournalEntry entry = JournalEntry.about(JournalKind.PUBLICATION, null);
    entry.draftId = draft.id;
    journal.append(written, caller, now, entry);
    return walls.view(written.wall());
  }

  private static void requireFitting(
      Wall present, Draft draft, DraftOrder order, DraftResult result, Instant now) {
    if (draft.baseRevision != present.event().wallRevision) {
      throw outdated("The Wall is at revision " + present.event().wallRevision + " by now.");
    }
    if (present.revision().publishedAt != null) {
      present.scene().day().stream()
          .filter(slot -> order.slots().contains(slot.id) && slot.hasStarted(now))
          .findFirst()
          .ifPresent(
              slot -> {
                throw outdated(slot.name + " has started meanwhile.");
              });
    }
    result.placements().stream()
        .filter(placement -> !placement.pinned())
        .map(placement -> present.scene().proposals().get(placement.proposalId()))
        .filter(proposal -> proposal != null && proposal.isWish())
        .findFirst()
        .ifPresent(
            proposal -> {
              throw outdated("Nobody runs “" + proposal.title + "” any more.");
            });
    List<String> objections =
        AssemblyProblem.of(present, Votes.of(present.event()), order)
            .named()
            .objections(result.placements());
    if (!objections.isEmpty()) {
      throw outdated(String.join(" ", objections));
    }
  }

  private static ApiProblem outdated(String why) {
    return new ApiProblem(ProblemType.DRAFT_OUTDATED, why + " Make a new draft.");
  }
}
