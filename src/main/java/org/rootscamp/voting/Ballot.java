package org.rootscamp.voting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.people.Person;
import org.rootscamp.people.Standing;

/**
 * One person's whole set of choices in an event; there is one a person, whatever the devices. Read
 * here, and written by {@link BallotTable} alone.
 */
@Entity
@Table(name = "ballots")
public class Ballot extends PanacheEntityBase {

  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Person person;

  /** How often it was changed. */
  public int revision;

  public Instant changedAt;

  /** The number of the person's badge that it was filled in with. */
  public int badgeIssue;

  /** See {@link ChoicesText}. */
  @Column(name = "choices", length = 1_000_000)
  String text;

  public List<Choice> choices() {
    return ChoicesText.read(text);
  }

  /** The ballot of somebody who has ever voted. */
  public static Optional<Ballot> of(Event event, UUID personId) {
    return find("event = ?1 and person.id = ?2", event, personId).firstResultOptional();
  }

  /** The choices as far as the holder of a badge may see them. */
  public List<Choice> seenBy(int badge) {
    return badge == badgeIssue ? choices() : List.of();
  }

  boolean isEmpty() {
    return text.equals(ChoicesText.NONE);
  }

  /**
   * How many people have a choice on their ballot; whoever asked to be forgotten is nobody, and
   * whoever was revoked, too.
   */
  public static int turnout(Event event) {
    return (int)
        count(
            "event = ?1 and text <> ?2 and person.erased = false and person.standing <> ?3",
            event,
            ChoicesText.NONE,
            Standing.REVOKED);
  }
}
