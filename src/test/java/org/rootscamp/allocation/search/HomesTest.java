package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;

class HomesTest {

  private static final int EXCEL = 0;
  private static final int FIRST_RUN = 0;
  private static final int SECOND_RUN = 1;
  private static final int DRUPAL = 1;
  private static final int DRUPAL_RUN = 2;
  private static final int SEWING = 2;

  @Test
  void beforeAnythingIsDealtPeopleAreSpreadOverTheRuns() {
    Homes homes = new Homes(board(camp().person().person().person()).grid);

    assertThat(homes.repeats).isTrue();
    assertThat(homes.unit(0, EXCEL)).isEqualTo(FIRST_RUN);
    assertThat(homes.unit(1, EXCEL)).isEqualTo(SECOND_RUN);
    assertThat(homes.unit(2, EXCEL)).isEqualTo(FIRST_RUN);
    assertThat(homes.unit(1, DRUPAL)).isEqualTo(DRUPAL_RUN);
  }

  @Test
  void withoutRepeatsThereIsNothingToDeal() {
    Board board = board(WallProblem.builder().session(Session.ledBy()));

    assertThat(new Homes(board.grid).repeats).isFalse();
  }

  @Test
  void everybodyIsDealtToTheRunWhereTheyMissLeast() {
    Board board =
        board(
            camp()
                .person(Choice.must(EXCEL), Choice.want(DRUPAL)) // Drupal is at the first time
                .person(Choice.must(SEWING), Choice.want(EXCEL), Choice.want(DRUPAL)));
    place(board, FIRST_RUN, 0, 0);
    place(board, SECOND_RUN, 0, 1);
    place(board, DRUPAL_RUN, 1, 0);
    place(board, 3, 1, 1); // sewing
    Homes homes = new Homes(board.grid);

    homes.deal(board);

    assertThat(homes.unit(0, EXCEL)).isEqualTo(SECOND_RUN);
    assertThat(homes.unit(0, DRUPAL)).isEqualTo(DRUPAL_RUN);
    assertThat(homes.unit(1, EXCEL)).isEqualTo(FIRST_RUN); // a want is missed, not a must
  }

  @Test
  void whereNothingIsMissedTheEmptierRunIsTakenTheFirstOneInATie() {
    Board board =
        board(
            camp()
                .person(Choice.want(EXCEL))
                .person(Choice.want(EXCEL))
                .person(Choice.want(EXCEL), Choice.want(DRUPAL)));
    place(board, FIRST_RUN, 0, 0);
    place(board, SECOND_RUN, 0, 1);
    Homes homes = new Homes(board.grid);

    homes.deal(board);

    assertThat(homes.unit(0, EXCEL)).isEqualTo(FIRST_RUN);
    assertThat(homes.unit(1, EXCEL)).isEqualTo(SECOND_RUN);
    assertThat(homes.unit(2, EXCEL)).isEqualTo(FIRST_RUN); // Drupal has no cell
  }

  @Test
  void whatRunsAtOneTimeOnlyForAPersonIsMissedByTheirNextRepeat() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withRepeats(2))
                .person(Choice.must(3), Choice.must(EXCEL)));
    place(board, FIRST_RUN, 0, 0);
    place(board, SECOND_RUN, 0, 1);
    place(board, 4, 1, 0);
    place(board, 5, 1, 1);
    Homes homes = new Homes(board.grid);

    homes.deal(board);

    assertThat(homes.unit(0, 3)).isEqualTo(4);
    assertThat(homes.unit(0, EXCEL)).isEqualTo(SECOND_RUN);
  }

  @Test
  void runsWithoutACellAreTakenOnlyWhereNoneHasOne() {
    Board board = board(camp().person().person(Choice.want(EXCEL)).person(Choice.want(EXCEL)));
    Homes homes = new Homes(board.grid);

    homes.deal(board);
    assertThat(homes.unit(1, EXCEL)).isEqualTo(SECOND_RUN);
    assertThat(homes.unit(2, EXCEL)).isEqualTo(FIRST_RUN);

    place(board, FIRST_RUN, 0, 0);
    homes.deal(board);
    assertThat(homes.unit(1, EXCEL)).isEqualTo(FIRST_RUN);
    assertThat(homes.unit(2, EXCEL)).isEqualTo(FIRST_RUN);
  }

  private static void place(Board board, int unit, int room, int slot) {
    board.place(unit, board.grid.cell(room, slot));
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  /** Excel runs twice, Drupal and sewing once. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .session(Session.ledBy().withRepeats(2))
        .session(Session.ledBy())
        .session(Session.ledBy());
  }
}
