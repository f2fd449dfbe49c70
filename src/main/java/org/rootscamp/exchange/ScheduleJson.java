package org.rootscamp.exchange;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.events.TrackView;
import org.rootscamp.grid.Room;
import org.rootscamp.proposals.Proposal;

/** A schedule as JSON, with the names that schedule apps read. */
final class ScheduleJson {

  /** The only zones that the format can name; others are in the offsets of the times. */
  private static final String NAMEABLE_ZONE = "[A-Z][a-z]+/[A-Z][a-z]+.*|UTC";

  private final Schedule schedule;

  private ScheduleJson(Schedule schedule) {
    this.schedule = schedule;
  }

  static Map<String, Object> of(Schedule schedule) {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("version", Integer.toString(schedule.version()));
    inner.put("conference", new ScheduleJson(schedule).conference());
    return Map.of("schedule", inner);
  }

  private Map<String, Object> conference() {
    List<Schedule.Day> days = schedule.days();
    Map<String, Object> conference = new LinkedHashMap<>();
    conference.put("acronym", schedule.acronym());
    conference.put("title", schedule.title());
    conference.put("start", days.get(0).date().toString());
    conference.put("end", days.get(days.size() - 1).date().toString());
    conference.put("daysCount", days.size());
    conference.put("timeslot_duration", "00:05");
    if (schedule.zone().getId().matches(NAMEABLE_ZONE)) {
      conference.put("time_zone_name", schedule.zone().getId());
    }
    conference.put("url", schedule.page().toString());
    conference.put("tracks", schedule.tracks().stream().map(ScheduleJson::track).toList());
    conference.put("rooms", schedule.rooms().stream().map(ScheduleJson::room).toList());
    conference.put("days", days.stream().map(this::day).toList());
    return conference;
  }

  private static Map<String, Object> track(TrackView track) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", track.name());
    view.put("color", track.colour().paper());
    return view;
  }

  private static Map<String, Object> room(Room room) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", room.name);
    view.put("guid", room.id);
    view.put("capacity", room.capacity);
    return view;
  }

  /** Rooms of the same name share an entry. */
  private Map<String, Object> day(Schedule.Day day) {
    Map<String, List<Map<String, Object>>> rooms = new LinkedHashMap<>();
    for (Room room : schedule.rooms()) {
      rooms
          .computeIfAbsent(room.name, name -> new java.util.ArrayList<>())
          .addAll(day.in(room).stream().map(this::item).toList());
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("index", day.index());
    view.put("date", day.date().toString());
    view.put("day_start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
    view.put("day_end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
    view.put("rooms", rooms);
    return view;
  }

  private Map<String, Object> item(Schedule.Item item) {
    Proposal session = item.session();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("guid", item.guid());
    view.put("id", item.number());
    view.put("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.start()));
    view.put("start", item.start().toLocalTime().toString().substring(0, "hh:mm".length()));
    view.put("duration", duration(item));
    view.put("room", item.room().name);
    view.put("slug", item.slug());
    view.put("url", schedule.page().toString());
    view.put("title", session.title);
    view.put("subtitle", null);
    view.put("track", session.track);
    view.put("type", "workshop");
    view.put("language", session.language);
    view.put("abstract", session.summary);
    view.put("description", null);
    view.put(
        "persons",
        session.facilitators.stream()
            .map(person -> Map.of("guid", person.id, "name", person.name))
            .toList());
    view.put("links", List.of());
    return view;
  }

  /** Hours and minutes. */
  static String duration(Schedule.Item item) {
    Duration duration = Duration.between(item.start(), item.end());
    return "%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
  }
}
