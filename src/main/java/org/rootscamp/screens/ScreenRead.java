package org.rootscamp.screens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.rootscamp.http.ready.PublicRead;

/** What the screens show. How many have voted on other instances they learn a little later. */
@ApplicationScoped
class ScreenRead implements PublicRead {

  private static final Duration TURNOUT = Duration.ofSeconds(2);

  private final ScreenService screens;

  ScreenRead(ScreenService screens) {
    this.screens = screens;
  }

  @Override
  public String path() {
    return "/screen";
  }

  @Override
  public boolean showsTurnout() {
    return true;
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return screens.get(slug);
  }

  @Override
  public Instant until(Object thing, Instant now) {
    return now.plus(TURNOUT);
  }
}
