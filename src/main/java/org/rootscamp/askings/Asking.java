package org.rootscamp.askings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.http.Hashes;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.FoldedName;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;

/**
 * That somebody is asked by name to facilitate a proposal. Who that is shows only when somebody who
 * has the name looks: until then it is a text, also for people who come or get their name later.
 */
@Entity
@Table(name = "askings")
public class Asking extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Event event;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Proposal proposal;

  /** Null when the organiser's token asked. */
  @ManyToOne(fetch = FetchType.LAZY)
  Person askedBy;

  public Instant askedAt;

  /** As it was typed; empty once it is of no use any more. */
  @Column(length = 200)
  public String name;

  /** A digest of the name, see {@link #digest}; empty with the name. */
  @Column(length = 64)
  String called;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public AskingState state = AskingState.ASKED;

  /** Who accepted it, or null. */
  @Column(name = "answered_by_id")
  UUID answeredBy;

  /** Those of that name who said no, each for themselves. */
  @ElementCollection
  @CollectionTable(name = "asking_declined", joinColumns = @JoinColumn(name = "asking_id"))
  @Column(name = "person_id")
  Set<UUID> declinedBy = new HashSet<>();

  /** By what a name is found; case, accents and spaces do not count. */
  static String digest(String name) {
    return Hashes.sha256Hex("called", FoldedName.of(name));
  }

  /** The asking of an event, or a 404. */
  static Asking of(Event event, UUID id) {
    return Asking.<Asking>find("id = ?1 and event = ?2", id, event)
        .firstResultOptional()
        .orElseThrow(Asking::unknown);
  }

  static ApiProblem unknown() {
    return ApiProblem.notFound("The question");
  }

  /** Those of a proposal that its facilitators still have to know of, the earliest first. */
  static List<Asking> unsettled(Proposal proposal) {
    return list(
        "proposal = ?1 and state in ?2 order by askedAt, id",
        proposal,
        List.of(AskingState.ASKED, AskingState.DECLINED));
  }

  /** The one of a proposal that waits for the answer of a name. */
  static Optional<Asking> waiting(Proposal proposal, String called) {
    return find("proposal = ?1 and called = ?2 and state = ?3", proposal, called, AskingState.ASKED)
        .firstResultOptional();
  }

  /** Those that anybody of a name has not been asked in vain, the earliest first. */
  static List<Asking> waiting(Event event, String called) {
    return list(
        "event = ?1 and called = ?2 and state = ?3 order by askedAt, id",
        event,
        called,
        AskingState.ASKED);
  }

  /** Those that somebody asked, the earliest first, with their proposals. */
  public static List<Asking> by(Person person) {
    return list(
        "from Asking a join fetch a.proposal where a.askedBy = ?1 order by a.askedAt, a.id",
        person);
  }

  /** Those that somebody accepted or declined, the earliest first, with their proposals. */
  public static List<Asking> answeredBy(Person person) {
    return list(
        "from Asking a join fetch a.proposal"
            + " where a.answeredBy = ?1 or ?1 member of a.declinedBy order by a.askedAt, a.id",
        person.id);
  }

  public boolean wasAcceptedBy(Person person) {
    return person.id.equals(answeredBy);
  }

  /** Whether it still waits, for something that can be facilitated and for somebody who may ask. */
  boolean isGood() {
    return state == AskingState.ASKED && proposal.isOpen() && mayStillAsk();
  }

  private boolean mayStillAsk() {
    return askedBy == null
        || askedBy.role.atLeast(Role.VOLUNTEER)
        || proposal.isSubmittedBy(askedBy.id)
        || proposal.isRunBy(askedBy.id);
  }

  /** It is over, and nobody needs the name any more. */
  void settle(AskingState end) {
    state = end;
    name = "";
    called = "";
  }
}
