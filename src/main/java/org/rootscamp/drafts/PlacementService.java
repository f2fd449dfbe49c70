package org.rootscamp.drafts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.rootscamp.drafts.Absences.Absence;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingQuery;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.RankingView;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallStore;

/** Tells of every proposal why it is where it is on the published Wall, or why it is not there. */
@ApplicationScoped
public class PlacementService {

  /** All phones ask when a Wall is published; they share an answer that is at most this old. */
  static final Duration FRESH = Duration.ofSeconds(10);

  private final Clock clock;
  private final Absences absences;
  private final WallStore walls;
  private final RankingService rankings;
  private final ConcurrentMap<UUID, Told> latest = new ConcurrentHashMap<>();

  PlacementService(Clock clock, WallStore walls, Absences absences, RankingService rankings) {
    this.clock = clock;
    this.absences = absences;
    this.walls = walls;
    this.rankings = rankings;
  }

  /** What is asked about, read in one short transaction. */
  private record Question(Event event, Proposal proposal) {}

  /**
   * All that can be told about one revision of a Wall.
   *
   * @param rankings by language, each read when it is first asked for
   */
  private record Told(
      int revision,
      Instant at,
      NamedProblem problem,
      List<DraftResult.Placement> wall,
      DraftExplanation explanation,
      Map<UUID, Absence> absences,
      ConcurrentMap<Locale, Map<UUID, RankingView.Item>> rankings) {

    /** The same with every other cell, not only the best ones. */
    DraftExplanation.Placed inFull(DraftExplanation.Placed placed) {
      return new DraftExplanation.Placed(
          placed.proposalId(),
          placed.roomId(),
          placed.slotId(),
          placed.supporters(),
          placed.clashes(),
          problem.moves(wall, placed.proposalId(), placed.roomId(), placed.slotId()));
    }

    List<DraftExplanation.Move> swaps(DraftExplanation.Waiting waiting, boolean everyMove) {
      return everyMove ? problem.moves(wall, waiting.proposalId(), null, null) : waiting.swaps();
    }
  }

  /**
   * Explains one proposal, or the one that it was merged into.
   *
   * @param everyMove whether every other cell is told, which only volunteers get
   * @throws ApiProblem 404 before the first publication; 401 or 403 while tallies are hidden from
   *     the caller
   */
  public PlacementView explain(
      String slug, String id, Locale language, boolean everyMove, Caller caller) {
    Question question = QuarkusTransaction.requiringNew().call(() -> ask(slug, id, caller));
    Proposal proposal = question.proposal();
    boolean inFull = everyMove && caller.role().atLeast(Role.VOLUNTEER);
    Told told =
        latest.compute(question.event().id, (any, before) -> refreshed(question.event(), before));
    RankingView.Item ranking =
        told.rankings()
            .computeIfAbsent(language, any -> ranking(slug, language, caller))
            .get(proposal.id);
    List<DraftExplanation.Placed> cells =
        told.explanation().placed().stream()
            .filter(placed -> placed.proposalId().equals(proposal.id))
            .map(placed -> inFull ? told.inFull(placed) : placed)
            .toList();
    Optional<Absence> absence =
        Optional.ofNullable(told.absences().get(proposal.id))
            .filter(it -> proposal.isOpen())
            .map(it -> it.of(proposal));
    return new PlacementView(
        proposal.id,
        proposal.isOpen() ? ranking : null,
        cells,
        cells.isEmpty() ? absence.map(Absence::reason).orElse(null) : null,
        cells.isEmpty() ? detail(proposal, absence) : null,
        told.explanation().waiting().stream()
            .filter(waiting -> waiting.proposalId().equals(proposal.id))
            .flatMap(waiting -> told.swaps(waiting, inFull).stream())
            .toList());
  }

  private Question ask(String slug, String id, Caller caller) {
    Event event = Event.of(slug);
    rankings.requireVisible(event, caller);
    Proposal proposal = Proposal.of(event, Ids.inPath(id, "The proposal")).afterMerges();
    if (WallRevision.current(event).publishedAt == null) {
      throw ApiProblem.notFound("The published Wall");
    }
    return new Question(event, proposal);
  }

  private Map<UUID, RankingView.Item> ranking(String slug, Locale language, Caller caller) {
    return rankings.rank(slug, RankingQuery.DEFAULT, language, caller).items().stream()
        .collect(Collectors.toMap(RankingView.Item::proposalId, item -> item));
  }

  private static String detail(Proposal proposal, Optional<Absence> absence) {
    return proposal.isOpen()
        ? absence.map(Absence::publicDetail).orElse(Absences.NO_PART)
        : "It was withdrawn or merged.";
  }

  private Told refreshed(Event asked, Told before) {
    Instant now = clock.instant();
    boolean fresh =
        before != null
            && before.revision() >= asked.wallRevision
            && now.isBefore(before.at().plus(FRESH));
    return fresh ? before : tell(asked.slug, now);
  }

  private Told tell(String slug, Instant now) {
    record Facts(
        int revision, NamedProblem problem, WallContent wall, Map<UUID, Absence> absences) {}
    Facts facts =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Event event = Event.of(slug);
                  Wall wall = walls.load(event);
                  DraftOrder wholeDay = DraftOrder.ofTheWholeDay(wall.scene());
                  NamedProblem problem =
                      AssemblyProblem.of(wall, Votes.of(event), wholeDay).named();
                  return new Facts(event.wallRevision, problem, wall.content(), absences.of(event));
                });
    return new Told(
        facts.revision(),
        now,
        facts.problem(),
        DraftResult.placementsOf(facts.wall()),
        facts.problem().explain(DraftResult.placementsOf(facts.wall())),
        facts.absences(),
        new ConcurrentHashMap<>());
  }
}
