package org.rootscamp.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.access.Caller;

/**
 * Notes in the journal who read the list of people: once an hour, since a desk looks somebody up
 * for every other guest.
 */
@ApplicationScoped
class Readings {

  private static final Duration AGAIN = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Changes changes;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(AGAIN)
          .executor(Runnable::run)
          .build();

  Readings(Changes changes) {
    this.changes = changes;
  }

  /** In a transaction of its own, after what was read. */
  void note(String slug, Caller reader) {
    String key = slug + " " + Objects.toString(reader.personId());
    if (noted.getIfPresent(key) == null) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  changes.note(
                      Event.locked(slug), reader, JournalKind.READING, "people", List.of()));
      noted.put(key, true);
    }
  }
}
