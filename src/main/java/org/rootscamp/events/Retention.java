package org.rootscamp.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * How long personal data of an event are kept: until so many days after its last day, in its time
 * zone. The last day is the latest of its date, the day on which its last slot ends, and the day on
 * which it was made.
 *
 * @param until the day with whose beginning they go
 */
public record Retention(LocalDate until, ZoneId zone) {

  public static Retention of(Event event) {
    ZoneId zone = ZoneId.of(event.timeZone);
    LocalDate last =
        Stream.of(event.date, day(event.madeAt, zone), lastDayOfSlots(event, zone))
            .max(LocalDate::compareTo)
            .orElseThrow();
    return new Retention(last.plusDays(event.purgeAfterDays), zone);
  }

  /** A slot that ends at midnight is of the day before. */
  private static LocalDate lastDayOfSlots(Event event, ZoneId zone) {
    Instant end = event.lastSlotEndsAt;
    return end == null ? LocalDate.MIN : day(end.minusNanos(1), zone);
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(until.atStartOfDay(zone).toInstant());
  }

  /** Whether there is a day left on which people can still fetch what is theirs. */
  boolean leavesADay(Instant now) {
    return until.isAfter(day(now, zone));
  }
}
