package org.rootscamp.proposals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.Hashes;

/** Somebody has seen a proposal. Once is enough, and what they chose is nowhere near. */
@Entity
@Table(name = "exposures")
class Exposure extends PanacheEntityBase {

  /**
   * @param viewer a digest of the person
   */
  @Embeddable
  record Id(@Column(length = 64) String viewer, UUID proposalId) {}

  @EmbeddedId Id id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Event event;

  /** Who looks, as a digest: exposures name nobody. */
  static String viewer(UUID eventId, UUID personId) {
    return Hashes.sha256Hex("viewer", eventId.toString(), personId.toString());
  }

  static Set<UUID> of(String viewer) {
    return new HashSet<>(
        getEntityManager()
            .createQuery("select id.proposalId from Exposure where id.viewer = ?1", UUID.class)
            .setParameter(1, viewer)
            .getResultList());
  }

  /** How many people have seen anything. */
  static int viewers(Event event) {
    return getEntityManager()
        .createQuery("select count(distinct id.viewer) from Exposure where event = ?1", Long.class)
        .setParameter(1, event)
        .getSingleResult()
        .intValue();
  }

  /**
   * How many have seen each of the proposals of an event that anybody has seen. Whoever saw one
   * that was merged saw the one that it was merged into.
   */
  static Map<UUID, Integer> counts(Event event) {
    Map<UUID, Integer> counts = countsOfEach(event);
    ChoiceTargets targets = ChoiceTargets.of(event);
    Set<UUID> united = targets.united();
    if (!united.isEmpty()) {
      Map<UUID, Set<String>> viewers = new HashMap<>();
      for (Object[] row : sightings(united)) {
        targets
            .of((UUID) row[1])
            .ifPresent(
                id -> viewers.computeIfAbsent(id, any -> new HashSet<>()).add((String) row[0]));
      }
      viewers.forEach((id, some) -> counts.put(id, some.size()));
    }
    return counts;
  }

  private static List<Object[]> sightings(Set<UUID> proposals) {
    return getEntityManager()
        .createQuery(
            "select id.viewer, id.proposalId from Exposure where id.proposalId in ?1",
            Object[].class)
        .setParameter(1, proposals)
        .getResultList();
  }

  private static Map<UUID, Integer> countsOfEach(Event event) {
    List<Object[]> rows =
        getEntityManager()
            .createQuery(
                "select id.proposalId, count(*) from Exposure where event = ?1"
                    + " group by id.proposalId",
                Object[].class)
            .setParameter(1, event)
            .getResultList();
    Map<UUID, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.put((UUID) row[0], ((Long) row[1]).intValue()));
    return counts;
  }
}
