package org.rootscamp.wall;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.allocation.Cut;
import org.rootscamp.allocation.Optimizer;
import org.rootscamp.events.Event;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.Caller;
import org.rootscamp.http.Ids;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.ProblemType;
import org.rootscamp.http.StoredJson;
import org.rootscamp.voting.RankingQuery.RuleName;

/** Takes orders for drafts, one at a time for an event, and keeps what came out. */
@ApplicationScoped
public class DraftService {

  /** Seeds stay in the range that every JSON reader keeps exact. */
  private static final long SEEDS = 1L << 53;

  private final Clock clock;
  private final StoredJson json;
  private final WallStore walls;
  private final SecureRandom random = new SecureRandom();
  private final jakarta.enterprise.event.Event<DraftOrdered> ordered;
  private final jakarta.enterprise.event.Event<ProofWanted> proofsWanted;

  DraftService(
      Clock clock,
      StoredJson json,
      WallStore walls,
      jakarta.enterprise.event.Event<DraftOrdered> ordered,
      jakarta.enterprise.event.Event<ProofWanted> proofsWanted) {
    this.clock = clock;
    this.json = json;
    this.walls = walls;
    this.ordered = ordered;
    this.proofsWanted = proofsWanted;
  }

  /** A proof was wanted; it begins once the draft says so. */
  record ProofWanted(
      UUID draftId, NamedProblem problem, Cut cut, List<DraftResult.Placement> placements) {}

  /** A draft was ordered; its assembly begins once the order is stored. */
  record DraftOrdered(UUID draftId) {}

  @Transactional
  public DraftView order(String slug, DraftRequest request, Caller caller) {
    Event event = Event.locked(slug);
    Instant now = clock.instant();
    DraftOrder order = order(event, request, now);
    refuseWhileRunning(event, now);
    Draft draft = new Draft();
    draft.event = event;
    draft.state = DraftState.RUNNING;
    draft.createdAt = now;
    draft.createdBy = caller.name();
    draft.leaseUntil = now.plus(Heartbeats.LEASE);
    draft.baseRevision = event.wallRevision;
    draft.order = json.write(order);
    draft.persistAndFlush();
    ordered.fire(new DraftOrdered(draft.id));
    return DraftView.of(draft, order, null, now);
  }

  private void refuseWhileRunning(Event event, Instant now) {
    Optional<Draft> running = Draft.running(event);
    if (running.isPresent() && running.get().stateAt(now) == DraftState.RUNNING) {
      throw new ApiProblem(
          ProblemType.ASSEMBLY_RUNNING,
          "%s began one at %s.".formatted(running.get().createdBy, running.get().createdAt));
    }
    running.ifPresent(dead -> dead.state = DraftState.FAILED);
  }

  private DraftOrder order(Event event, DraftRequest request, Instant now) {
    List<TimeSlot> slots = slots(event, request, now);
    List<UUID> ids = slots.stream().map(slot -> slot.id).toList();
    return new DraftOrder(
        ids,
        request.rule() == null ? RuleName.PHRAGMEN : RuleName.parse(request.rule()),
        request.cut(),
        cellsOf(ids, request.holdBack(), "holdBack"),
        request.cards() == null ? null : cellsOf(ids, request.cards(), "cards"),
        request.seed() == null ? random.nextLong(SEEDS) : request.seed(),
        request.moves() == null ? Optimizer.DEFAULT_MOVES : request.moves());
  }

