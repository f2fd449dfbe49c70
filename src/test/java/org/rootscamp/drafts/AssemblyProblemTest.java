package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Level;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.PaperCamp;

/** What a draft of some slots asks allocation for, with the rest of the Wall around it. */
class AssemblyProblemTest {

  private static final int HALL = 0;
  private static final int ATTIC = 1;

  private final Person ana = PaperCamp.person(1, "Ana");
  private final Person ben = PaperCamp.person(2, "Ben");
  private final PaperCamp camp = new PaperCamp();
  private final Proposal gardens = camp.proposal("Gardens", 1, ana);
  private final Proposal film = camp.proposal("Film", 2, ben);

  @Test
  void ofTheWholeDayEverySessionIsACandidateAndBlocksAdjoinUpToTheBreak() {
    WallProblem problem = problem(camp.nine, camp.ten, camp.two);

    assertThat(problem.slots())
        .containsExactly(new Slot(true, 0, 0), new Slot(false, 0, 0), new Slot(false, 0, 0));
    assertThat(problem.sessions()).extracting(it -> it.length()).containsExactly(1, 2);
    assertThat(problem.closed()).isEmpty();
    assertThat(problem.pins()).isEmpty();
  }

  @Test
  void ballotsAreThoseOfVotersAndFacilitatorsById() {
    Votes votes =
        new Votes(camp.proposals, Map.of(ben.id, List.of(new Votes.Approval(0, Level.MUST))));

    WallProblem problem =
        AssemblyProblem.of(camp.wall(), votes, order(camp.nine)).named().problem();

    assertThat(problem.ballots()).containsExactly(List.of(), List.of(Choice.must(0)));
    assertThat(problem.sessions().get(0).facilitators()).containsExactly(0);
  }

  @Test
  void whatRunsIntoTheDraftedSlotsTakesItsCellAndTheTimeOfItsPeople() {
    camp.place(film, camp.hall, camp.nine);
    Proposal bens = camp.proposal("Ben's other one", 1, ben);

    WallProblem problem = problem(camp.ten);

    assertThat(problem.closed()).containsExactly(new Cell(HALL, 0));
    assertThat(problem.sessions()).hasSize(2); // the film has its run
    assertThat(problem.sessions().get(0).unavailable()).isEmpty();
    assertThat(problem.sessions().get(1).unavailable()).containsExactly(0);
    assertThat(bens.unavailable).isEmpty();
  }

  @Test
  void aCancelledSessionKeepsItsCellsButNotItsPeople() {
    camp.cancel(film, camp.attic, camp.nine);
    camp.proposal("Ben's other one", 1, ben);

    WallProblem problem = problem(camp.nine, camp.ten);

    assertThat(problem.closed()).containsExactlyInAnyOrder(new Cell(ATTIC, 0), new Cell(ATTIC, 1));
    assertThat(problem.sessions()).allMatch(session -> session.unavailable().isEmpty());
  }

  @Test
  void heldAndClosedCellsAreClosed() {
    camp.hold(camp.hall, camp.ten);
    camp.attic.closed = Set.of(camp.nine.id);

    assertThat(problem(camp.nine, camp.ten).closed())
        .containsExactlyInAnyOrder(new Cell(HALL, 1), new Cell(ATTIC, 0));
  }

  @Test
  void aPinnedRunThatGoesOnAfterTheDraftedSlotsTakesOneSlotHere() {
    camp.pin(film, camp.hall, camp.nine);

    WallProblem alone = problem(camp.nine);
    WallProblem withTheNext = problem(camp.nine, camp.ten);

    assertThat(alone.pins()).containsExactly(new Pin(1, HALL, 0, Set.of(Rule.ADJACENT_SLOTS)));
    assertThat(alone.sessions().get(1).length()).isEqualTo(2);
    assertThat(alone.sessions().get(1).published()).containsExactly(new Cell(HALL, 0));
    assertThat(withTheNext.pins()).containsExactly(new Pin(1, HALL, 0));
  }

  @Test
  void aKeptPinWaivesWhatItBreaksOnTheWallAlready() {
    film.needs = List.of("projector");
    camp.pin(film, camp.hall, camp.nine);

    assertThat(problem(camp.nine, camp.ten).pins())
        .containsExactly(new Pin(1, HALL, 0, Set.of(Rule.NEEDS)));
  }

  @Test
  void ofRepeatsOnlyThoseThatAreLeftAreCandidates() {
    gardens.repeats = 3;
    camp.place(gardens, camp.hall, camp.two);

    assertThat(problem(camp.nine, camp.ten).sessions().get(0).repeats()).isEqualTo(2);
  }

  @Test
  void theRankingGoesDownToTheOpenCellsAndWhatStaysElsewhere() {
    camp.place(gardens, camp.hall, camp.two).hold(camp.attic, camp.nine);

    UnrankedProblem problem = AssemblyProblem.of(camp.wall(), votes(), order(camp.nine, camp.ten));

    assertThat(problem.cells()).isEqualTo(1 + 3);
  }

  private WallProblem problem(TimeSlot... slots) {
    return AssemblyProblem.of(camp.wall(), votes(), order(slots)).named().problem();
  }

  private Votes votes() {
    return new Votes(camp.proposals, Map.of());
  }

  private static DraftOrder order(TimeSlot... slots) {
    List<UUID> ids = List.of(slots).stream().map(slot -> slot.id).toList();
    return new DraftOrder(ids, RuleName.PHRAGMEN, Cut.RANKING, Map.of(), null, List.of(), 0, 0);
  }
}
