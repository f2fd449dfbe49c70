package org.rootscamp.drafts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.drafts.DraftComparison.Added;
import org.rootscamp.drafts.DraftComparison.BothWays;
import org.rootscamp.drafts.DraftComparison.Dropped;
import org.rootscamp.drafts.DraftComparison.Moved;
import org.rootscamp.drafts.DraftComparison.Side;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.voting.Figures;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.CellView;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallChange.What;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallDifference;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;

/** Holds a draft against the Wall or another draft, by the votes of now. */
@ApplicationScoped
public class ComparisonService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore walls;
  private final WallSettings settings;

  ComparisonService(Clock clock, StoredJson json, WallStore walls, WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.walls = walls;
    this.settings = settings;
  }

  /** A Wall as it is or would be. */
  private record Candidate(Side side, WallContent content) {}

  /** All that is compared, read in one transaction. */
  private record Question(
      Candidate from, Candidate to, List<WallChange> changes, WholeDay day, Figures figures) {

    Stream<WallChange> changes(What what) {
      return changes.stream().filter(change -> change.what() == what);
    }
  }

  /**
   * What changes from the Wall, or from another draft, to a draft.
   *
   * @param with the other draft, or null for the Wall
   * @throws ApiProblem 400 when {@code with} is no draft here, 409 when one of them has no plan
   */
  public DraftComparison compare(String slug, String id, String with, Caller caller) {
    Question question = QuarkusTransaction.requiringNew().call(() -> ask(slug, id, with, caller));
    Quality from = question.day().quality(question.from().content());
    Quality to = question.day().quality(question.to().content());
    List<Moved> moved =
        question
            .changes(What.MOVED)
            .map(
                it ->
                    new Moved(
                        it.proposalId(), it.title(), CellView.of(it.from()), CellView.of(it.to())))
            .toList();
    List<Added> added =
        question
            .changes(What.PLACED)
            .map(it -> new Added(it.proposalId(), it.title(), CellView.of(it.to())))
            .toList();
    return new DraftComparison(
        question.from().side(),
        question.to().side(),
        moved,
        added,
        question
            .changes(What.UNPLACED)
            .map(it -> new Dropped(it.proposalId(), it.title(), CellView.of(it.from())))
            .toList(),
        DraftResult.placementsOf(question.to().content()).size() - moved.size() - added.size(),
        question.figures().of(to.choices()),
        question.figures().of(new BothWays(from.honoured(), to.honoured())),
        question.figures().of(new BothWays(from.seated(), to.seated())));
  }

  private Question ask(String slug, String id, String with, Caller caller) {
    Event event = Event.of(slug);
    Draft draft = Draft.of(event, Ids.inPath(id, "The draft"));
    Draft other = with == null || with.isEmpty() ? null : other(event, with);
    Votes votes = Votes.of(event);
    Wall wall = walls.load(event, proposals(votes, draft, other), List.of());
    Candidate to = published(draft, wall);
    Candidate from =
        other == null
            ? new Candidate(new Side(null, event.wallRevision, null), wall.content())
            : published(other, wall);
    return new Question(
        from,
        to,
        WallDifference.between(from.content(), to.content(), wall.scene()),
        WholeDay.of(wall, votes),
        Figures.to(caller, event, clock.instant()));
  }

  /** All that may be named in the answer: what was placed may have been withdrawn since. */
  private Set<UUID> proposals(Votes votes, Draft... drafts) {
    Set<UUID> ids = new HashSet<>();
    votes.proposals().forEach(proposal -> ids.add(proposal.id));
    Stream.of(drafts)
        .filter(Objects::nonNull)
        .forEach(draft -> ids.addAll(draft.plan(json).proposals()));
    return ids;
  }

  private static Draft other(Event event, String id) {
    return Draft.<Draft>find("id = ?1 and event = ?2", Ids.parse(id).orElse(null), event)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.invalid("with", "is no draft of this event"));
  }

  /** The Wall as it would be. */
  private Candidate published(Draft draft, Wall wall) {
    DraftResult result = draft.plan(json);
    DraftOrder order = json.read(draft.order, DraftOrder.class);
    return new Candidate(
        new Side(draft.id, draft.baseRevision, draft.name),
        Publication.merge(
            wall.content(),
            Set.copyOf(order.slots()),
            result.placements(),
            clock.instant(),
            settings.marks()));
  }
}
