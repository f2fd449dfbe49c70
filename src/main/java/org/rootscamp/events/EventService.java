package org.rootscamp.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Makes events, opens and closes their windows, and removes them. */
@ApplicationScoped
public class EventService {

  /** Paths of the service itself. */
  private static final Set<String> RESERVED = Set.of("api", "q", "problems", "assets");

  private final Clock clock;
  private final EntityTags tags;
  private final MergePatch mergePatch;
  private final Changes changes;
  private final DoorCodes doorCodes;
  private final EventTracks tracks;
  private final jakarta.enterprise.event.Event<EventRemoved> removals;

  EventService(
      Clock clock,
      MergePatch mergePatch,
      Changes changes,
      DoorCodes doorCodes,
      EventTracks tracks,
      EntityTags tags,
      jakarta.enterprise.event.Event<EventRemoved> removals) {
    this.clock = clock;
    this.mergePatch = mergePatch;
    this.changes = changes;
    this.doorCodes = doorCodes;
    this.tracks = tracks;
    this.tags = tags;
    this.removals = removals;
  }

  @Transactional
  public EventView create(EventRequest request) {
    if (RESERVED.contains(request.slug())) {
      throw ApiProblem.invalid("slug", "is taken by the service itself");
    }
    if (Event.count("slug", request.slug()) > 0) {
      throw new ApiProblem(
          ProblemType.SLUG_TAKEN, "Choose another slug than " + request.slug() + ".");
    }
    Event event = new Event();
    event.slug = request.slug();
    event.name = request.name();
    event.date = request.date();
    event.timeZone = checkedZone(request.timeZone());
    event.dayStart = request.dayStart();
    event.expectedPeople = request.expectedPeople();
    event.setMustLimit(request.mustLimit());
    event.madeAt = clock.instant();
    event.notice = request.notice();
    request.settings().applyTo(event);
    event.doorCodeHash = doorCodes.chosen(event, request.doorCode());
    event.persistAndFlush();
    tracks.set(event, request.tracks().stream().map(NewTrack::wanted).toList());
    Poll.openFor(event);
    changes.tell(event); // the Wall of now is what later changes are held against
    return view(event, clock.instant());
  }

  private EventView view(Event event, Instant now) {
    return EventView.of(event, tracks.of(event), now, basis(event));
  }

  private String basis(Event event) {
    String door = String.valueOf(event.doorCodeHash);
    return tags.of(List.of(EventPatch.of(event), door));
  }

  /** Whether nothing was ever made here. */
  @Transactional
  public boolean isEmpty() {
    return Event.count() == 0;
  }

  @Transactional
  public EventView get(String slug) {
    return view(Event.of(slug), clock.instant());
  }

  /** The newest first; those that are not listed are for the organiser's token alone. */
  @Transactional
  public Page<EventView> list(PageRequest page, Caller caller) {
    Instant now = clock.instant();
    String from = page.after().orElse("ffffffff-ffff-7fff-bfff-ffffffffffff");
    List<Event> newestFirst =
        Event.<Event>find(
                "id < ?1 and (listed = true or ?2 = true) order by id desc",
                Ids.parse(from).orElseThrow(PageRequest::badCursor),
                caller.role() == Role.ORGANISER)
            .range(0, page.limit())
            .list();
    Map<UUID, List<TrackView>> views = tracks.of(newestFirst);
    return Page.of(newestFirst, page, event -> event.id.toString())
        .map(event -> EventView.of(event, views.get(event.id), now, basis(event)));
  }

  /**
   * Merges a patch into an event; {@code ifMatch} names the present state of its own fields, which
   * its Wall is none of.
   */
  @Transactional
  public EventView patch(String slug, JsonNode patch, Caller caller, IfMatch ifMatch) {
    Event event = Event.locked(slug);
    Instant now = clock.instant();
    ifMatch.requireBasis(basis(event));
    EventPatch before = EventPatch.of(event);
    String doorBefore = event.doorCodeHash;
    Retention kept = Retention.of(event);
    EventPatch merged = mergePatch.apply(before, patch, EventPatch.class);
    Poll.hold(event);
    event.name = merged.name();
    event.date = merged.date();
    setZone(event, checkedZone(merged.timeZone()));
    event.dayStart = merged.dayStart();
    event.expectedPeople = merged.expectedPeople();
    event.setMustLimit(merged.mustLimit());
    requireFairChange(event, merged.settings(), now);
    event.notice = merged.notice();
    merged.settings().applyTo(event);
    if (!Retention.of(event).equals(kept)) {
      requireADay(event, before, now);
    }
    setWindow(event.proposing, merged.proposing(), patch.path("proposing"), "proposing", now);
    setWindow(event.voting, merged.voting(), patch.path("voting"), "voting", now);
    if (patch.has("doorCode")) {
      event.doorCodeHash = doorCodes.chosen(event, merged.doorCode());
    }
    List<Fact> ofTracks =
        patch.has("tracks") ? tracks.set(event, merged.tracks()) : List.<Fact>of();
    Event.flush();
    note(event, before, ofTracks, !Objects.equals(doorBefore, event.doorCodeHash), caller);
    return view(event, now);
  }

