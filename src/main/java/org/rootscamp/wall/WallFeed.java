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
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.rootscamp.events.DeskChanged;
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
    private final Set<MultiEmitter<? super WallSign>> emitters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger desk = new AtomicInteger();
    private volatile WallSign told;

    void tell(WallSign sign) {
      told = sign;
      emitters.forEach(emitter -> emitter.emit(sign));
    }
  }

  /** What there is to know now and after every change; endless, and slow readers miss old ones. */
  Multi<WallSign> signs(String slug) {
    Listeners listeners = byEvent.computeIfAbsent(slug, key -> new Listeners());
    WallSign now = signOf(slug, listeners);
    return Multi.createFrom()
        .emitter(
            emitter -> {
              listeners.told = now; // if that is old already, the next look tells everybody
              listeners.emitters.add(emitter);
              emitter.onTermination(() -> listeners.emitters.remove(emitter));
              emitter.emit(now);
            },
            BackPressureStrategy.LATEST);
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged changed) {
    tell(changed.event().slug);
  }

  void seenAtTheDesk(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeskChanged changed) {
    Listeners listeners = byEvent.get(changed.slug());
    if (listeners != null) {
      listeners.desk.incrementAndGet();
      tell(changed.slug());
    }
  }

  void revised(@Observes(during = TransactionPhase.AFTER_SUCCESS) WallRevised revised) {
    tell(revised.wall().event().slug);
  }

  private void tell(String slug) {
    Listeners listeners = byEvent.get(slug);
    if (listeners != null && !listeners.emitters.isEmpty()) {
      listeners.tell(signOf(slug, listeners));
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
      WallSign sign = signOf(slug, listeners);
      if (!sign.equals(listeners.told)) {
        listeners.tell(sign);
      }
    } catch (RuntimeException e) {
      LOG.debug("The database is away; the next look may succeed", e);
    }
  }

  private static WallSign signOf(String slug, Listeners listeners) {
    return QuarkusTransaction.requiringNew()
        .call(() -> WallSign.of(Event.of(slug), listeners.desk.get()));
  }
}
