package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneOffsetsTest {

  private static final Instant SPRING_OF_2027 = Instant.parse("2027-03-01T12:00:00Z");

  @Test
  void clocksThatAreNeverSetHaveOneOffset() {
    Event event = event("America/Mexico_City", "2027-06-12");

    assertThat(told(event)).containsExactly("2026-01-24T18:00-06:00 -06:00");
  }

  @Test
  void eachChangeOfTheClocksIsToldFromAYearBeforeToTwoYearsAfter() {
    Event event = event("America/New_York", "2027-03-24");

    assertThat(told(event))
        .containsExactly(
            "2026-01-24T19:00-05:00 -05:00",
            "2026-03-08T03:00-04:00 -04:00",
            "2026-11-01T01:00-05:00 -05:00",
            "2027-03-14T03:00-04:00 -04:00",
            "2027-11-07T01:00-05:00 -05:00",
            "2028-03-12T03:00-04:00 -04:00",
            "2028-11-05T01:00-05:00 -05:00",
            "2029-03-11T03:00-04:00 -04:00");
  }

  @Test
  void noOffsetAtAllIsWrittenLikeAllOthers() {
    assertThat(told(event("Etc/UTC", "2027-03-24"))).containsExactly("2026-01-25T00:00Z +00:00");
  }

  @Test
  void theyCoverTheLastSlotAndTheClosingOfWindowsToo() {
    Event event = event("America/New_York", "2027-03-24");
    event.lastSlotEndsAt = Instant.parse("2030-11-03T06:55:00Z");
    event.voting.closesAt = Instant.parse("2035-03-10T12:00:00Z");

    assertThat(told(event))
        .contains("2030-11-03T01:00-05:00 -05:00", "2035-03-11T03:00-04:00 -04:00");
  }

  @Test
  void anEventInAnotherAgeHasNoMoreOfThem() {
    assertThat(told(event("Europe/Madrid", "8998-12-31"))).hasSizeLessThan(20);
    assertThat(told(event("Europe/Madrid", "1900-01-01"))).hasSizeLessThan(20);
  }

  private static Event event(String zone, String date) {
    Event event = new Event();
    event.timeZone = zone;
    event.date = LocalDate.parse(date);
    event.madeAt = SPRING_OF_2027;
    return event;
  }

  private static List<String> told(Event event) {
    return ZoneOffsets.of(event).stream().map(it -> it.from() + " " + it.offset()).toList();
  }
}
