package org.rootscamp.http.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rootscamp.http.storage.DatabaseClock.Fix;

class DatabaseClockTest {

  private static final Instant NINE = Instant.parse("2013-03-24T09:00:00Z");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Fix atNine = new Fix(NINE, 7 * SECOND);

  @Test
  void timeGoesOnFromAFix() {
    assertThat(atNine.at(7 * SECOND)).isEqualTo(NINE);
    assertThat(atNine.at(10 * SECOND)).isEqualTo(NINE.plusSeconds(3));
  }

  @Test
  void aReadingThatMayMeanTheSameChangesNothing() {
    Fix later = new Fix(NINE.plusSeconds(5).plusMillis(8), 12 * SECOND);

    assertThat(atNine.or(later, Duration.ofMillis(10))).isEqualTo(atNine);
  }

  @Test
  void aReadingThatCannotMeanTheSameIsBelieved() {
    Fix ahead = new Fix(NINE.plusSeconds(5).plusMillis(13), 12 * SECOND);
    Fix hoursBehind = new Fix(NINE.minus(Duration.ofHours(3)), 12 * SECOND);

    assertThat(atNine.or(ahead, Duration.ofMillis(10))).isEqualTo(ahead);
    assertThat(atNine.or(hoursBehind, Duration.ofMillis(10))).isEqualTo(hoursBehind);
  }
}
