package org.rootscamp.placements;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.rootscamp.drafts.DraftExplanation;
import org.rootscamp.drafts.WholeDay;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.placements.Absences.Absence;
import org.rootscamp.placements.PlacementView.Move;
import org.rootscamp.placements.PlacementView.Placed;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.RankingView;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;
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
   * @param change that of the event when it was read
   * @param until from when on it is read anew
   * @param explanation of what is on the Wall
   * @param moves of each run and each proposal without one, found when they are first asked for
   * @param rankings by language, each read when it is first asked for
   */
  private record Told(
      int revision,
      int change,
      Instant until,
      Wall wall,
      Suggestions suggestions,
      DraftExplanation explanation,
      Absences.Known absences,
      ConcurrentMap<Object, List<Move>> moves,
      ConcurrentMap<Locale, Map<UUID, RankingView.Item>> rankings) {

    List<Placed> cells(Proposal proposal, boolean everyMove) {
      return explanation.placed().stream()
          .filter(placed -> placed.proposalId().equals(proposal.id))
          .map(placed -> placed(placed, everyMove))
          .toList();
    }

    private Placed placed(DraftExplanation.Placed placed, boolean everyMove) {
      Place cell = new Place(placed.roomId(), placed.slotId());
      Run run = wall.runs().in(cell).orElseThrow();
      List<Move> all = moves.computeIfAbsent(cell, any -> suggestions.of(run));
      return new Placed(
          placed.proposalId(),
          placed.roomId(),
          placed.slotId(),
          placed.supporters(),
          placed.clashes(),
          everyMove ? all : Suggestions.best(all, run));
    }

    List<Move> waysIn(Proposal proposal, boolean everyMove) {
      Proposal known = wall.scene().proposals().get(proposal.id);
      List<Move> all =
          known == null
              ? List.of()
              : moves.computeIfAbsent(proposal.id, any -> suggestions.waysIn(known));
      return everyMove ? all : Suggestions.best(all, null);
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
    List<Placed> cells = told.cells(proposal, inFull);
    Optional<Absence> absence =
        cells.isEmpty() ? Optional.of(told.absences().of(proposal)) : Optional.empty();
    return new PlacementView(
        proposal.id,
        proposal.isOpen() ? ranking : null,
        cells,
        absence.map(Absence::reason).orElse(null),
        absence.map(Absence::sentence).orElse(null),
        told.waysIn(proposal, inFull));
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
    return rankings.rank(slug, language, caller).items().stream()
        .collect(Collectors.toMap(RankingView.Item::proposalId, item -> item));
  }

  private Told refreshed(Event asked, Told before) {
    Instant now = clock.instant();
    boolean fresh =
        before != null
            && before.revision() >= asked.wallRevision
            && before.change() >= asked.change
            && now.isBefore(before.until());
    return fresh ? before : QuarkusTransaction.requiringNew().call(() -> tell(asked.slug, now));
  }

  /** What is worked out later must not need the database any more. */
  private Told tell(String slug, Instant now) {
    Event event = Event.of(slug);
    Votes votes = Votes.of(event);
    Set<UUID> open = votes.proposals().stream().map(it -> it.id).collect(Collectors.toSet());
    Wall wall = walls.load(event, open, List.of());
    WholeDay day = WholeDay.of(wall, votes);
    return new Told(
        event.wallRevision,
        event.change,
        until(wall, now),
        wall,
        new Suggestions(wall, day, now),
        day.explain(wall.content()),
        absences.of(event, wall.runs()),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  /** When a slot starts, nothing is suggested in it any more. */
  private static Instant until(Wall wall, Instant now) {
    Instant atMost = now.plus(FRESH);
    return wall.scene().day().stream()
        .map(slot -> slot.start)
        .filter(start -> start.isAfter(now) && start.isBefore(atMost))
        .min(Comparator.naturalOrder())
        .orElse(atMost);
  }
}
