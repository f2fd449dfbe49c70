package org.rootscamp.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day whose first slot began at ten in the morning of 24 March 2013 in New York. */
class DayShiftTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant FIRST = Instant.parse("2013-03-24T14:00:00Z");
  private static final Instant LATER = Instant.parse("2013-03-24T19:30:00Z");

  @Test
  void withoutAnOrderTheTimesStayAsTheyAre() {
    UnaryOperator<Instant> shift = shift(null, "2026-05-05T12:00:00Z");

    assertThat(shift.apply(FIRST)).isEqualTo(FIRST);
    assertThat(shift.apply(LATER)).isEqualTo(LATER);
  }

  @ParameterizedTest
  @CsvSource({
    "P0D,  2026-05-05T12:00:00Z, 2026-05-05T14:00:00Z",
    "P1D,  2026-05-05T12:00:00Z, 2026-05-06T14:00:00Z",
    "P1D,  2026-05-06T03:59:00Z, 2026-05-06T14:00:00Z", // still the fifth in New York
    "P1D,  2026-05-06T04:00:00Z, 2026-05-07T14:00:00Z", // now the sixth
    "P-2D, 2026-05-05T12:00:00Z, 2026-05-03T14:00:00Z",
    "P1W,  2026-05-05T12:00:00Z, 2026-05-12T14:00:00Z",
    "P1D,  2026-01-05T12:00:00Z, 2026-01-06T15:00:00Z", // in winter ten o'clock is an hour later
    "P0D,  2013-03-24T00:00:00Z, 2013-03-23T14:00:00Z"
  })
  void wholeDaysKeepTheTimeOfDayOfTheEvent(String startsIn, String now, String expected) {
    assertThat(shift(startsIn, now).apply(FIRST)).isEqualTo(Instant.parse(expected));
  }

  @Test
  void wholeDaysMoveEverySlotByTheSame() {
    UnaryOperator<Instant> shift = shift("P1D", "2026-05-05T12:00:00Z");

    assertThat(shift.apply(LATER)).isEqualTo(Instant.parse("2026-05-06T19:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,     2026-05-05T12:00:00Z, 2026-05-05T12:00:00Z",
    "PT1H,     2026-05-05T12:04:59Z, 2026-05-05T13:00:00Z", // down to five minutes
    "-PT1H15M, 2026-05-05T12:05:00Z, 2026-05-05T10:50:00Z",
    "P1DT1H,   2026-05-05T12:00:00Z, 2026-05-06T13:00:00Z"
  })
  void aDurationSetsTheTimeOfDay(String startsIn, String now, String expected) {
    UnaryOperator<Instant> shift = shift(startsIn, now);

    assertThat(shift.apply(FIRST)).isEqualTo(Instant.parse(expected));
    assertThat(shift.apply(LATER)).isEqualTo(Instant.parse(expected).plusSeconds(19_800));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "tomorrow", "PT", "P1H"})
  void whatIsNoTimeIsRefused(String startsIn) {
    assertThatThrownBy(() -> shift(startsIn, "2026-05-05T12:00:00Z"))
        .isInstanceOf(DateTimeParseException.class);
  }

  private static UnaryOperator<Instant> shift(String startsIn, String now) {
    return DayShift.of(startsIn, FIRST, Instant.parse(now), NEW_YORK);
  }
}
