package org.rootscamp.voting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;

/** A ranking that was computed, found by its input. It never changes. */
@Entity
@Table(name = "rankings")
class StoredRanking extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Event event;

  @Column(length = 64)
  String inputHash;

  Instant computedAt;

  /** A {@link RankingResult.Summary} as JSON. */
  @Column(length = 10_000)
  String summary;

  /** How many characters its places have. */
  int size;

  /** Each a {@link RankingResult.Place} as JSON. */
  @ElementCollection
  @CollectionTable(name = "ranking_places", joinColumns = @JoinColumn(name = "ranking_id"))
  @OrderColumn(name = "position")
  @Column(name = "place", length = 1_000_000)
  List<String> places = new ArrayList<>();

  static Optional<StoredRanking> of(Event event, String inputHash) {
    return find("event = ?1 and inputHash = ?2", event, inputHash).firstResultOptional();
  }

  /** Forgets all but the newest of an event: at most so many, with so many characters in all. */
  static void keepNewest(Event event, int number, long characters) {
    List<StoredRanking> newest =
        find("event = ?1 order by id desc", event).range(0, number - 1).list();
    long kept = 0;
    List<UUID> stay = new ArrayList<>();
    for (StoredRanking ranking : newest) {
      kept += ranking.size;
      if (stay.isEmpty() || kept <= characters) {
        stay.add(ranking.id);
      }
    }
    delete("event = ?1 and id not in ?2", event, stay);
  }
}
