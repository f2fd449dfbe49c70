package org.rootscamp.edits;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.wall.WallContent.Place;

/** How many people somebody counted in a cell; one a cell, the newest. */
@Entity
@Table(name = "headcounts")
public class Headcount extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public UUID roomId;
  public UUID slotId;

  /** The session that was there when they were counted, or null if none was. */
  public UUID proposalId;

  public int people;
  public Instant countedAt;

  /** The person, or null for the organiser's token. */
  public UUID countedById;

  static List<Headcount> of(Event event) {
    return list("event = ?1 order by id", event);
  }

  static Optional<Headcount> at(Event event, Place place) {
    return find("event = ?1 and slotId = ?2 and roomId = ?3", event, place.slotId(), place.roomId())
        .firstResultOptional();
  }

  Place place() {
    return new Place(roomId, slotId);
  }
}
