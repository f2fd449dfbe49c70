package org.rootscamp.proposals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.events.Event;

/** Which proposals had been seen least when somebody first looked at the list. */
@Entity
@Table(name = "first_looks")
class FirstLook extends PanacheEntityBase {

  @Id
  @Column(length = 64)
  String viewer;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Event event;

  /** Ids, the least seen first. */
  @Column(length = 1_000)
  String leastSeen;

  static FirstLook of(Event event, String viewer, List<UUID> leastSeen) {
    FirstLook look = new FirstLook();
    look.event = event;
    look.viewer = viewer;
    look.leastSeen = leastSeen.stream().map(UUID::toString).collect(Collectors.joining(" "));
    return look;
  }

  List<UUID> leastSeen() {
    return Stream.of(leastSeen.split(" "))
        .filter(id -> !id.isEmpty())
        .map(UUID::fromString)
        .toList();
  }
}
