package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.wall.PaperCamp.NINE;
import static org.rootscamp.wall.PaperCamp.cell;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Placed;

/** What anybody sees of a Wall, cell by cell. */
class WallPainterTest {

  private static final Duration MARKS = Duration.ofMinutes(10);

  private final PaperCamp camp = new PaperCamp();
  private final Proposal film = camp.proposal("Film", 2, PaperCamp.person(1, "Ana"));
  private final Proposal gardens = camp.proposal("Gardens", 1, PaperCamp.person(2, "Ben"));

  @Test
  void everyRoomAndSessionSlotIsACell() {
    camp.attic.closed = Set.of(camp.two.id);
    camp.pin(film, camp.hall, camp.nine)
        .cancel(gardens, camp.attic, camp.nine)
        .hold(camp.attic, camp.ten);

    assertThat(told())
        .containsExactly(
            "Nine Hall SESSION Film [Ana] pinned until Ten",
            "Nine Attic CANCELLED Gardens [Ben] until Nine",
            "Ten Hall SESSION Film [Ana] pinned continued until Ten",
            "Ten Attic HELD",
            "Two Hall EMPTY",
            "Two Attic CLOSED");
  }

  @Test
  void aSessionThatMovedSaysWhereFromAndItsOldCellWhereTo() {
    camp.put(
        new Placed(
            gardens.id,
            cell(camp.hall, camp.two),
            false,
            false,
            cell(camp.attic, camp.nine),
            NINE));

    WallView wall = WallPainter.paint(camp.wall(), MARKS);

    OffsetDateTime at = NINE.atOffset(ZoneOffset.ofHours(-4));
    assertThat(at(wall, 4).moved())
        .isEqualTo(
            new WallView.Moved(CellView.of(cell(camp.attic, camp.nine)), at, at.plus(MARKS)));
    assertThat(at(wall, 1).gone())
        .isEqualTo(
            new WallView.Gone(
                gardens.id, "Gardens", CellView.of(cell(camp.hall, camp.two)), at, at.plus(MARKS)));
    assertThat(at(wall, 1).state()).isEqualTo(WallView.State.EMPTY);
  }

  @Test
  void aCellTellsOfTheLastThatLeftIt() {
    Proposal first = camp.proposal("First", 1);
    camp.dropped(first, camp.hall, camp.nine, NINE.plusSeconds(60))
        .dropped(gardens, camp.hall, camp.nine, null); // when it was not noted, the Wall's own time

    WallView.Gone gone = at(WallPainter.paint(camp.wall(), MARKS), 0).gone();

    assertThat(gone.title()).isEqualTo("First");
    assertThat(gone.to()).isNull();
  }

  @Test
  void theWallIsThatOfItsRevision() {
    WallView wall = WallPainter.paint(camp.wall(), MARKS);

    assertThat(wall.revision()).isEqualTo(7);
    assertThat(wall.publishedAt()).isEqualTo(NINE.atOffset(ZoneOffset.ofHours(-4)));
    assertThat(wall.rooms()).extracting(room -> room.name()).containsExactly("Hall", "Attic");
    assertThat(wall.slots())
        .extracting(slot -> slot.name())
        .containsExactly("Nine", "Ten", "Lunch", "Two");
  }

  private static WallView.Cell at(WallView wall, int index) {
    return wall.cells().get(index);
  }

  private List<String> told() {
    return WallPainter.paint(camp.wall(), MARKS).cells().stream()
        .map(
            it -> {
              String place = slot(it.slotId()) + " " + camp.scene().rooms().get(it.roomId()).name;
              return it.session() == null
                  ? place + " " + it.state()
                  : "%s %s %s %s%s%s until %s"
                      .formatted(
                          place,
                          it.state(),
                          it.session().title(),
                          it.session().facilitators(),
                          it.session().pinned() ? " pinned" : "",
                          it.session().continued() ? " continued" : "",
                          slot(it.session().lastSlotId()));
            })
        .collect(Collectors.toList());
  }

  private String slot(java.util.UUID id) {
    return camp.scene().slot(id).orElseThrow().name;
  }
}
