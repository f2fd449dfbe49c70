package org.rootscamp.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.rootscamp.events.EventRemoved;
import org.rootscamp.events.PeopleForgotten;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.storage.Messages;

/**
 * Whose tokens were, when they were looked up last. A token that is revoked here is forgotten at
 * once; one that is revoked on another instance, as soon as that has told it, and if the message
 * should be lost, after some seconds. Only digests are kept.
 */
@ApplicationScoped
class KnownTokens {

  static final Duration LIFETIME = Duration.ofSeconds(4);

  private static final String TOPIC = "tokens";
  private static final String OF_ALL = "tokens-of-all";
  private static final int MOST = 50_000;

  private final Messages messages;
  private final AtomicLong revocations = new AtomicLong();
  private final Cache<String, Caller> holders =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(LIFETIME)
          .executor(Runnable::run)
          .build();

  KnownTokens(Messages messages) {
    this.messages = messages;
    messages.hear(TOPIC, person -> forget(UUID.fromString(person)));
    messages.hear(OF_ALL, this::forgetAll);
  }

  /** The holder if that was looked up lately; never blocks. */
  Optional<Caller> holderOf(String hash) {
    return Optional.ofNullable(holders.getIfPresent(hash));
  }

  /** The holder, looked up if need be. A token that nobody holds is looked up each time. */
  Optional<Caller> holderOf(String hash, Supplier<Optional<Caller>> look) {
    Caller known = holders.getIfPresent(hash);
    if (known != null) {
      return Optional.of(known);
    }
    long before = revocations.get();
    Optional<Caller> holder = look.get();
    holder.ifPresent(caller -> holders.put(hash, caller));
    if (revocations.get() != before) {
      holders.invalidate(hash); // it may have been looked up just before it was revoked
    }
    return holder;
  }

  void tell(@Observes TokensRevoked revoked) {
    messages.send(TOPIC, revoked.personId().toString());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokensRevoked revoked) {
    forget(revoked.personId());
  }

  void tell(@Observes PeopleForgotten forgotten) {
    messages.send(OF_ALL, forgotten.event().slug);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeopleForgotten forgotten) {
    forgetAll(forgotten.event().slug);
  }

  void tell(@Observes EventRemoved removed) {
    messages.send(OF_ALL, removed.event().slug);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventRemoved removed) {
    forgetAll(removed.event().slug);
  }

  private void forgetAll(String slug) {
    revocations.incrementAndGet();
    holders.asMap().values().removeIf(caller -> slug.equals(caller.eventSlug()));
  }

  private void forget(UUID person) {
    revocations.incrementAndGet();
    holders.asMap().values().removeIf(caller -> person.equals(caller.personId()));
  }
}
