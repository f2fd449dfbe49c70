package org.rootscamp.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the service under test: the right time, unless a test stops it or moves it ahead.
 * Whoever does puts it back.
 */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;
  private volatile Clock source = Clock.systemUTC();

  /** From now on only {@link #forward} makes time pass. */
  public void stop() {
    source = Clock.fixed(Instant.now(), ZoneOffset.UTC);
  }

  public void forward(Duration duration) {
    ahead = ahead.plus(duration);
  }

  public void putBack() {
    ahead = Duration.ZERO;
    source = Clock.systemUTC();
  }

  @Override
  public Instant instant() {
    return source.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The service asks for instants only");
  }
}
