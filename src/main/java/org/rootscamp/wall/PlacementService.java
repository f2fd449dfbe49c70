package org.rootscamp.wall;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rootscamp.events.Event;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.Caller;
import org.rootscamp.http.Ids;
import org.rootscamp.http.StoredJson;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingQuery;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.RankingView;
import org.rootscamp.wall.DraftRequest.CutName;
import org.rootscamp.wall.DraftResult.Unplaced;

/** Tells of every proposal why it is where it is on the published Wall, or why it is not there. */
@ApplicationScoped
public class PlacementService {

  /** All phones ask when a Wall is published; they share an answer that is at most this old. */
  static final Duration FRESH = Duration.ofSeconds(10);

  private final Clock clock;
  private final StoredJson json;
  private final WallStore walls;
  private final RankingService rankings;
  private final ConcurrentMap<UUID, Told> latest = new ConcurrentHashMap<>();

  PlacementService(Clock clock, StoredJson json, WallStore walls, RankingService rankings) {
    this.clock = clock;
    this.json = json;
    this.walls = walls;
    this.rankings = rankings;
  }

  /** The explanation of a whole Wall and the reasons of the draft that it came from. */
  private record Told(
      int revision, Instant at, DraftExplanation explanation, Map<UUID, Unplaced> unplaced) {}

  /**
   * Explains one proposal.
   *
   * @throws ApiProblem 404 before the first publication; 401 or 403 while tallies are hidden from
   *     the caller
   */
  public PlacementView explain(String slug, String id, Locale language, Caller caller) {
    RankingView ranking = rankings.rank(slug, RankingQuery.DEFAULT, language, caller);
    Proposal proposal = QuarkusTransaction.requiringNew().call(() -> published(slug, id));
    Told told = latest.compute(proposal.event.id, (event, before) -> refreshed(slug, before));
    List<DraftExplanation.Placed> cells =
        told.explanation().placed().stream()
            .filter(placed -> placed.proposalId().equals(proposal.id))
            .toList();
    Optional<Unplaced> left = Optional.ofNullable(told.unplaced().get(proposal.id));
    return new PlacementView(
        proposal.id,
        ranking.items().stream()
            .filter(item -> item.proposalId().equals(proposal.id))
            .findFirst()
            .orElse(null),
        cells,
        cells.isEmpty() && proposal.isOpen() ? left.map(Unplaced::reason).orElse(null) : null,
        cells.isEmpty() ? detail(proposal, left) : null,
        told.explanation().waiting().stream()
            .filter(waiting -> waiting.proposalId().equals(proposal.id))
            .flatMap(waiting -> waiting.swaps().stream())
            .toList());
  }

  private static Proposal published(String slug, String id) {
    Event event = Event.of(slug);
    Proposal proposal = Proposal.of(event, Ids.inPath(id, "The proposal"));
    if (event.wallRevision == 0) {
      throw ApiProblem.notFound("The published Wall");
    }
    return proposal;
  }

  private static String detail(Proposal proposal, Optional<Unplaced> left) {
    if (!proposal.isOpen()) {
      return "It was withdrawn or merged.";
    }
    return left.map(Unplaced::detail)
        .orElse("It was no part of the draft that was published last.");
  }

  private Told refreshed(String slug, Told before) {
    Instant now = clock.instant();
    record Question(
        int revision, NamedProblem problem, WallContent wall, Map<UUID, Unplaced> unplaced) {}
    Question question =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Event event = Event.of(slug);
                  boolean fresh =
                      before != null
                          && before.revision() == event.wallRevision
                          && now.isBefore(before.at().plus(FRESH));
                  if (fresh) {
                    return null;
                  }
                  WallContent wall = walls.current(event);
                  NamedProblem problem = AssemblyProblem.gather(event, wholeDay(event), wall);
                  return new Question(event.wallRevision, problem, wall, unplaced(event));
                });
    return question == null
        ? before
        : new Told(
            question.revision(),
            now,
            question.problem().explain(placements(question.wall())),
            question.unplaced());
  }

  private static DraftOrder wholeDay(Event event) {
    List<UUID> slots =
        TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).map(slot -> slot.id).toList();
    return new DraftOrder(
        slots, RuleName.PHRAGMEN, CutName.RANKING, Map.of(), null, List.of(), 0, 0);
  }

  private static List<DraftResult.Placement> placements(WallContent wall) {
    return wall.placements().stream()
        .map(
            placed ->
                new DraftResult.Placement(
                    placed.proposalId(),
                    placed.place().roomId(),
                    placed.place().slotId(),
                    placed.pinned()))
        .toList();
  }

  private Map<UUID, Unplaced> unplaced(Event event) {
    UUID draftId = WallRevision.current(event).map(revision -> revision.draftId).orElse(null);
    Draft draft = draftId == null ? null : Draft.findById(draftId);
    Map<UUID, Unplaced> byProposal = new HashMap<>();
    if (draft != null && draft.result != null) {
      json.read(draft.result, DraftResult.class)
          .unplaced()
          .forEach(left -> byProposal.put(left.proposalId(), left));
    }
    return byProposal;
  }
}
