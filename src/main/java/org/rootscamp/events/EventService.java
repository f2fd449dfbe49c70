package org.rootscamp.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Hashes;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Makes events, and opens and closes their windows. */
@ApplicationScoped
public class EventService {

  /** Paths of the service itself. */
  private static final Set<String> RESERVED = Set.of("api", "q", "problems", "assets");

  private final Clock clock;
  private final EntityTags tags;
  private final MergePatch mergePatch;
  private final jakarta.enterprise.event.Event<EventChanged> changes;

  EventService(
      Clock clock,
      MergePatch mergePatch,
      jakarta.enterprise.event.Event<EventChanged> changes,
      EntityTags tags) {
    this.clock = clock;
    this.mergePatch = mergePatch;
    this.changes = changes;
    this.tags = tags;
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
    event.expectedPeople = request.expectedPeople();
    event.setMustLimit(request.mustLimit());
    event.tallies = request.settings().tallies();
    event.doorCodeHash = hashDoorCode(request.slug(), request.doorCode());
    event.persistAndFlush();
    return EventView.of(event, clock.instant());
  }

  /** Whether nothing was ever made here. */
  @Transactional
  public boolean isEmpty() {
    return Event.count() == 0;
  }

  @Transactional
  public EventView get(String slug) {
    return EventView.of(Event.of(slug), clock.instant());
  }

  @Transactional
  public Page<EventView> list(PageRequest page) {
    Instant now = clock.instant();
    String from = page.after().orElse("ffffffff-ffff-7fff-bfff-ffffffffffff");
    List<Event> newestFirst =
        Event.<Event>find(
                "id < ?1 order by id desc", Ids.parse(from).orElseThrow(PageRequest::badCursor))
            .range(0, page.limit())
            .list();
    return Page.of(newestFirst, page, event -> event.id.toString())
        .map(event -> EventView.of(event, now));
  }

  /** Merges a patch into an event; {@code ifMatch} names the present state. */
  @Transactional
  public EventView patch(String slug, JsonNode patch, IfMatch ifMatch) {
    Event event = Event.locked(slug);
    Instant now = clock.instant();
    ifMatch.require(tags.of(EventView.of(event, now)));
    EventPatch merged = mergePatch.apply(EventPatch.of(event), patch, EventPatch.class);
    event.name = merged.name();
    event.date = merged.date();
    event.timeZone = checkedZone(merged.timeZone());
    event.expectedPeople = merged.expectedPeople();
    event.setMustLimit(merged.mustLimit());
    event.tallies = merged.settings().tallies();
    setWindow(event.proposing, merged.proposing(), patch.path("proposing"), "proposing", now);
    setWindow(event.voting, merged.voting(), patch.path("voting"), "voting", now);
    if (patch.has("doorCode")) {
      event.doorCodeHash = hashDoorCode(slug, merged.doorCode());
    }
    Event.flush();
    changes.fire(new EventChanged(slug));
    return EventView.of(event, now);
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
    window.open = wanted.open();
    window.closesAt = closesAt;
  }

  private static String checkedZone(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ApiProblem.invalid("timeZone", "must be a zone such as America/New_York");
    }
    return zone;
  }

  public static String hashDoorCode(String slug, String doorCode) {
    return doorCode == null ? null : Hashes.sha256Hex("door", slug, doorCode);
  }
}
