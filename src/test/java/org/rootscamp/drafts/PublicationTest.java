package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rootscamp.drafts.DraftResult.Placement;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Dropped;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** What a draft does to the Wall that it replaces. */
class PublicationTest {

  private static final Instant NOW = Instant.parse("2030-03-24T12:30:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(60);
  private static final Duration MARKS = Duration.ofMinutes(10);
  private static final UUID EXCEL = id(1);
  private static final UUID DRUPAL = id(2);
  private static final UUID HALL = id(11);
  private static final UUID LIBRARY = id(12);
  private static final UUID NINE = id(21);
  private static final UUID TEN = id(22);
  private static final Set<UUID> WHOLE_DAY = Set.of(NINE, TEN);

  private static final Place HALL_NINE = new Place(HALL, NINE);
  private static final Place HALL_TEN = new Place(HALL, TEN);
  private static final Place LIBRARY_TEN = new Place(LIBRARY, TEN);

  @Test
  void onAnEmptyWallEverythingIsNewAndNothingMoved() {
    WallContent wall = publish(WallContent.EMPTY, WHOLE_DAY, to(EXCEL, HALL_NINE));

    assertThat(wall).isEqualTo(wall(unmoved(EXCEL, HALL_NINE)));
  }

  @Test
  void whatKeepsItsCellIsNotMarked() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE));

    assertThat(publish(present, WHOLE_DAY, to(EXCEL, HALL_NINE))).isEqualTo(present);
  }

  @Test
  void whatKeepsItsCellKeepsItsMarkAsWell() {
    WallContent present = wall(moved(EXCEL, HALL_TEN, HALL_NINE, BEFORE));

    assertThat(publish(present, WHOLE_DAY, to(EXCEL, HALL_TEN))).isEqualTo(present);
  }

  @Test
  void whatMovesRemembersFromWhereAndWhen() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE));

    WallContent wall = publish(present, WHOLE_DAY, to(EXCEL, LIBRARY_TEN));

    assertThat(wall).isEqualTo(wall(moved(EXCEL, LIBRARY_TEN, HALL_NINE, NOW)));
  }

  @Test
  void whatMovesAgainIsLookedForInBothPlaces() {
    WallContent present = wall(moved(EXCEL, HALL_TEN, HALL_NINE, BEFORE));

    WallContent wall = publish(present, WHOLE_DAY, to(EXCEL, LIBRARY_TEN));

    assertThat(wall)
        .isEqualTo(
            new WallContent(
                List.of(moved(EXCEL, LIBRARY_TEN, HALL_TEN, NOW)),
                List.of(),
                List.of(new Dropped(EXCEL, HALL_NINE, BEFORE))));
  }

  @Test
  void twoThatSwapBothMove() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE), unmoved(DRUPAL, HALL_TEN));

    WallContent wall = publish(present, WHOLE_DAY, to(EXCEL, HALL_TEN), to(DRUPAL, HALL_NINE));

    assertThat(wall)
        .isEqualTo(
            wall(moved(EXCEL, HALL_TEN, HALL_NINE, NOW), moved(DRUPAL, HALL_NINE, HALL_TEN, NOW)));
  }

  @Test
  void whatIsLeftOutIsRememberedUntilTheMarkExpires() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE), unmoved(DRUPAL, HALL_TEN));

    WallContent wall = publish(present, WHOLE_DAY, to(DRUPAL, HALL_TEN));
    WallContent soon = publishAfter(MARKS.minusNanos(1), wall, to(DRUPAL, HALL_TEN));
    WallContent later = publishAfter(MARKS, wall, to(DRUPAL, HALL_TEN));

    assertThat(wall)
        .isEqualTo(
            new WallContent(
                List.of(unmoved(DRUPAL, HALL_TEN)),
                List.of(),
                List.of(new Dropped(EXCEL, HALL_NINE, NOW))));
    assertThat(soon).isEqualTo(wall);
    assertThat(later).isEqualTo(wall(unmoved(DRUPAL, HALL_TEN)));
  }

  @Test
  void anExpiredMarkIsTakenOff() {
    WallContent present = wall(moved(EXCEL, HALL_TEN, HALL_NINE, NOW.minus(MARKS)));

    assertThat(publish(present, WHOLE_DAY, to(EXCEL, HALL_TEN)))
        .isEqualTo(wall(unmoved(EXCEL, HALL_TEN)));
  }

  @Test
  void whatComesBackIsNotRememberedAsDropped() {
    WallContent present =
        new WallContent(List.of(), List.of(), List.of(new Dropped(EXCEL, HALL_NINE, BEFORE)));

    assertThat(publish(present, WHOLE_DAY, to(EXCEL, HALL_NINE)))
        .isEqualTo(wall(unmoved(EXCEL, HALL_NINE)));
  }

  @Test
  void heldCellsAndCancelledSessionsStay() {
    Placed cancelled = new Placed(EXCEL, HALL_NINE, false, true, null, null);
    WallContent present = new WallContent(List.of(cancelled), List.of(HALL_TEN), List.of());

    assertThat(publish(present, WHOLE_DAY, to(DRUPAL, LIBRARY_TEN)))
        .isEqualTo(
            new WallContent(
                List.of(cancelled, unmoved(DRUPAL, LIBRARY_TEN)), List.of(HALL_TEN), List.of()));
  }

  @Test
  void slotsThatTheDraftDoesNotFillStayAsTheyAre() {
    Placed moved = new Placed(EXCEL, HALL_NINE, true, false, HALL_TEN, BEFORE);
    WallContent present = wall(moved, unmoved(DRUPAL, HALL_TEN));

    WallContent wall = publish(present, Set.of(TEN), to(DRUPAL, LIBRARY_TEN));

    assertThat(wall).isEqualTo(wall(moved, moved(DRUPAL, LIBRARY_TEN, HALL_TEN, NOW)));
  }

  @Test
  void aDraftOfNoSlotsChangesNothing() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE));

    assertThat(publish(present, Set.of())).isEqualTo(present);
  }

  @Test
  void aPinComesFromTheDraft() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE));

    WallContent wall = publish(present, WHOLE_DAY, new Placement(EXCEL, HALL, NINE, true));

    assertThat(wall).isEqualTo(wall(new Placed(EXCEL, HALL_NINE, true, false, null, null)));
  }

  @Test
  void ofTwoRunsOfOneSessionOnlyTheOneThatMovesIsMarked() {
    WallContent present = wall(unmoved(EXCEL, HALL_NINE), unmoved(EXCEL, HALL_TEN));

    WallContent wall = publish(present, WHOLE_DAY, to(EXCEL, HALL_NINE), to(EXCEL, LIBRARY_TEN));

    assertThat(wall)
        .isEqualTo(wall(unmoved(EXCEL, HALL_NINE), moved(EXCEL, LIBRARY_TEN, HALL_TEN, NOW)));
  }

  private static WallContent publish(WallContent present, Set<UUID> slots, Placement... draft) {
    return Publication.merge(present, slots, List.of(draft), NOW, MARKS);
  }

  private static WallContent publishAfter(Duration later, WallContent present, Placement... draft) {
    return Publication.merge(present, WHOLE_DAY, List.of(draft), NOW.plus(later), MARKS);
  }

  private static WallContent wall(Placed... placements) {
    return new WallContent(List.of(placements), List.of(), List.of());
  }

  private static Placed moved(UUID proposal, Place place, Place from, Instant at) {
    return new Placed(proposal, place, false, false, from, at);
  }

  private static Placed unmoved(UUID proposal, Place place) {
    return new Placed(proposal, place, false, false, null, null);
  }

  private static Placement to(UUID proposal, Place place) {
    return new Placement(proposal, place.roomId(), place.slotId(), false);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
