package org.rootscamp.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;

/**
 * Runs and breaks as a calendar (RFC 5545, RFC 7986): one event each, in UTC. The same runs give
 * the same bytes, so that a reader who has them already need not read them again.
 */
final class WallCalendar {

  /** How often calendars that listen to it should look. */
  private static final Duration REFRESH = Duration.ofMinutes(10);

  private final Programme programme;
  private final Calendar calendar = new Calendar();

  /** A calendar without events. */
  WallCalendar(Programme programme, String name) {
    this.programme = programme;
    calendar.add(new ProdId("-//Rootscamp Wall//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new Name(oneLine(name)));
    calendar.add(new XProperty("X-WR-CALNAME", oneLine(name)));
    calendar.add(new XProperty("X-WR-TIMEZONE", programme.zone().getId()));
    ParameterList duration = new ParameterList(List.<Parameter>of(Value.DURATION));
    calendar.add(new RefreshInterval(duration, REFRESH));
  }

  /** Adds a run, with what else somebody could go to at its time; empty for nothing. */
  void add(Occurrence run, String instead) {
    Proposal session = programme.session(run);
    VEvent event =
        event(
            "%s-%d".formatted(run.proposalId(), run.number()),
            run.changedAt(),
            run.sequence(),
            status(run),
            run.sitting().start(),
            run.sitting().end(),
            session.title);
    String room = programme.roomName(run);
    if (room != null) {
      event.add(new Location(oneLine(room)));
    }
    String description =
        Stream.of(Programme.facilitators(session), instead)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    if (!description.isEmpty()) {
      event.add(new Description(oneLine(description)));
    }
    calendar.add(event);
  }

  /** Adds a break; it keeps nobody busy. */
  void add(TimeSlot slot) {
    VEvent event =
        event(
            slot.id.toString(),
            slot.changedAt,
            slot.version,
            ImmutableStatus.VEVENT_CONFIRMED,
            slot.start,
            slot.end,
            slot.name);
    event.add(ImmutableTransp.TRANSPARENT);
    calendar.add(event);
  }

  private VEvent event(
      String id,
      Instant changedAt,
      int sequence,
      Status status,
      Instant start,
      Instant end,
      String summary) {
    VEvent event = new VEvent(false);
    List<Property> properties =
        List.of(
            new Uid(id + "@" + programme.event().slug),
            new DtStamp(changedAt),
            new LastModified(changedAt),
            new Sequence(sequence),
            status,
            new DtStart<>(start),
            new DtEnd<>(end),
            new Summary(oneLine(summary)));
    properties.forEach(event::add);
    return event;
  }

  byte[] bytes() {
    return Folded.text(calendar.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static Status status(Occurrence run) {
    if (run.isCancelled()) {
      return ImmutableStatus.VEVENT_CANCELLED;
    }
    return run.sitting().status() == Sitting.Status.TENTATIVE
        ? ImmutableStatus.VEVENT_TENTATIVE
        : ImmutableStatus.VEVENT_CONFIRMED;
  }

  /** Line ends end a property; some programs read one even where it is escaped. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n\\t]+", " ");
  }
}
