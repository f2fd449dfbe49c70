package org.rootscamp.wall;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Event;

/** What the Wall of an event prints, as it was told last. */
@Entity
@Table(name = "wall_prints")
class StoredPrint extends PanacheEntityBase {

  @Id
  @Column(name = "event_id")
  UUID eventId;

  /** A {@link WallPrint} as JSON. */
  @Column(length = 1_000_000)
  String print;

  /** A list of {@link News} as JSON. */
  @Column(length = 1_000_000)
  String news;

  static Optional<StoredPrint> of(Event event) {
    return StoredPrint.findByIdOptional(event.id);
  }
}
