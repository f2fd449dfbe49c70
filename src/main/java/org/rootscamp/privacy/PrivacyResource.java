package org.rootscamp.privacy;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import org.rootscamp.events.Event;
import org.rootscamp.events.Retention;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Languages;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** The privacy notice. */
@Path("/api/events/{event}/privacy")
public class PrivacyResource {

  private final Clock clock;
  private final Answers answers;
  private final Languages languages;

  PrivacyResource(Clock clock, Answers answers, Languages languages) {
    this.clock = clock;
    this.answers = answers;
    this.languages = languages;
  }

  @GET
  @Access(Role.VISITOR)
  @Transactional
  public Response get(@PathParam("event") String slug) {
    Event event = Event.of(slug);
    Locale language = languages.wanted();
    return answers.ok(
        language,
        new PrivacyView(
            event.notice(),
            Retention.of(event).until(),
            event.local(event.purgedAt),
            PrivacyTexts.in(language).of(event, clock.instant())));
  }
}
