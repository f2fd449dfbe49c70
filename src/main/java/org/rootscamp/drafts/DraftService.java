package org.rootscamp.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.people.PersonNames;
import org.rootscamp.people.Writers;
import org.rootscamp.voting.Figures;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallStore;

/** Takes orders for drafts, one at a time for an event, and keeps what came out. */
@ApplicationScoped
public class DraftService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore walls;
  private final DraftOrders orders;
  private final RankingService rankings;
  private final MergePatch mergePatch;
  private final jakarta.enterprise.event.Event<DraftOrdered> ordered;
  private final jakarta.enterprise.event.Event<ProofWanted> proofsWanted;

  DraftService(
      Clock clock,
      StoredJson json,
      WallStore walls,
      DraftOrders orders,
      RankingService rankings,
      MergePatch mergePatch,
      jakarta.enterprise.event.Event<DraftOrdered> ordered,
      jakarta.enterprise.event.Event<ProofWanted> proofsWanted) {
    this.clock = clock;
    this.json = json;
    this.walls = walls;
    this.orders = orders;
    this.rankings = rankings;
    this.mergePatch = mergePatch;
    this.ordered = ordered;
    this.proofsWanted = proofsWanted;
  }

  @Transactional
  public DraftView order(String slug, DraftRequest request, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Instant now = clock.instant();
    DraftOrder order = orders.of(event, request, now);
    refuseWhileRunning(event, now);
    Draft draft = new Draft();
    draft.event = event;
    draft.name = request.name();
    draft.state = DraftState.RUNNING;
    draft.createdAt = now;
    draft.createdById = caller.personId();
    draft.leaseUntil = now.plus(Draft.LEASE);
    draft.baseRevision = event.wallRevision;
    draft.order = json.write(order);
    draft.persistAndFlush();
    ordered.fire(new DraftOrdered(draft.id, order.moves()));
    return view(draft, caller);
  }

  private void refuseWhileRunning(Event event, Instant now) {
    Optional<Draft> running = Draft.running(event);
    if (running.isPresent() && running.get().stateAt(now) == DraftState.RUNNING) {
      throw new ApiProblem(
          ProblemType.ASSEMBLY_RUNNING,
          "%s began one at %s."
              .formatted(
                  PersonNames.of(running.get().createdById), event.local(running.get().createdAt)));
    }
    running.ifPresent(dead -> dead.state = DraftState.FAILED);
  }

  @Transactional
  public DraftView get(String slug, String id, Caller caller) {
    return view(find(slug, id), caller);
  }

  /** The draft that is being made, if one is. */
  @Transactional
  public AssemblyView assembly(String slug, Caller caller) {
    Instant now = clock.instant();
    Event event = Event.of(slug);
    return Draft.running(event)
        .filter(draft -> draft.stateAt(now) == DraftState.RUNNING)
        .map(draft -> AssemblyView.of(draft, now, Figures.to(caller, event, now)))
        .orElse(new AssemblyView(null));
  }

  @Transactional
  public DraftView patch(String slug, String id, JsonNode patch, Caller caller) {
    Draft draft = Draft.locked(Event.of(slug), Ids.inPath(id, "The draft"));
    draft.name = mergePatch.apply(new DraftPatch(draft.name), patch, DraftPatch.class).name();
    return view(draft, caller);
  }

  @Transactional
  public Page<DraftView> list(String slug, PageRequest page, Caller caller) {
    Event event = Event.of(slug);
    UUID before =
        page.after()
            .map(key -> Ids.parse(key).orElseThrow(PageRequest::badCursor))
            .orElse(new UUID(-1, -1));
    List<Draft> newestFirst =
        Draft.<Draft>find("event = ?1 and id < ?2 order by id desc", event, before)
            .range(0, page.limit())
            .list();
    PersonNames names =
        PersonNames.seenBy(caller, newestFirst.stream().map(draft -> draft.createdById).toList());
    Figures figures = Figures.to(caller, event, clock.instant());
    return Page.of(newestFirst, page, draft -> draft.id.toString())
        .map(draft -> view(draft, names, figures));
  }

  @Transactional
  public DraftView.Progress progress(String slug, String id, Caller caller) {
    Draft draft = find(slug, id);
    Instant now = clock.instant();
    return DraftView.Progress.of(draft, now, Figures.to(caller, draft.event, now));
  }

  /**
   * Why a draft is as it is, by the votes and the Wall of this moment.
   *
   * @throws ApiProblem 403 while tallies are hidden from the caller
   */
  public DraftExplanation explain(String slug, String id, Caller caller) {
    Plan plan = QuarkusTransaction.requiringNew().call(() -> planOf(slug, id, caller));
    return plan.problem().ranked().explain(plan.result().placements());
  }

  /** A plan and the problem that it solves, as far as the present knows it still. */
  private record Plan(
      DraftView draft, DraftResult result, DraftOrder order, UnrankedProblem problem) {}

  private Plan planOf(String slug, String id, Caller caller) {
    Draft draft = find(slug, id);
    rankings.requireVisible(draft.event, caller);
    DraftResult result = draft.plan(json);
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    Wall wall = walls.load(draft.event);
    return new Plan(
        view(draft, caller), result, order, AssemblyProblem.of(wall, Votes.of(draft.event), order));
  }

  /**
   * Begins to prove a tighter bound for the plan of a draft, or lets the proof go on that is under
   * way.
   *
   * @throws ApiProblem 409 without a plan, for too many rooms, or when the votes have changed
   *     since; 403 while tallies are hidden from the caller
   */
  public DraftView prove(String slug, String id, Caller caller) {
    Plan plan = QuarkusTransaction.requiringNew().call(() -> planOf(slug, id, caller));
    if (plan.draft().proof() == ProofState.RUNNING) {
      return plan.draft();
    }
    NamedProblem problem = plan.problem().named();
    if (problem.problem().rooms().size() > Proofs.MOST_ROOMS) {
      throw new ApiProblem(
          ProblemType.PROOF_OUT_OF_REACH,
          "It can be tried with up to " + Proofs.MOST_ROOMS + " rooms.");
    }
    if (!problem.isThatOf(plan.result())) {
      throw new ApiProblem(
          ProblemType.DRAFT_OUTDATED, "Proposals or votes have changed. Make a new draft.");
    }
    NamedProblem ranked = plan.problem().ranked();
    return QuarkusTransaction.requiringNew()
        .call(() -> promiseProof(slug, id, plan, ranked, caller));
  }

  private DraftView promiseProof(
      String slug, String id, Plan plan, NamedProblem problem, Caller caller) {
    Draft draft = Draft.locked(Event.of(slug), Ids.inPath(id, "The draft"));
    Instant now = clock.instant();
    if (draft.proofAt(now) != ProofState.RUNNING) {
      draft.promiseProof(now);
      proofsWanted.fire(
          new ProofWanted(draft.id, problem, plan.order().cut(), plan.result().placements()));
    }
    return view(draft, caller);
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

  private DraftView view(Draft draft, Caller caller) {
    return view(
        draft,
        PersonNames.seenBy(caller, Collections.singleton(draft.createdById)),
        Figures.to(caller, draft.event, clock.instant()));
  }

  private DraftView view(Draft draft, PersonNames names, Figures figures) {
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    DraftResult result = draft.result == null ? null : json.read(draft.result, DraftResult.class);
    return DraftView.of(draft, order, result, names, figures, clock.instant());
  }

  private static Draft find(String slug, String id) {
    return Draft.of(Event.of(slug), Ids.inPath(id, "The draft"));
  }
}
