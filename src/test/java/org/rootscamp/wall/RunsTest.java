package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.wall.PaperCamp.cell;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.wall.Run.Standing;

/** Which cells a placed session takes, and whether it takes place. */
class RunsTest {

  private final PaperCamp camp = new PaperCamp();
  private final Proposal gardens = camp.proposal("Gardens", 1);
  private final Proposal film = camp.proposal("Film", 2);

  @Test
  void aSessionTakesItsCellFromItsStartToItsEnd() {
    Run run = onlyRun(camp.place(gardens, camp.hall, camp.nine));

    assertThat(run)
        .isEqualTo(
            new Run(
                gardens,
                camp.content().placements().get(0),
                List.of(cell(camp.hall, camp.nine)),
                camp.nine.start,
                camp.nine.end,
                Standing.TAKES_PLACE));
    assertThat(run.last()).isEqualTo(run.first());
  }

  @Test
  void aDoubleLengthSessionGoesOnInTheAdjoiningSlot() {
    Run run = onlyRun(camp.place(film, camp.hall, camp.nine));

    assertThat(run.cells()).containsExactly(cell(camp.hall, camp.nine), cell(camp.hall, camp.ten));
    assertThat(run.start()).isEqualTo(camp.nine.start);
    assertThat(run.end()).isEqualTo(camp.ten.end);
  }

  @Test
  void whatCannotGoOnEndsInItsFirstSlot() {
    assertThat(onlyRun(camp.place(film, camp.hall, camp.ten)).cells())
        .containsExactly(cell(camp.hall, camp.ten)); // lunch follows
    assertThat(onlyRun(new PaperCamp(), film, camp.two).end()).isEqualTo(camp.two.end);
  }

  @Test
  void aPauseOfMoreThanHalfAnHourEndsIt() {
    camp.ten.start = camp.nine.end.plus(Duration.ofMinutes(31));

    assertThat(onlyRun(camp.place(film, camp.hall, camp.nine)).end()).isEqualTo(camp.nine.end);
  }

  @Test
  void cancelledAndWithdrawnSessionsKeepTheirCellsButTakeNobodysTime() {
    Run cancelled = onlyRun(camp.cancel(film, camp.hall, camp.nine));
    film.status = ProposalStatus.WITHDRAWN;
    Run both = onlyRun(camp);
    Run withdrawn = onlyRun(new PaperCamp(), film, camp.nine);

    assertThat(cancelled.standing()).isEqualTo(Standing.CANCELLED);
    assertThat(both.standing()).isEqualTo(Standing.CANCELLED);
    assertThat(withdrawn.standing()).isEqualTo(Standing.WITHDRAWN);
    assertThat(List.of(cancelled, withdrawn))
        .allMatch(Run::takesNobodysTime)
        .noneMatch(Run::takesPlace)
        .allMatch(run -> run.cells().size() == 2);
  }

  @Test
  void aMergedSessionDoesNotTakePlace() {
    gardens.status = ProposalStatus.MERGED;

    assertThat(onlyRun(camp.place(gardens, camp.hall, camp.nine)).standing())
        .isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void whereTheSlotBecameABreakNothingTakesPlace() {
    camp.ten.kind = SlotKind.BREAK;

    Run run = onlyRun(camp.place(gardens, camp.hall, camp.ten));

    assertThat(run.standing()).isEqualTo(Standing.NO_CELL);
    assertThat(run.takesPlace() || run.takesNobodysTime()).isFalse();
    assertThat(run.start()).isEqualTo(camp.ten.start);
  }

  @Test
  void whatHasNoSlotAnyMoreHasNoTime() {
    camp.put(
        new WallContent.Placed(
            gardens.id, cell(camp.hall, PaperCamp.gone()), false, false, null, null));

    Run run = onlyRun(camp);

    assertThat(run.standing()).isEqualTo(Standing.NO_CELL);
    assertThat(run.start()).isNull();
    assertThat(run.isFrozen(camp.two.end)).isFalse();
    assertThat(run.isOver(camp.two.end)).isFalse();
  }

  @Test
  void aRunIsFrozenFromItsStartAndOverAtTheEndOfItsLastSlot() {
    Run run = onlyRun(camp.place(film, camp.hall, camp.nine));

    assertThat(run.isFrozen(camp.nine.start.minusMillis(1))).isFalse();
    assertThat(run.isFrozen(camp.nine.start)).isTrue();
    assertThat(run.isOver(camp.nine.end)).isFalse();
    assertThat(run.isOver(camp.ten.end.minusMillis(1))).isFalse();
    assertThat(run.isOver(camp.ten.end)).isTrue();
  }

  @Test
  void aCellTellsWhoBeginsThereBeforeWhoGoesOn() {
    Runs runs =
        camp.place(film, camp.hall, camp.nine).place(gardens, camp.hall, camp.ten).wall().runs();

    assertThat(runs.in(cell(camp.hall, camp.nine)).map(Run::proposal)).contains(film);
    assertThat(runs.in(cell(camp.hall, camp.ten)).map(Run::proposal)).contains(gardens);
    assertThat(runs.in(cell(camp.attic, camp.ten))).isEmpty();
    assertThat(runs.cells())
        .isEqualTo(Set.of(cell(camp.hall, camp.nine), cell(camp.hall, camp.ten)));
  }

  @Test
  void runsAreToldInTheOrderOfTimeAndRooms() {
    Proposal late = camp.proposal("Late", 1);
    Runs runs =
        camp.place(late, camp.hall, camp.two)
            .cancel(gardens, camp.attic, camp.nine)
            .place(film, camp.hall, camp.nine)
            .wall()
            .runs();

    assertThat(runs.all()).extracting(Run::proposal).containsExactly(late, gardens, film);
    assertThat(runs.inOrderOfTime()).extracting(Run::proposal).containsExactly(film, gardens, late);
    assertThat(runs.takingPlace()).extracting(Run::proposal).containsExactly(late, film);
    assertThat(runs.of(film.id)).extracting(Run::proposal).containsExactly(film);
  }

  @Test
  void runsAreLeftBesideCancelledOnesAndThoseElsewhere() {
    gardens.repeats = 3;
    Runs runs =
        camp.place(gardens, camp.hall, camp.nine)
            .cancel(gardens, camp.hall, camp.ten)
            .place(gardens, camp.attic, camp.two)
            .wall()
            .runs();

    assertThat(runs.left(gardens, List.of())).isZero();
    assertThat(runs.left(gardens, List.of(camp.nine.id))).isEqualTo(1);
    assertThat(runs.left(gardens, List.of(camp.nine.id, camp.ten.id, camp.two.id))).isEqualTo(2);
    gardens.repeats = 1;
    assertThat(runs.left(gardens, List.of())).isZero();
  }

  private static Run onlyRun(PaperCamp camp) {
    List<Run> all = camp.wall().runs().all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Run onlyRun(PaperCamp other, Proposal proposal, org.rootscamp.grid.TimeSlot slot) {
    other.proposals.add(proposal);
    return onlyRun(other.place(proposal, other.hall, slot));
  }
}
