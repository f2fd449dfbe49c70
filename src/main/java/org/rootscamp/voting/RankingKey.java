package org.rootscamp.voting;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.people.BadgeCounts;

/**
 * What is asked about which state of an event. As long as it is equal the answer is, and it is
 * found without reading a vote.
 *
 * @param change counts with proposals, merges, rooms and slots
 * @param ballots how many there are, with how many changes in all, the last of them when
 * @param badges how many there are
 */
record RankingKey(
    UUID eventId,
    int change,
    long ballots,
    long revisions,
    Instant changedAt,
    BadgeCounts badges,
    RankingQuery query,
    Locale language) {

  static RankingKey of(Event event, RankingQuery query, Locale language) {
    Object[] votes =
        Panache.getSession()
            .createQuery(
                "select count(b), coalesce(sum(b.revision), 0), max(b.changedAt) from Ballot b"
                    + " where b.event = ?1",
                Object[].class)
            .setParameter(1, event)
            .getSingleResult();
    return new RankingKey(
        event.id,
        event.change,
        (Long) votes[0],
        ((Number) votes[1]).longValue(),
        (Instant) votes[2],
        BadgeCounts.of(event),
        query,
        language);
  }
}