  /**
   * The slots to fill. Started ones are frozen; only as long as nothing was ever published may a
   * day that is over be drafted, as a rehearsal.
   */
  private static List<TimeSlot> slots(Event event, DraftRequest request, Instant now) {
    List<TimeSlot> all = TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).toList();
    boolean published = event.wallRevision > 0;
    if (request.slots() == null) {
      List<TimeSlot> ahead = all.stream().filter(slot -> !slot.hasStarted(now)).toList();
      return ahead.isEmpty() && !published ? all : ahead;
    }
    List<UUID> wanted = new ArrayList<>();
    for (int i = 0; i < request.slots().size(); i++) {
      String field = "slots[" + i + "]";
      TimeSlot slot = find(all, request.slots().get(i), field);
      if (published && slot.hasStarted(now)) {
        throw ApiProblem.invalid(field, "has started and is frozen");
      }
      wanted.add(slot.id);
    }
    return all.stream().filter(slot -> wanted.contains(slot.id)).toList();
  }

  private static TimeSlot find(List<TimeSlot> slots, String id, String field) {
    UUID key = Ids.parse(id).orElse(null);
    return slots.stream()
        .filter(slot -> slot.id.equals(key))
        .findFirst()
        .orElseThrow(() -> ApiProblem.invalid(field, "is no session slot of this event"));
  }

  private static Map<UUID, Integer> cellsOf(
      List<UUID> slots, Map<String, Integer> cells, String field) {
    Map<UUID, Integer> byId = new LinkedHashMap<>();
    cells.forEach(
        (id, number) -> {
          UUID slot = Ids.parse(id).orElse(null);
          if (!slots.contains(slot)) {
            throw ApiProblem.invalid(field + "[" + id + "]", "is no slot of this draft");
          }
          byId.put(slot, number);
        });
    return byId;
  }

  @Transactional
  public DraftView get(String slug, String id) {
    return view(find(slug, id));
  }

  @Transactional
  public Page<DraftView> list(String slug, PageRequest page) {
    Event event = Event.of(slug);
    UUID before =
        page.after()
            .map(key -> Ids.parse(key).orElseThrow(PageRequest::badCursor))
            .orElse(new UUID(-1, -1));
    List<Draft> newestFirst =
        Draft.<Draft>find("event = ?1 and id < ?2 order by id desc", event, before)
            .range(0, page.limit())
            .list();
    return Page.of(newestFirst, page, draft -> draft.id.toString()).map(this::view);
  }

  @Transactional
  public DraftView.Progress progress(String slug, String id) {
    return DraftView.Progress.of(find(slug, id), clock.instant());
  }

  /** Why a draft is as it is, by the votes and the Wall of this moment. */
  public DraftExplanation explain(String slug, String id) {
    record Question(NamedProblem problem, List<DraftResult.Placement> placements) {}
    Question question =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Draft draft = find(slug, id);
                  DraftResult result = plan(draft);
                  DraftOrder order = json.read(draft.order, DraftOrder.class);
                  WallContent wall = walls.current(draft.event);
                  NamedProblem problem = AssemblyProblem.gather(draft.event, order, wall);
                  return new Question(problem, result.placements());
                });
    return question.problem().explain(question.placements());
  }

  private DraftResult plan(Draft draft) {
    DraftResult result = draft.result == null ? null : json.read(draft.result, DraftResult.class);
    if (result == null || result.quality() == null) {
      throw new ApiProblem(ProblemType.DRAFT_NOT_READY, "It has no plan (yet).");
    }
    return result;
  }

  /**
   * Begins to prove a tighter bound for the plan of a draft, or lets the proof go on that is under
   * way.
   *
   * @throws ApiProblem 409 without a plan, for too many rooms, or when the votes have changed since
   */
  @Transactional
  public DraftView prove(String slug, String id) {
    Draft draft = Draft.locked(Event.of(slug), Ids.inPath(id, "The draft"));
    Instant now = clock.instant();
    DraftResult result = plan(draft);
    if (draft.proofAt(now) != ProofState.RUNNING) {
      DraftOrder order = json.read(draft.order, DraftOrder.class);
      NamedProblem problem = AssemblyProblem.gather(draft.event, order, walls.current(draft.event));
      if (problem.rooms().all().size() > Proofs.MOST_ROOMS) {
        throw new ApiProblem(
            ProblemType.PROOF_OUT_OF_REACH,
            "It can be tried with up to " + Proofs.MOST_ROOMS + " rooms.");
      }
      if (!problem.isThatOf(result)) {
        throw new ApiProblem(
            ProblemType.DRAFT_OUTDATED, "Proposals or votes have changed. Make a new draft.");
      }
      draft.promiseProof(now);
      proofsWanted.fire(new ProofWanted(draft.id, problem, order.cut().cut(), result.placements()));
    }
    return view(draft);
  }

  /** Asks a proof to stop with what is proven by then; one that does not run is no error. */
  @Transactional
  public void stopProof(String slug, String id) {
    Draft draft = find(slug, id);
    if (draft.proofAt(clock.instant()) == ProofState.RUNNING) {
      Draft.update("cancelRequested = true where id = ?1", draft.id);
    }
  }

  /** Asks a running draft to stop with its best so far; removes one that has ended. */
  @Transactional
  public void stopOrRemove(String slug, String id) {
    Draft draft = find(slug, id);
    if (draft.stateAt(clock.instant()) == DraftState.RUNNING) {
      Draft.update("cancelRequested = true where id = ?1", draft.id);
    } else {
      Draft.delete("id", draft.id); // of two at once, the second finds nothing left to do
    }
  }

  DraftView view(Draft draft) {
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    DraftResult result = draft.result == null ? null : json.read(draft.result, DraftResult.class);
    return DraftView.of(draft, order, result, clock.instant());
  }

  private static Draft find(String slug, String id) {
    return Draft.of(Event.of(slug), Ids.inPath(id, "The draft"));
  }
}
