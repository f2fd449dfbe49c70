package org.rootscamp.admission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.http.access.Role;
import org.rootscamp.people.Person;

/** A personal link that gives a role to the one person who takes it. */
@Entity
@Table(name = "invitations")
public class Invitation extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  @Column(length = 64)
  String secretHash;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  public Role role;

  public String name;
  public Instant invitedAt;

  /** Null for the organiser's token. */
  public UUID invitedById;

  public Instant expiresAt;

  /** Null as long as nobody has taken it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Person takenBy;

  boolean isOpen(Instant now) {
    return takenBy == null && now.isBefore(expiresAt);
  }
}
