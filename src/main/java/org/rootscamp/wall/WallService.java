package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalEntry;
import org.rootscamp.events.JournalKind;
import org.rootscamp.grid.Leaving;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.Caller;
import org.rootscamp.http.Ids;
import org.rootscamp.http.ProblemType;
import org.rootscamp.http.StoredJson;

/** The published Wall: shows it, and replaces it by a draft in one transaction. */
@ApplicationScoped
public class WallService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final WallWriter writer;
  private final WallSettings settings;

  WallService(
      Clock clock, StoredJson json, WallStore store, WallWriter writer, WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.writer = writer;
    this.settings = settings;
  }

  @Transactional
  public WallView view(String slug) {
    return store.view(Event.of(slug));
  }

  @Transactional
  public int revision(String slug) {
    return Event.of(slug).wallRevision;
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
    writer.write(event, next, entry, caller, now);
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

  /** A room or slot stays as long as the Wall has a session or a held cell there. */
  void objectToRemoval(@Observes Leaving leaving) {
    Event event = Event.of(leaving.eventSlug());
    UUID id = leaving.roomOrSlot();
    boolean used =
        Stream.concat(
                store.current(event).held().stream(),
                store.view(event).cells().stream()
                    .filter(cell -> cell.session() != null)
                    .map(cell -> new WallContent.Place(cell.roomId(), cell.slotId())))
            .anyMatch(place -> place.roomId().equals(id) || place.slotId().equals(id));
    if (used) {
      throw new ApiProblem(
          ProblemType.IN_USE,
          "The Wall has a session or a held cell there; move or release it first.");
    }
  }
}
