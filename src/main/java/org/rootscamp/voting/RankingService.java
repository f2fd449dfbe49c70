package org.rootscamp.voting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.QueryNumbers;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.BadgeCounts;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingQuery.RuleName;

/** Ranks the proposals of an event for whoever may see it now. */
@ApplicationScoped
public class RankingService {

  private final Clock clock;
  private final CurrentCaller current;
  private final RankingArchive archive;
  private final RankingDesk desk;
  private final EntityTags json;

  RankingService(
      Clock clock,
      CurrentCaller current,
      RankingArchive archive,
      RankingDesk desk,
      EntityTags json) {
    this.clock = clock;
    this.current = current;
    this.archive = archive;
    this.desk = desk;
    this.json = json;
  }

  /** What is ranked of which event, read in one short transaction. */
  private record Question(Event event, RankingInput input) {}

  /** The usual ranking, if the caller may see it now. */
  public RankingView rank(String slug, Locale language, Caller caller) {
    try {
      return answer(slug, RankingQuery.DEFAULT, language, caller).join().view();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** The ranking, now or later, if the caller may see it now. */
  CompletableFuture<RankingAnswer> answer(
      String slug, RankingQuery query, Locale language, Caller caller) {
    RankingKey key =
        QuarkusTransaction.requiringNew().call(() -> key(slug, query, language, caller));
    boolean usual = query.equals(RankingQuery.DEFAULT) || caller.role().atLeast(Role.VOLUNTEER);
    return desk.answer(key, usual, () -> work(slug, query, language, key.badges(), usual));
  }

  private RankingKey key(String slug, RankingQuery query, Locale language, Caller caller) {
    Event event = Event.of(slug);
    requireVisible(event, caller);
    if (query.cells() != null) {
      cells(event, query.cells(), (int) Proposal.countOpenOf(event));
    }
    return RankingKey.of(event, query, language);
  }

  private RankingAnswer work(
      String slug, RankingQuery query, Locale language, BadgeCounts badges, boolean keep) {
    Question question =
        QuarkusTransaction.requiringNew().call(() -> question(Event.of(slug), query));
    RankingResult result = archive.of(question.event(), question.input(), keep);
    RankingView view =
        RankingView.of(
            question.input(),
            result,
            badges,
            question.event().countUnverified,
            RankingTexts.in(language));
    return new RankingAnswer(view, json.bytes(view));
  }

  /** Each rule on the same votes, beside the one that is used by default. */
  public RuleComparison compare(String slug, RankingQuery query, Locale language, Caller caller) {
    Question question = ask(slug, query, caller);
    RankingInput input = question.input();
    List<RuleComparison.Column> columns = new ArrayList<>();
    RankingResult base = null;
    for (RuleName rule : RuleName.values()) {
      RankingInput column = new RankingInput(rule, input.cells(), input.cap(), input.votes());
      RankingResult result = archive.of(question.event(), column, true);
      base = base == null ? result : base;
      columns.add(RuleComparison.Column.of(column, result, base, RankingTexts.in(language)));
    }
    return RuleComparison.of(input, base, columns);
  }

  private Question ask(String slug, RankingQuery query, Caller caller) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Event event = Event.of(slug);
              requireVisible(event, caller);
              return question(event, query);
            });
  }

  private static Question question(Event event, RankingQuery query) {
    Votes votes = Votes.of(event);
    int cells = cells(event, query.cells(), votes.proposals().size());
    OptionalInt cap = query.cap().resolve(event.sessionSlots);
    return new Question(event, new RankingInput(query.rule(), cells, cap, votes));
  }

  /**
   * Lets a request pass that shows what people voted for.
   *
   * @throws ApiProblem 401 or 403 while tallies are hidden from the caller
   */
  public void requireVisible(Event event, Caller caller) {
    if (!Figures.to(caller, event, clock.instant()).shown()) {
      current.require(Role.PARTICIPANT);
      throw ApiProblem.forbidden("Tallies are hidden until voting closes.");
    }
  }

  /** The candidates in the order of a rule, for an assembly of a number of cells. */
  public static List<Integer> order(Votes votes, RuleName rule, int sessionSlots, int cells) {
    OptionalInt cap = sessionSlots == 0 ? OptionalInt.empty() : OptionalInt.of(sessionSlots);
    return rule.rule(cap).rank(votes.profile(), cells).order();
  }

  /** By default the open cells; never more than there are proposals. */
  private static int cells(Event event, String wanted, int proposals) {
    int most = proposals == 0 ? Integer.MAX_VALUE : proposals;
    OptionalInt number = QueryNumbers.inRange("cells", wanted, 1, most);
    return Math.min(number.orElseGet(() -> sessionCells(event)), proposals);
  }

  private static int sessionCells(Event event) {
    List<UUID> slots =
        TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).map(slot -> slot.id).toList();
    return Room.of(event).stream()
        .mapToInt(room -> (int) slots.stream().filter(id -> !room.closed.contains(id)).count())
        .sum();
  }
}
