package org.rootscamp.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rootscamp.proposals.Proposal;

/**
 * Runs as a calendar (RFC 5545): one event each, in UTC. The same runs give the same bytes, so that
 * a reader who has them already need not read them again.
 */
final class WallCalendar {

  /** How often calendars that listen to it should look. */
  private static final Duration REFRESH = Duration.ofMinutes(10);

  private WallCalendar() {}

  static byte[] of(Programme programme) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Rootscamp Wall//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", oneLine(programme.event().name)));
    calendar.add(new RefreshInterval(null, REFRESH));
    programme.runs().forEach(run -> calendar.add(event(programme, run)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(false).output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static VEvent event(Programme programme, Occurrence run) {
    Proposal session = programme.session(run);
    String slug = programme.event().slug;
    VEvent event = new VEvent(false);
    List<Property> properties =
        List.of(
            new Uid("%s-%d@%s".formatted(run.proposalId(), run.number(), slug)),
            new DtStamp(run.changedAt()),
            new LastModified(run.changedAt()),
            new Sequence(run.sequence()),
            status(run),
            new DtStart<>(run.sitting().start()),
            new DtEnd<>(run.sitting().end()),
            new Summary(oneLine(session.title)));
    properties.forEach(event::add);
    String room = programme.roomName(run);
    if (room != null) {
      event.add(new Location(oneLine(room)));
    }
    if (!session.facilitators.isEmpty()) {
      event.add(new Description(oneLine(Programme.facilitators(session))));
    }
    return event;
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
