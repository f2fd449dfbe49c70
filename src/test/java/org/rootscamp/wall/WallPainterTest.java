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
  void aCellTellsWhatPeopleReadDifferentlyBefore() {
    camp.place(gardens, camp.attic, camp.nine).place(film, camp.hall, camp.nine);
    String eight = "2030-03-24T12:30:00Z";
    camp.news(new News(camp.nine.id, News.What.START, eight, NINE))
        .news(new News(camp.attic.id, News.What.ROOM, "Loft", NINE))
        .news(new News(gardens.id, News.What.TITLE, "Orchards", NINE))
        .news(new News(gardens.id, News.What.FACILITATORS, null, NINE))
        .news(new News(gardens.id, News.What.STATUS, "cancelled", NINE));

    WallView wall = WallPainter.paint(camp.wall(), MARKS);

    String from = "2030-03-24T08:30:00-04:00";
    assertThat(at(wall, 1).changed())
        .extracting(it -> it.what() + " " + it.from() + " > " + it.to())
        .containsExactly(
            "start " + from + " > 2030-03-24T09:00:00-04:00",
            "room Loft > Attic",
            "title Orchards > Gardens",
            "facilitators null > Ben",
            "status cancelled > session");
    assertThat(at(wall, 1).changed()).extracting(WallView.Changed::until).containsOnly(until());
    assertThat(at(wall, 0).changed()).extracting(WallView.Changed::what).containsExactly("start");
    assertThat(at(wall, 2).changed()).isEmpty(); // the second cell of the film, at ten
    assertThat(at(wall, 5).changed()).isEmpty(); // nobody looks for a session there
  }

  private static OffsetDateTime until() {
    return NINE.plus(MARKS).atOffset(ZoneOffset.ofHours(-4));
  }

  @Test
  void ofTheRunsOfASessionOnlyThoseThatChangedSaySo() {
    camp.cancel(gardens, camp.attic, camp.nine).place(gardens, camp.attic, camp.two);
    camp.news(new News(gardens.id, News.What.STATUS, "session", NINE));

    WallView wall = WallPainter.paint(camp.wall(), MARKS);

    assertThat(at(wall, 1).changed()).extracting(WallView.Changed::to).containsExactly("cancelled");
    assertThat(at(wall, 5).changed()).isEmpty();
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
