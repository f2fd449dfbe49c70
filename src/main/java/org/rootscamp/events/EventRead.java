package org.rootscamp.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.rootscamp.http.ready.PublicRead;

/** The event itself. It is another one as soon as a window closes by itself. */
@ApplicationScoped
class EventRead implements PublicRead {

  private final EventService events;

  EventRead(EventService events) {
    this.events = events;
  }

  @Override
  public String path() {
    return "";
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return events.get(slug);
  }

  @Override
  public Instant until(Object thing, Instant now) {
    EventView event = (EventView) thing;
    return Stream.of(event.proposing(), event.voting())
        .filter(window -> window.open() && window.closesAt() != null)
        .map(window -> window.closesAt().toInstant())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
