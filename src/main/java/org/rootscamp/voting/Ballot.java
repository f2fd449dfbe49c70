package org.rootscamp.voting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
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
import org.rootscamp.people.Person;

/** One person's whole set of choices in an event; there is one a person, whatever the devices. */
@Entity
@Table(name = "ballots")
public class Ballot extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Person person;

  /** How often it was changed. */
  public int revision;

  public Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "ballot_choices", joinColumns = @JoinColumn(name = "ballot_id"))
  @OrderColumn(name = "position")
  public List<Choice> choices = new ArrayList<>();

  static Optional<Ballot> of(Event event, UUID personId) {
    return find("event = ?1 and person.id = ?2", event, personId).firstResultOptional();
  }
}
