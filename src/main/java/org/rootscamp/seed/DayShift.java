package org.rootscamp.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** Moves the day of a seed, so that it can be opened in its moment whatever the date is. */
final class DayShift {

  private static final Duration ROUNDED_TO = Duration.ofMinutes(5);

  private DayShift() {}

  /**
   * The move for a day whose first slot begins at {@code first}.
   *
   * @param startsIn days ({@code P1D}), which keep the time of day, or a duration, or null
   */
  static UnaryOperator<Instant> of(String startsIn, Instant first, Instant now, ZoneId zone) {
    if (startsIn == null) {
      return UnaryOperator.identity();
    }
    if (!startsIn.contains("T")) {
      long days =
          ChronoUnit.DAYS.between(
              first.atZone(zone).toLocalDate(),
              now.atZone(zone).toLocalDate().plus(Period.parse(startsIn)));
      return instant -> instant.atZone(zone).plusDays(days).toInstant();
    }
    long step = ROUNDED_TO.toSeconds();
    long wanted = now.plus(Duration.parse(startsIn)).getEpochSecond() / step * step;
    Duration shift = Duration.between(first, Instant.ofEpochSecond(wanted));
    return instant -> instant.plus(shift);
  }
}
