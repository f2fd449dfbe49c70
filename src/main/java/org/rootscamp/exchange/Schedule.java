package org.rootscamp.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.TrackView;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;

/**
 * A conference schedule as schedule apps know it: what happens on the Wall, day by day and room by
 * room. Cancelled sessions are left out, because the format has no word for them.
 *
 * @param version that of what the Wall prints
 * @param acronym the slug with the characters that apps take: at least four
 * @param page the address of the event's page
 * @param tracks those of the event, in its order
 * @param rooms in the order in which they were made
 * @param days at least one
 */
record Schedule(
    int version,
    String title,
    String acronym,
    URI page,
    ZoneId zone,
    List<TrackView> tracks,
    List<Room> rooms,
    List<Day> days) {

  private static final int LEAST_ACRONYM = 4;
  private static final int RUNS_A_SESSION = 100;

  /** A date with slots. */
  record Day(
      int index, LocalDate date, OffsetDateTime start, OffsetDateTime end, List<Item> items) {

    /** What happens in a room, by start. */
    List<Item> in(Room room) {
      return items.stream().filter(item -> item.room() == room).toList();
    }
  }

  /**
   * One run of a session.
   *
   * @param number the same in each export whatever else there is, and of no other run
   * @param guid the same for ever
   */
  record Item(
      int number,
      UUID guid,
      String slug,
      Proposal session,
      Room room,
      OffsetDateTime start,
      OffsetDateTime end) {}

  /** In the transaction of the caller. */
  static Schedule of(Programme programme, List<TrackView> tracks, URI origin) {
    Event event = programme.event();
    String acronym = acronym(event.slug);
    List<Item> items = items(programme, acronym);
    return new Schedule(
        event.version,
        event.name,
        acronym,
        origin.resolve("/" + event.slug),
        programme.zone(),
        tracks,
        Room.of(event),
        days(event, items));
  }

  private static String acronym(String slug) {
    String plain = slug.replace('-', '_');
    return plain + "_".repeat(Math.max(0, LEAST_ACRONYM - plain.length()));
  }

  private static List<Item> items(Programme programme, String acronym) {
    List<Item> items = new ArrayList<>();
    for (Occurrence run : programme.runs()) {
      if (run.isCancelled()) {
        continue;
      }
      Proposal session = programme.session(run);
      int number = (session.number - 1) * RUNS_A_SESSION + run.number() + 1;
      items.add(
          new Item(
              number,
              guid(run),
              "%s-%d-%s".formatted(acronym, number, slug(session.title)),
              session,
              programme.rooms().get(run.sitting().place().roomId()),
              run.sitting().start().atZone(programme.zone()).toOffsetDateTime(),
              run.sitting().end().atZone(programme.zone()).toOffsetDateTime()));
    }
    items.sort(Comparator.comparing(Item::start).thenComparing(Item::number));
    return items;
  }

  /** The first run has the id of the proposal, the others one that follows from it. */
  private static UUID guid(Occurrence run) {
    String name = run.proposalId() + " " + run.number();
    return run.number() == 0
        ? run.proposalId()
        : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String slug(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "session" : plain;
  }

  private static List<Day> days(Event event, List<Item> items) {
    Map<LocalDate, List<TimeSlot>> slots = new TreeMap<>();
    for (TimeSlot slot : TimeSlot.of(event)) {
      LocalDate date = event.dayOf(slot.start);
      slots.computeIfAbsent(date, it -> new ArrayList<>()).add(slot);
    }
    if (slots.isEmpty()) {
      slots.put(event.date, List.of());
    }
    List<Day> days = new ArrayList<>();
    slots.forEach((date, ofDay) -> days.add(day(event, days.size() + 1, date, ofDay, items)));
    return days;
  }

  private static Day day(
      Event event, int index, LocalDate date, List<TimeSlot> slots, List<Item> items) {
    ZoneId zone = ZoneId.of(event.timeZone);
    OffsetDateTime start =
        slots.isEmpty()
            ? date.atStartOfDay(zone).toOffsetDateTime()
            : slots.get(0).start.atZone(zone).toOffsetDateTime();
    OffsetDateTime end =
        slots.isEmpty()
            ? date.plusDays(1).atStartOfDay(zone).toOffsetDateTime()
            : slots.get(slots.size() - 1).end.atZone(zone).toOffsetDateTime();
    List<Item> ofDay =
        items.stream().filter(item -> event.dayOf(item.start().toInstant()).equals(date)).toList();
    return new Day(index, date, start, end, ofDay);
  }
}
