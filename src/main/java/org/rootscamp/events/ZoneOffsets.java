package org.rootscamp.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the clocks of an event's place show: the rules of its zone as the service knows them, for
 * clients that know older ones or none. They cover the time around the making of the event, its
 * day, its windows and its last time slot, so that they are few whatever the dates are.
 */
final class ZoneOffsets {

  private static final int DAYS_BEFORE = 400;
  private static final int DAYS_AFTER = 800;

  private ZoneOffsets() {}

  /**
   * From an instant on the clocks differ from UTC by an offset, until the next one.
   *
   * @param from as the clocks there show it
   * @param offset such as {@code -06:00}
   */
  record From(OffsetDateTime from, String offset) {}

  /** By time, at least one; two that follow each other differ. */
  static List<From> of(Event event) {
    ZoneId zone = ZoneId.of(event.timeZone);
    TreeMap<Instant, ZoneOffset> known = new TreeMap<>();
    Stream.of(
            event.madeAt,
            event.date.atStartOfDay(zone).toInstant(),
            event.lastSlotEndsAt,
            event.proposing.closesAt,
            event.voting.closesAt)
        .filter(instant -> instant != null)
        .forEach(instant -> addAround(instant, zone.getRules(), known));
    List<From> offsets = new ArrayList<>();
    ZoneOffset last = null;
    for (Map.Entry<Instant, ZoneOffset> entry : known.entrySet()) {
      ZoneOffset offset = entry.getValue();
      if (!offset.equals(last)) {
        offsets.add(new From(entry.getKey().atOffset(offset), text(offset)));
      }
      last = offset;
    }
    return offsets;
  }

  private static void addAround(Instant instant, ZoneRules rules, Map<Instant, ZoneOffset> known) {
    Instant from = instant.minus(DAYS_BEFORE, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    Instant until = instant.plus(DAYS_AFTER, ChronoUnit.DAYS);
    known.put(from, rules.getOffset(from));
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(until)) {
      known.put(next.getInstant(), next.getOffsetAfter());
      next = rules.nextTransition(next.getInstant());
    }
  }

  private static String text(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }
}
