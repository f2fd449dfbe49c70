package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when personal data are kept. */
class RetentionTest {

  private final Event event = new Event();

  @BeforeEach
  void makeEvent() {
    event.date = LocalDate.parse("2030-03-24");
    event.timeZone = "America/New_York";
    event.purgeAfterDays = 30;
    event.madeAt = Instant.parse("2030-01-01T00:00:00Z");
  }

  @Test
  void theyAreKeptForSoManyDaysAfterTheDate() {
    assertThat(until()).isEqualTo("2030-04-23");
  }

  @Test
  void aSlotOnALaterDayMakesThatTheLastOne() {
    event.lastSlotEndsAt = Instant.parse("2030-03-27T01:30:00Z"); // the evening before over there

    assertThat(until()).isEqualTo("2030-04-25");
  }

  @Test
  void aSlotThatEndsAtMidnightIsOfTheDayBefore() {
    event.lastSlotEndsAt = Instant.parse("2030-03-26T04:00:00Z");

    assertThat(until()).isEqualTo("2030-04-24");
  }

  @Test
  void slotsBeforeTheDateChangeNothing() {
    event.lastSlotEndsAt = Instant.parse("2030-03-20T16:00:00Z");

    assertThat(until()).isEqualTo("2030-04-23");
  }

  @Test
  void anEventThatIsMadeAfterItsDayIsNotAtItsEnd() {
    event.madeAt = Instant.parse("2032-07-01T12:00:00Z");

    assertThat(until()).isEqualTo("2032-07-31");
  }

  @Test
  void theyGoWithTheBeginningOfTheDayInTheTimeZoneOfTheEvent() {
    Retention retention = Retention.of(event);

    assertThat(retention.isOver(Instant.parse("2030-04-23T03:59:59.999999Z"))).isFalse();
    assertThat(retention.isOver(Instant.parse("2030-04-23T04:00:00Z"))).isTrue();
  }

  @Test
  void theDayBeforeIsTheLastOnWhichPeopleCanFetchWhatIsTheirs() {
    Retention retention = Retention.of(event);

    assertThat(retention.leavesADay(Instant.parse("2030-04-23T03:59:59Z"))).isTrue();
    assertThat(retention.leavesADay(Instant.parse("2030-04-23T04:00:00Z"))).isFalse();
  }

  private String until() {
    return Retention.of(event).until().toString();
  }
}
