package org.rootscamp.wall;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventChanged;

/**
 * Tells everybody who listens to an event's Wall when to look again.
 *
 * <p>A change on this instance is told right after its commit. Other instances notice it because
 * each looks twice a second at the Walls and screens that it has listeners for.
 */
@ApplicationScoped
public class WallFeed {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Logger LOG = Logger.getLogger(WallFeed.class);

  private final Map<String, Listeners> byEvent = new ConcurrentHashMap<>();

  /** The listeners of one event, and the last sign that they were told. */
  private static final class Listeners {
    private final Set<MultiEmitter<? super Integer>> emitters = ConcurrentHashMap.newKeySet();
    private volatile Sign told;

    void tell(Sign sign) {
      told = sign;
      emitters.forEach(emitter -> emitter.emit(sign.revision));
    }
  }

  /** What every instance sees change. */
  private record Sign(int revision, int change) {}

  /** The Wall's revision now and at every change; endless, and slow readers miss what is old. */
  public Multi<Integer> revisions(String slug, int now) {
    Sign sign = new Sign(now, signOf(slug).change);
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Listeners listeners = byEvent.computeIfAbsent(slug, key -> new Listeners());
              listeners.told = sign; // if that is old already, the next look tells everybody
              listeners.emitters.add(emitter);
              emitter.onTermination(() -> listeners.emitters.remove(emitter));
              emitter.emit(now);
            },
            BackPressureStrategy.LATEST);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged changed) {
    tell(changed.slug());
  }

  void revised(@Observes(during = TransactionPhase.AFTER_SUCCESS) WallRevised revised) {
    tell(revised.wall().event().slug);
  }

  private void tell(String slug) {
    Listeners listeners = byEvent.get(slug);
    if (listeners != null && !listeners.emitters.isEmpty()) {
      listeners.tell(signOf(slug));
    }
  }

  void start(@Observes io.quarkus.runtime.StartupEvent event) {
    Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool())
        .subscribe()
        .with(tick -> look(), failure -> LOG.error("The Wall's feed has ended", failure));
  }

  private void look() {
    byEvent.forEach(
        (slug, listeners) -> {
          if (!listeners.emitters.isEmpty()) {
            lookAt(slug, listeners);
          }
        });
  }

  private void lookAt(String slug, Listeners listeners) {
    try {
      Sign sign = signOf(slug);
      if (!sign.equals(listeners.told)) {
        listeners.tell(sign);
      }
    } catch (RuntimeException e) {
      LOG.debug("The database is away; the next look may succeed", e);
    }
  }

  private static Sign signOf(String slug) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Event event = Event.of(slug);
              return new Sign(event.wallRevision, event.change);
            });
  }
}
