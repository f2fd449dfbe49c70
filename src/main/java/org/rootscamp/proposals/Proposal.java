package org.rootscamp.proposals;

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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.Person;

/** What someone offers to run, or wishes that someone ran. */
@Entity
@Table(name = "proposals")
public class Proposal extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  /** Null when the organiser's token posted it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Person submitter;

  public Instant submittedAt;
  public String title;

  /** The title that people voted for, if volunteers gave it another one since; otherwise null. */
  public String titleBefore;

  @Column(length = 4_000)
  public String summary;

  public String track;
  public String language;
  public String level;

  /** Which one of the event it is, from 1, by which schedule apps know it; never changed. */
  public int number;

  /** In slots, 1 or 2. */
  public int length;

  /** How often it runs, 1 or more. */
  public int repeats;

  /** A wish: nobody has come forward to run it. */
  public boolean facilitatorWanted;

  /** Whether a volunteer typed it in from paper. */
  public boolean card;

  /** Which card of the event it is, from 1; never changed and never given again. */
  Integer cardNumber;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public ProposalStatus status = ProposalStatus.OPEN;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "merged_into")
  public Proposal mergedInto;

  /** What was merged into it directly. */
  @OneToMany(mappedBy = "mergedInto")
  @OrderBy("id")
  public List<Proposal> mergedFrom = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "proposal_needs", joinColumns = @JoinColumn(name = "proposal_id"))
  @OrderColumn(name = "position")
  @Column(name = "feature")
  public List<String> needs = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "proposal_facilitators",
      joinColumns = @JoinColumn(name = "proposal_id"),
      inverseJoinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "position")
  public List<Person> facilitators = new ArrayList<>();

  /** Who stepped down: whoever says so again is no stranger. */
  @ElementCollection
  @CollectionTable(name = "proposal_stepped_down", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  Set<UUID> steppedDown = new HashSet<>();

  /** Those of its facilitators who are that only because they took it up when it was a wish. */
  @ElementCollection
  @CollectionTable(name = "proposal_taken_up", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  Set<UUID> takenUpBy = new HashSet<>();

  /** The time slots in which it cannot run. */
  @ElementCollection
  @CollectionTable(
      name = "proposal_unavailable_slots",
      joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "slot_id")
  public Set<UUID> unavailable = new HashSet<>();

  @Version int version;

  /** The proposal of an event, or a 404. */
  public static Proposal of(Event event, UUID id) {
    return Proposal.<Proposal>find("id = ?1 and event = ?2", id, event)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The proposal"));
  }

  /** What can be chosen and placed, in tie order: the earlier submission first, then the id. */
  public static List<Proposal> openOf(Event event) {
    return list("event = ?1 and status = ?2 order by submittedAt, id", event, ProposalStatus.OPEN);
  }

  /** How many of those that somebody submitted are open. */
  static long countOpenOf(Event event, Person submitter) {
    return count(
        "event = ?1 and submitter = ?2 and status = ?3", event, submitter, ProposalStatus.OPEN);
  }

  /** How many are open. */
  public static long countOpenOf(Event event) {
    return count("event = ?1 and status = ?2", event, ProposalStatus.OPEN);
  }

  /** The proposal itself, or the one that it was merged into, however many merges that takes. */
  public Proposal afterMerges() {
    return mergedInto == null ? this : mergedInto.afterMerges();
  }

  boolean isMergedInto(Proposal other) {
    return mergedInto != null && mergedInto.id.equals(other.id);
  }

  public boolean isOpen() {
    return status == ProposalStatus.OPEN;
  }

  /** Whether nobody runs it and somebody is looked for; drafts leave it out. */
  public boolean isWish() {
    return facilitatorWanted;
  }

  /** The number on the card, or null unless it is one. */
  public Integer cardNumber() {
    return card ? cardNumber : null;
  }

  /** Gives it the next number of its event, which the caller has locked. */
  void number() {
    number = next("number");
  }

  /** The same among the cards of the event. */
  void numberCard() {
    cardNumber = next("cardNumber");
  }

  private int next(String which) {
    Integer last =
        getEntityManager()
            .createQuery("select max(" + which + ") from Proposal where event = ?1", Integer.class)
            .setParameter(1, event)
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  public List<String> facilitatorNames() {
    return facilitators.stream().map(person -> person.name).toList();
  }

  public boolean isRunBy(UUID personId) {
    return facilitators.stream().anyMatch(person -> person.id.equals(personId));
  }

  /** Takes somebody off who runs it; what nobody runs any more is a wish and keeps its votes. */
  void takeOff(UUID personId) {
    facilitators.removeIf(person -> person.id.equals(personId));
    takenUpBy.remove(personId);
    facilitatorWanted |= facilitators.isEmpty();
  }

  public boolean isSubmittedBy(UUID personId) {
    return submitter != null && submitter.id.equals(personId);
  }
}
