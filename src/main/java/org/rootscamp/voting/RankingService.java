package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.Caller;
import org.rootscamp.http.CurrentCaller;
import org.rootscamp.ranking.ApprovalProfile;
import org.rootscamp.ranking.Fraction;
import org.rootscamp.ranking.Ranking;

/** Turns ballots into a profile, calls the rule, and says what it did. */
@ApplicationScoped
public class RankingService {

  private final Clock clock;
  private final CurrentCaller current;

  RankingService(Clock clock, CurrentCaller current) {
    this.clock = clock;
    this.current = current;
  }

  /** The ranking, if the caller may see it now. */
  @Transactional
  public RankingView rank(String slug, RankingQuery query, Caller caller) {
    Event event = Event.of(slug);
    if (event.isVotingOpen(clock.instant()) && !event.tallies.visibleTo(caller.role())) {
      current.require(org.rootscamp.http.Role.ORGANISER);
      throw ApiProblem.forbidden("Tallies are hidden until voting closes.");
    }
    Votes votes = Votes.of(event);
    OptionalInt cap = query.cap().resolve(event.sessionSlots);
    int cells = cells(event, query.cells(), votes.proposals().size());
    ApprovalProfile profile = votes.profile();
    Ranking ranking = query.rule().rule(cap).rank(profile, cells);
    Object shownCap = query.rule().isCapped() && cap.isPresent() ? (Object) cap.getAsInt() : "off";
    return new RankingView(
        query.rule().wireName(), cells, shownCap, profile.ballots(), items(votes, ranking, cells));
  }

  /** The candidates in the order of a rule, for an assembly of a number of cells. */
  public static List<Integer> order(
      Votes votes, RankingQuery.RuleName rule, int sessionSlots, int cells) {
    OptionalInt cap = sessionSlots == 0 ? OptionalInt.empty() : OptionalInt.of(sessionSlots);
    return rule.rule(cap).rank(votes.profile(), cells).order();
  }

  private static int cells(Event event, OptionalInt wanted, int proposals) {
    if (wanted.isEmpty() || proposals == 0) {
      return Math.min(sessionCells(event), proposals);
    }
    if (wanted.getAsInt() > proposals) {
      throw ApiProblem.invalid("cells", "must be from 1 to the " + proposals + " proposals");
    }
    return wanted.getAsInt();
  }

  private static int sessionCells(Event event) {
    List<UUID> slots =
        TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).map(slot -> slot.id).toList();
    return Room.of(event).stream()
        .mapToInt(room -> (int) slots.stream().filter(id -> !room.closed.contains(id)).count())
        .sum();
  }

  private static List<RankingView.Item> items(Votes votes, Ranking ranking, int cells) {
    int[] counts = votes.counts();
    int[] musts = votes.musts();
    List<RankingView.Item> items = new ArrayList<>();
    for (Ranking.Step step : ranking.steps()) {
      int rank = items.size() + 1;
      int candidate = step.candidate();
      items.add(
          new RankingView.Item(
              rank,
              votes.proposals().get(candidate).id,
              counts[candidate],
              musts[candidate],
              rank <= cells,
              step.value().map(Fraction::toString).orElse(null),
              step.tied().stream().map(tied -> votes.proposals().get(tied).id).toList(),
              new RankingView.Why(why(step, rank, cells, counts[candidate], musts[candidate]))));
    }
    return items;
  }

  private static String why(Ranking.Step step, int rank, int cells, int votes, int musts) {
    String chosen =
        switch (votes) {
          case 0 -> "Nobody chose it";
          case 1 -> "1 person chose it" + (musts > 0 ? " as a must" : "");
          default -> votes + " people chose it" + (musts > 0 ? ", " + musts + " as a must" : "");
        };
    String place =
        rank <= cells
            ? "place %d, within the %d cells".formatted(rank, cells)
            : "place %d, after the %d cells: waiting list".formatted(rank, cells);
    boolean tieDecided = votes > 0 && step.decidedByTieOrder();
    String tie =
        tieDecided
            ? " %d proposals tied; the earlier one goes first.".formatted(step.tied().size())
            : "";
    return chosen + "; " + place + "." + tie;
  }
}
