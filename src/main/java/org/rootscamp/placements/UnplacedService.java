package org.rootscamp.placements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;
import org.rootscamp.placements.Absences.Absence;
import org.rootscamp.placements.UnplacedView.Item;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Figures;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Runs;
import org.rootscamp.wall.WallStore;

/** Keeps the parking lot, so that nothing that was proposed is lost. */
@ApplicationScoped
public class UnplacedService {

  private final WallStore walls;
  private final Absences absences;
  private final Clock clock;

  UnplacedService(WallStore walls, Absences absences, Clock clock) {
    this.walls = walls;
    this.absences = absences;
    this.clock = clock;
  }

  /** A proposal at a position of the votes, and why it has no cell. */
  private record Parked(int position, Proposal proposal, Absence absence) {

    /** Numbered cards, what was ranked, then by submission, which is the order of positions. */
    static final Comparator<Parked> ORDER =
        Comparator.comparing(
                (Parked it) -> it.proposal().cardNumber(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.absence().rank())
            .thenComparing(Parked::position);
  }

  @Transactional
  public UnplacedView list(String slug, Caller caller) {
    Event event = Event.of(slug);
    Votes votes = Votes.of(event);
    Figures figures = Figures.to(caller, event, clock.instant());
    int[] counts = votes.counts();
    int[] musts = votes.musts();
    return new UnplacedView(
        parked(event, votes.proposals(), figures).stream()
            .map(
                it -> item(it, figures.of(counts[it.position()]), figures.of(musts[it.position()])))
            .toList());
  }

  private List<Parked> parked(Event event, List<Proposal> proposals, Figures figures) {
    Runs runs = walls.load(event).runs();
    Absences.Known known = absences.of(event, runs);
    List<Parked> parked = new ArrayList<>();
    for (int position = 0; position < proposals.size(); position++) {
      Proposal proposal = proposals.get(position);
      if (runs.left(proposal, List.of()) > 0) {
        Absence absence = known.of(proposal);
        parked.add(
            new Parked(position, proposal, figures.shown() ? absence : absence.whateverTheVotes()));
      }
    }
    parked.sort(Parked.ORDER);
    return parked;
  }

  private static Item item(Parked parked, Integer votes, Integer musts) {
    Proposal proposal = parked.proposal();
    return new Item(
        proposal.id,
        proposal.title,
        proposal.card,
        proposal.cardNumber(),
        votes,
        musts,
        List.copyOf(proposal.needs),
        proposal.facilitatorWanted,
        parked.absence().reason(),
        parked.absence().detail(),
        parked.absence().by(),
        parked.absence().because(),
        proposal.event.local(parked.absence().at()));
  }
}
