package org.rootscamp.voting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rootscamp.events.Event;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.voting.RankingResult.Place;
import org.rootscamp.voting.RankingResult.Summary;

/**
 * Keeps what was ranked in the database, so that nothing is computed anew for the same input after
 * a restart or on another instance. Volunteers may ask for any number of cells, so only the newest
 * of an event are kept.
 */
@ApplicationScoped
class RankingArchive {

  static final int MOST_OF_AN_EVENT = 100;

  /** And no more of them than that, but for the newest. */
  private static final long MOST_CHARACTERS = 16_000_000;

  private static final Logger LOG = Logger.getLogger(RankingArchive.class);

  private final Clock clock;
  private final StoredJson json;

  RankingArchive(Clock clock, StoredJson json) {
    this.clock = clock;
    this.json = json;
  }

  /**
   * The ranking of an input. Outside a transaction, since it may take seconds.
   *
   * @param keep whether it is worth a place in the database
   */
  RankingResult of(Event event, RankingInput input, boolean keep) {
    String hash = input.hash();
    return find(event, hash)
        .orElseGet(
            () -> {
              RankingResult result = RankingResult.of(input);
              if (keep) {
                keep(event, hash, result);
              }
              return result;
            });
  }

  /** One after the other. What cannot be kept is computed again, and no reader need know. */
  private synchronized void keep(Event event, String hash, RankingResult result) {
    try {
      QuarkusTransaction.requiringNew().run(() -> store(event, hash, result));
    } catch (RuntimeException e) {
      LOG.debug("A ranking was not kept: somebody was faster, or the database is full", e);
    }
  }

  private void store(Event event, String hash, RankingResult result) {
    StoredRanking stored = new StoredRanking();
    stored.event = event;
    stored.inputHash = hash;
    stored.computedAt = clock.instant();
    stored.summary = json.write(result.summary());
    result.places().forEach(place -> stored.places.add(json.write(place)));
    stored.size = stored.places.stream().mapToInt(String::length).sum();
    stored.persistAndFlush();
    StoredRanking.keepNewest(event, MOST_OF_AN_EVENT, MOST_CHARACTERS);
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
