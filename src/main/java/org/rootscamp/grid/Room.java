package org.rootscamp.grid;

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
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;

/** A place with seats, features, and cells that are closed. */
@Entity
@Table(name = "rooms")
public class Room extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public String name;
  public int capacity;

  @ElementCollection
  @CollectionTable(name = "room_features", joinColumns = @JoinColumn(name = "room_id"))
  @OrderColumn(name = "position")
  @Column(name = "feature")
  public List<String> features = new ArrayList<>();

  /** The time slots in which the room cannot be used. */
  @ElementCollection
  @CollectionTable(name = "closed_cells", joinColumns = @JoinColumn(name = "room_id"))
  @Column(name = "slot_id")
  public Set<UUID> closed = new HashSet<>();

  @Version int version;

  /** The rooms of an event in the order in which they were made. */
  public static List<Room> of(Event event) {
    return list("event = ?1 order by id", event);
  }
}
