package org.rootscamp.voting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.rootscamp.events.Event;

/** Keeps what the choices of an event are about until the event changes. */
@ApplicationScoped
class VotingScenes {

  private static final int MOST_EVENTS = 100;

  private record Kept(String life, int change, VotingScene scene) {}

  private final Cache<UUID, Kept> kept =
      Caffeine.newBuilder().maximumSize(MOST_EVENTS).executor(Runnable::run).build();

  /** The scene of an event that has come to a change of a life; maybe a newer one. */
  VotingScene of(UUID eventId, String slug, String life, int change) {
    Kept known = kept.getIfPresent(eventId);
    if (known != null && known.change() == change && known.life().equals(life)) {
      return known.scene();
    }
    VotingScene scene =
        QuarkusTransaction.requiringNew().call(() -> VotingScene.of(Event.of(slug)));
    kept.put(eventId, new Kept(life, change, scene));
    return scene;
  }
}
