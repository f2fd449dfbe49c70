package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;

class PreferencesTest {

  private static final int CHOICE = Cooling.SCALE;
  private static final int TRACK_CLASH = CHOICE / 8;
  private static final int ONE_SLOT = CHOICE / 2;

  @Test
  void whatWasPublishedStaysInItsCellOrAtLeastInItsSlot() {
    Board board = board(camp().session(Session.ledBy().withPublished(at(0, 0), at(1, 2))));
    Preferences preferences = new Preferences(board);

    assertThat(preferences.hasPublished).isTrue();
    assertThat(preferences.any).isTrue();
    assertThat(bonus(preferences, board, 0, 0)).isEqualTo(8 * CHOICE);
    assertThat(bonus(preferences, board, 1, 0)).isEqualTo(CHOICE);
    assertThat(bonus(preferences, board, 0, 1)).isZero();
    assertThat(bonus(preferences, board, 1, 2)).isEqualTo(8 * CHOICE);
    assertThat(preferences.bonus(0, Grid.NONE)).isZero();
  }

  @Test
  void toStayIsWorthMoreInALargerCamp() {
    assertThat(stay(6 * 20 - 1)).isEqualTo(8 * CHOICE);
    assertThat(stay(6 * 20)).isEqualTo(9 * CHOICE);
    assertThat(stay(6 * 20 * 92)).isEqualTo(100 * CHOICE);
    assertThat(stay(6 * 20 * 93)).isEqualTo(100 * CHOICE);
  }

  /** What it is worth to stay in one of the six cells, given so many choices. */
  private static int stay(int choices) {
    WallProblem.Builder camp = camp().session(Session.ledBy().withPublished(at(0, 0)));
    for (int person = 0; person < choices; person++) {
      camp.person(Choice.want(0));
    }
    Board board = board(camp);
    return bonus(new Preferences(board), board, 0, 0);
  }

  @Test
  void everyTwoSessionsOfOneTrackAtTheSameTimeCost() {
    Board board =
        board(
            camp()
                .room(Room.seating(9))
                .room(Room.seating(9))
                .session(Session.ledBy().withTopic("health", null))
                .session(Session.ledBy().withTopic("health", null))
                .session(Session.ledBy().withTopic("food", null))
                .session(Session.ledBy())
                .session(Session.ledBy())
                .session(Session.ledBy().withTopic("health", null)));
    Preferences preferences = new Preferences(board);
    assertThat(preferences.any).isTrue();
    assertThat(preferences.hasPublished).isFalse();

    place(board, 0, 0, 0);
    place(board, 1, 3, 0);
    place(board, 2, 1, 0);
    assertThat(preferences.spread(0)).isEqualTo(-TRACK_CLASH);

    place(board, 5, 2, 0);
    place(board, 3, 0, 1);
    place(board, 4, 1, 1);
    assertThat(preferences.spread(0)).isEqualTo(-3 * TRACK_CLASH);
    assertThat(preferences.spread(1)).isZero(); // no track is no common track
    assertThat(preferences.spread(2)).isZero();
    assertThat(preferences.value()).isEqualTo(-3 * TRACK_CLASH);
  }

  @Test
  void aLanguageShouldNotBeSpokenInOneSlotOnly() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "es"))
                .session(Session.ledBy().withTopic(null, "es"))
                .session(Session.ledBy()));
    Preferences preferences = new Preferences(board);
    assertThat(preferences.any).isTrue();

    place(board, 0, 0, 0);
    place(board, 2, 0, 1);
    assertThat(preferences.languageSpread()).isZero(); // each is spoken once

    place(board, 1, 1, 0);
    assertThat(preferences.languageSpread()).isEqualTo(-ONE_SLOT);

    place(board, 3, 1, 1);
    assertThat(preferences.languageSpread()).isEqualTo(-2 * ONE_SLOT);
    assertThat(preferences.value()).isEqualTo(-2 * ONE_SLOT);

    board.lift(1);
    place(board, 1, 1, 2);
    assertThat(preferences.languageSpread()).isEqualTo(-ONE_SLOT);
  }

  @Test
  void threeTimesInTwoSlotsIsNotOneSlotWhateverTheLastOneIs() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "es")));

    place(board, 0, 0, 0);
    place(board, 1, 0, 1);
    place(board, 2, 1, 1);

    assertThat(new Preferences(board).languageSpread()).isZero();
  }

  @Test
  void whereAllSpeakOneLanguageItCannotBeSpread() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic(null, "en"))
                .session(Session.ledBy().withTopic(null, "en")));
    place(board, 0, 0, 0);
    place(board, 1, 1, 0);

    assertThat(new Preferences(board).any).isFalse();
    assertThat(new Preferences(board).languageSpread()).isZero();
  }

  @Test
  void aLanguageBesideSessionsThatNameNoneIsOnlyReported() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic(null, "es"))
                .session(Session.ledBy().withTopic(null, "es"))
                .session(Session.ledBy()));
    place(board, 0, 0, 0);
    place(board, 1, 1, 0);

    assertThat(new Preferences(board).languageSpread()).isZero();
    assertThat(Constraints.soft(board.grid.problem, board.placements()))
        .extracting(Violation::rule)
        .containsExactly(Rule.LANGUAGE_IN_ONE_SLOT);
  }

  @Test
  void sessionsOfOneTrackMeetInSecondHalvesAsWell() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic("health", null).withLength(2))
                .session(Session.ledBy().withTopic("health", null)));
    place(board, 0, 0, 0);
    place(board, 1, 1, 1);

    assertThat(new Preferences(board).spread(0)).isZero();
    assertThat(new Preferences(board).spread(1)).isEqualTo(-TRACK_CLASH);
  }

  @Test
  void theWholeIsTheSumOfItsParts() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withTopic("food", "en").withPublished(at(0, 0)))
                .session(Session.ledBy().withTopic("food", "en").withPublished(at(0, 0)))
                .session(Session.ledBy().withTopic("food", "es")));
    place(board, 0, 0, 0);
    place(board, 1, 1, 0);

    assertThat(new Preferences(board).value())
        .isEqualTo(8 * CHOICE + CHOICE - TRACK_CLASH - ONE_SLOT);
    assertThat(Preferences.none(board).value()).isZero();
    assertThat(Preferences.none(board).any).isFalse();
  }

  private static int bonus(Preferences preferences, Board board, int room, int slot) {
    return preferences.bonus(0, board.grid.cell(room, slot));
  }

  private static void place(Board board, int unit, int room, int slot) {
    board.place(unit, board.grid.cell(room, slot));
  }

  private static Cell at(int room, int slot) {
    return new Cell(room, slot);
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .slot(Slot.plain());
  }
}
