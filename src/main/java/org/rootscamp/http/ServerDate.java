package org.rootscamp.http;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What time it is here, as the {@code Date} of an answer: a kiosk's or a phone's may be wrong. */
@ApplicationScoped
public class ServerDate {

  private final Clock clock;
  private volatile Second latest = new Second(Long.MIN_VALUE, "");

  private record Second(long epoch, CharSequence text) {}

  ServerDate(Clock clock) {
    this.clock = clock;
  }

  /** The present second; written once for all answers of that second. */
  public CharSequence now() {
    Instant now = clock.instant();
    Second second = latest;
    if (second.epoch() != now.getEpochSecond()) {
      String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC));
      second = new Second(now.getEpochSecond(), HttpHeaders.createOptimized(text));
      latest = second;
    }
    return second.text();
  }
}
