package org.rootscamp.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Tells every page what time it is here: the clock of a kiosk or a phone may be wrong. */
@Provider
public class DateHeader implements ContainerResponseFilter {

  private final Clock clock;

  DateHeader(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String now =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
    response.getHeaders().putSingle(HttpHeaders.DATE, now);
  }
}
