package org.rootscamp.drafts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;

/** A Wall under review: what was ordered, how far it is, and what came out. */
@Entity
@Table(name = "drafts")
@DynamicUpdate // naming it and proving it do not undo each other
public class Draft extends PanacheEntityBase {

  /** How long work on a draft that was begun keeps others away after a sign of life. */
  static final Duration LEASE = Duration.ofSeconds(8);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public DraftState state;

  /** Null if nobody gave it one. */
  public String name;

  public Instant createdAt;

  /** The person, or null for the organiser's token. */
  public UUID createdById;

  /** A running draft or proof whose lease has run out belongs to a process that died. */
  public Instant leaseUntil;

  /** Of the draft while it is made, and of its proof afterwards. */
  public boolean cancelRequested;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public ProofState proof = ProofState.NONE;

  public int baseRevision;

  /** A {@link DraftOrder} as JSON. */
  @Column(name = "order_text", length = 100_000)
  public String order;

  public long progressMoves;
  public long progressHonoured;

  /** 0 as long as it is not known. */
  public long progressBound;

  /** A {@link DraftResult} as JSON, or null while it runs. */
  @Column(length = 1_000_000)
  public String result;

  static Draft of(Event event, UUID id) {
    return Draft.<Draft>find("id = ?1 and event = ?2", id, event)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The draft"));
  }

  /** The same, locked until the end of the transaction. */
  static Draft locked(Event event, UUID id) {
    return Draft.<Draft>find("id = ?1 and event = ?2", id, event)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The draft"));
  }

  /**
   * What came out of it.
   *
   * @throws ApiProblem 409 as long as that is no plan
   */
  public DraftResult plan(StoredJson json) {
    DraftResult plan = result == null ? null : json.read(result, DraftResult.class);
    if (plan == null || plan.quality() == null) {
      throw new ApiProblem(ProblemType.DRAFT_NOT_READY, "It has no plan (yet).");
    }
    return plan;
  }

  /** What has become of it: one whose lease has run out died with its process. */
  DraftState stateAt(Instant now) {
    boolean dead = state == DraftState.RUNNING && !leaseUntil.isAfter(now);
    return dead ? DraftState.FAILED : state;
  }

  /** What has become of its proof: one whose lease has run out died with its process. */
  ProofState proofAt(Instant now) {
    boolean dead = proof == ProofState.RUNNING && !leaseUntil.isAfter(now);
    return dead ? ProofState.STOPPED : proof;
  }

  /** Says that a proof is under way; whoever begins it keeps the lease. */
  void promiseProof(Instant now) {
    proof = ProofState.RUNNING;
    cancelRequested = false;
    leaseUntil = now.plus(LEASE);
  }

  static Optional<Draft> running(Event event) {
    return Draft.find("event = ?1 and state = ?2", event, DraftState.RUNNING).firstResultOptional();
  }
}
