package org.rootscamp.voting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rootscamp.events.Event;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.voting.RankingResult.Place;
import org.rootscamp.voting.RankingResult.Summary;

/**
 * Keeps what was ranked, so that nothing is computed twice for the same input: not for the phones
 * that all ask when voting closes, and not after a restart.
 *
 * <p>Everybody may ask, for any number of cells, so only the newest of an event are kept.
 */
@ApplicationScoped
class RankingArchive {

  static final int MOST_OF_AN_EVENT = 100;

  private final Clock clock;
  private final StoredJson json;
  private final ConcurrentMap<String, RankingResult> underWay = new ConcurrentHashMap<>();

  RankingArchive(Clock clock, StoredJson json) {
    this.clock = clock;
    this.json = json;
  }

  /**
   * The ranking of an input. Outside a transaction, since it may take a second; whoever asks for
   * the same meanwhile waits for it.
   */
  RankingResult of(Event event, RankingInput input) {
    String hash = input.hash();
    Optional<RankingResult> known = find(event, hash);
    if (known.isPresent()) {
      return known.get();
    }
    String key = event.id + hash;
    try {
      return underWay.computeIfAbsent(
          key, any -> find(event, hash).orElseGet(() -> compute(event, hash, input)));
    } finally {
      underWay.remove(key);
    }
  }

  private RankingResult compute(Event event, String hash, RankingInput input) {
    RankingResult result = RankingResult.of(input);
    try {
      QuarkusTransaction.requiringNew().run(() -> store(event, hash, result));
    } catch (PersistenceException e) {
      if (find(event, hash).isEmpty()) {
        throw e; // otherwise another instance was faster
      }
    }
    return result;
  }

  private void store(Event event, String hash, RankingResult result) {
    StoredRanking stored = new StoredRanking();
    stored.event = event;
    stored.inputHash = hash;
    stored.computedAt = clock.instant();
    stored.summary = json.write(result.summary());
    result.places().forEach(place -> stored.places.add(json.write(place)));
    stored.persistAndFlush();
    StoredRanking.keepNewest(event, MOST_OF_AN_EVENT);
  }

  private Optional<RankingResult> find(Event event, String hash) {
    return QuarkusTransaction.requiringNew()
        .call(() -> StoredRanking.of(event, hash).map(this::read));
  }

  private RankingResult read(StoredRanking stored) {
    return new RankingResult(
        json.read(stored.summary, Summary.class),
        stored.places.stream().map(place -> json.read(place, Place.class)).toList());
  }
}
