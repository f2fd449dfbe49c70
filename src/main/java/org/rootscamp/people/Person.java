package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Somebody with a badge in one event. Codes and badges are stored as digests only. */
@Entity
@Table(name = "people")
public class Person extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public String name;

  @Column(length = 2_000)
  String foldedName;

  public String email;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  public Role role;

  @Column(length = 64)
  String codeHash;

  @Column(length = 64)
  String badgeHash;

  /** Which of the badges that they were given one after the other is good, from 1. */
  public int badgeIssue;

  /** When they were given the present badge in place of another one, or null. */
  public Instant reissuedAt;

  /** By whom; null for the organiser's token. */
  UUID reissuedById;

  /** Whether their devices stayed signed in then. */
  public boolean devicesKept;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public Standing standing = Standing.DESK;

  /** Made by number, and nobody has taken it. */
  boolean blank;

  /** When they first signed in, or null. */
  public Instant usedAt;

  /** Asked to be forgotten: nobody any more, but not to be confused with anybody else. */
  public boolean erased;

  /** The person of an event, or a 404. */
  public static Person of(Event event, UUID id) {
    return find(event, id).orElseThrow(() -> ApiProblem.notFound("The person"));
  }

  /** The person of an event, if there is one with that id. */
  public static Optional<Person> find(Event event, UUID id) {
    return Person.<Person>find("id = ?1 and event = ?2 and erased = false", id, event)
        .firstResultOptional();
  }

  /** Those of an event who have a name, blank badges aside; case and accents do not count. */
  public static List<Person> named(Event event, String name) {
    return list(
        "event = ?1 and foldedName = ?2 and erased = false and blank = false order by id",
        event,
        FoldedName.of(name));
  }

  /** Whether somebody said what they are called, or a volunteer did. */
  public boolean isNamed() {
    return !blank && !erased;
  }

  /**
   * How many people of an event can vote. A blank badge is nobody until somebody takes it, and
   * screens and auditors have no ballot.
   */
  public static int voters(Event event) {
    return (int)
        count(
            "event = ?1 and erased = false and standing <> ?2 and role not in (?3, ?4)"
                + " and (blank = false or usedAt is not null)",
            event,
            Standing.REVOKED,
            Role.DISPLAY,
            Role.AUDITOR);
  }

  /**
   * A person, locked until the end of the transaction: the writers of one badge take turns.
   *
   * @throws ApiProblem 401 if the person was erased while the request was under way
   */
  public static Person locked(UUID id) {
    Person person = Person.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (person.erased) {
      throw new ApiProblem(ProblemType.UNAUTHENTICATED, "You asked to be forgotten here.");
    }
    return person;
  }

  /** Whether the badge opens anything. */
  public boolean isWelcome() {
    return !erased && standing != Standing.REVOKED;
  }

  /** Makes nobody of a person; the row stays for what refers to it. */
  public void forget(Secrets secrets) {
    rename("");
    email = null;
    codeHash = secrets.codeHash(event.id, secrets.newCode());
    badgeHash = Secrets.badgeHash(secrets.newSecret());
    erased = true;
  }

  /** Whoever comes in, and by whatever door. */
  @PrePersist
  void requireThatEventTakesPeople() {
    event.requirePeople();
  }

  void rename(String wanted) {
    name = wanted;
    foldedName = FoldedName.of(wanted);
  }
}
