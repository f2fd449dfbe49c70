package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class SparingLogTest {

  private long now;
  private final SparingLog log = new SparingLog(() -> now);

  private static LogRecord entry(Level level, String message, Throwable thrown) {
    LogRecord entry = new LogRecord(level, message);
    entry.setLoggerName("a.logger");
    entry.setThrown(thrown);
    return entry;
  }

  private static SQLException full() {
    return new SQLException("No space left\non the disk", "90031", 90031);
  }

  @Test
  void whatRepeatsItselfIsToldEveryTenSecondsWithHowManyThereWere() {
    assertThat(log.isLoggable(entry(Level.WARNING, "Away", null))).isTrue();
    for (int i = 0; i < 7; i++) {
      assertThat(log.isLoggable(entry(Level.WARNING, "Away", null))).isFalse();
    }
    assertThat(log.isLoggable(entry(Level.WARNING, "Something else", null))).isTrue();

    now += Duration.ofSeconds(10).toNanos();
    LogRecord next = entry(Level.WARNING, "Away", null);

    assertThat(log.isLoggable(next)).isTrue();
    assertThat(next.getMessage()).isEqualTo("Away (and 7 more like it)");
  }

  @Test
  void whatIsKnownTakesOneLine() {
    LogRecord away = entry(Level.WARNING, "Away", new IllegalStateException("Rolled back", full()));
    LogRecord gone = entry(Level.SEVERE, "Gone", new IOException("Connection reset by peer"));

    assertThat(log.isLoggable(away)).isTrue();
    assertThat(log.isLoggable(gone)).isTrue();

    assertThat(away.getThrown()).isNull();
    assertThat(away.getMessage()).isEqualTo("Away: java.sql.SQLException: No space left");
    assertThat(gone.getThrown()).isNull();
    assertThat(gone.getMessage()).isEqualTo("Gone: java.io.IOException: Connection reset by peer");
  }

  @Test
  void theUnexpectedKeepsItsStackTrace() {
    IllegalStateException bug = new IllegalStateException("a bug");
    LogRecord entry = entry(Level.SEVERE, "Unexpected failure", bug);

    assertThat(log.isLoggable(entry)).isTrue();
    assertThat(entry.getThrown()).isSameAs(bug);
    assertThat(entry.getMessage()).isEqualTo("Unexpected failure");
  }

  @Test
  void differentFailuresAreBoundedInAll() {
    long told = 0;
    for (int i = 0; i < 10_000; i++) {
      told += log.isLoggable(entry(Level.SEVERE, "Failure " + i, null)) ? 1 : 0;
    }

    assertThat(told).isEqualTo(50);
  }

  @Test
  void whatIsNoFailureIsAlwaysTold() {
    for (int i = 0; i < 100; i++) {
      assertThat(log.isLoggable(entry(Level.INFO, "Listening", null))).isTrue();
    }
  }
}