  /** Nobody loses their data by a change of settings on the very day. */
  private static void requireADay(Event event, EventPatch before, Instant now) {
    Retention retention = Retention.of(event);
    if (event.purgedAt == null && !retention.leavesADay(now)) {
      String field = before.date().equals(event.date) ? "settings.purgeAfterDays" : "date";
      throw ApiProblem.invalid(
          field, "would remove what is kept of people on %s already".formatted(retention.until()));
    }
  }

  /**
   * Removes an event with all that is of it.
   *
   * @param repeated its slug once more, so that nobody removes one by accident
   */
  @Transactional
  public void remove(String slug, String repeated) {
    Event event = Event.locked(slug);
    if (!slug.equals(repeated)) {
      throw ApiProblem.invalid("slug", "must repeat the slug of the event: " + slug);
    }
    Poll.hold(event);
    removals.fire(new EventRemoved(event));
  }

  /** Windows and tracks are entries of their own: they are what people ask about later. */
  private void note(
      Event event, EventPatch before, List<Fact> ofTracks, boolean newDoorCode, Caller caller) {
    List<Fact> facts =
        new ArrayList<>(
            changes.between(before, EventPatch.of(event)).stream()
                .filter(fact -> !fact.field().equals("tracks"))
                .map(EventService::withoutPeople)
                .map(fact -> isClosing(fact) ? local(fact, event) : fact)
                .toList());
    List<Fact> windows = facts.stream().filter(EventService::isOfWindow).toList();
    facts.removeAll(windows);
    if (newDoorCode) {
      facts.add(new Fact("doorCode", null, null)); // what it was and is stays a secret
    }
    if (!windows.isEmpty()) {
      changes.note(event, caller, JournalKind.WINDOWS, null, windows);
    }
    if (!facts.isEmpty()) {
      changes.note(event, caller, JournalKind.SETTINGS, null, facts);
    }
    if (!ofTracks.isEmpty()) {
      changes.note(event, caller, JournalKind.TRACKS, null, ofTracks);
    }
    if (!windows.isEmpty() || !facts.isEmpty() || !ofTracks.isEmpty()) {
      changes.tell(event);
    }
  }

  /** The notice names who is responsible, and the journal names nobody. */
  private static Fact withoutPeople(Fact fact) {
    return fact.field().startsWith("notice.") ? new Fact(fact.field(), null, null) : fact;
  }

  private static boolean isOfWindow(Fact fact) {
    return fact.field().startsWith("proposing.") || fact.field().startsWith("voting.");
  }

  private static boolean isClosing(Fact fact) {
    return isOfWindow(fact) && fact.field().endsWith(".closesAt");
  }

  private static Fact local(Fact fact, Event event) {
    return new Fact(fact.field(), local(fact.from(), event), local(fact.to(), event));
  }

  private static String local(String instant, Event event) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.local(Instant.parse(instant)));
  }

  /** An old closing time does not keep a window shut that is opened by hand now. */
  private static void setWindow(
      Window window, WindowState wanted, JsonNode patch, String field, Instant now) {
    Instant closesAt = wanted.closesAt();
    boolean opens = patch.path("open").asBoolean(false);
    if (opens && closesAt != null && !closesAt.isAfter(now)) {
      if (patch.hasNonNull("closesAt")) {
        throw ApiProblem.invalid(field + ".closesAt", "must lie in the future to open it");
      }
      closesAt = null;
    }
    window.set(wanted.open(), closesAt, now);
  }

  /** Slots are instants: in another zone each of them would silently be at another hour. */
  private static void setZone(Event event, String zone) {
    if (!zone.equals(event.timeZone) && event.lastSlotEndsAt != null) {
      throw new ApiProblem(
          ProblemType.IN_USE, "Remove the time slots before you change the time zone.");
    }
    event.timeZone = zone;
  }

  private static String checkedZone(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ApiProblem.invalid("timeZone", "must be a zone such as America/New_York");
    }
    return zone;
  }

  /** Nobody chooses which ballots count once it can be known how they would. */
  private static void requireFairChange(Event event, EventSettings wanted, Instant now) {
    if (wanted.countUnverified() != event.countUnverified && event.isVotingOver(now)) {
      throw new ApiProblem(
          ProblemType.VOTING_CLOSED, "Which ballots count was settled when voting closed.");
    }
  }

  /**
   * Makes a new code for the door; the one before opens it no more.
   *
   * @return the code, the only time it is shown
   */
  @Transactional
  public DoorCodeView newDoorCode(String slug, Caller caller) {
    Event event = Event.locked(slug);
    String code = doorCodes.random();
    event.doorCodeHash = doorCodes.chosen(event, code);
    note(event, EventPatch.of(event), List.of(), true, caller);
    return new DoorCodeView(code);
  }
}
