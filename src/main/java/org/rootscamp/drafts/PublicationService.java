package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
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
  private final Journal journal;
  private final WallSettings settings;

  PublicationService(
      Clock clock,
      StoredJson json,
      WallStore store,
      WallWriter writer,
      Journal journal,
      WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.writer = writer;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * Makes a draft the Wall; {@code precondition} sees the present Wall first.
   *
   * @throws ApiProblem 409 when the draft has no plan yet, or does not fit the present any more
   */
  @Transactional
  public WallView publish(
      String slug, String draftId, Caller caller, Consumer<WallView> precondition) {
    Event event = Event.locked(slug);
    Draft draft = Draft.of(event, Ids.inPath(draftId, "The draft"));
    precondition.accept(store.view(event));
    DraftResult result = draft.plan(json);
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    WallContent present = store.current(event);
    Instant now = clock.instant();
    requireFitting(event, draft, order, result, present, now);
    WallContent content =
        Publication.merge(
            present, Set.copyOf(order.slots()), result.placements(), now, settings.marks());
    WallRevision next = writer.next(event, content);
    next.publishedAt = now;
    next.draftId = draft.id;
    JournalEntry entry = JournalEntry.about(JournalKind.PUBLICATION, null);
    entry.draftId = draft.id;
    journal.append(next, writer.write(event, next, caller), caller, now, entry);
    return store.view(event);
  }

  private static void requireFitting(
      Event event,
      Draft draft,
      DraftOrder order,
      DraftResult result,
      WallContent present,
      Instant now) {
    if (draft.baseRevision != event.wallRevision) {
      throw outdated("The Wall is at revision " + event.wallRevision + " by now.");
    }
    if (WallRevision.current(event).publishedAt != null) {
      TimeSlot.of(event).stream()
          .filter(slot -> order.slots().contains(slot.id) && slot.hasStarted(now))
          .findFirst()
          .ifPresent(
              slot -> {
                throw outdated(slot.name + " has started meanwhile.");
              });
    }
    List<String> objections =
        AssemblyProblem.gather(event, order, present).named().objections(result.placements());
    if (!objections.isEmpty()) {
      throw outdated(String.join(" ", objections));
    }
  }

  private static ApiProblem outdated(String why) {
    return new ApiProblem(ProblemType.DRAFT_OUTDATED, why + " Make a new draft.");
  }
}
