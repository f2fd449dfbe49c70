package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.wall.PaperCamp.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.wall.News.What;

/** What a Wall prints differently since a while, against what people have read before. */
class NewsTest {

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2030-03-24T16:00:00Z");

  private final PaperCamp camp = new PaperCamp();
  private final Person ana = PaperCamp.person(1, "Ana");
  private final Proposal gardens = camp.proposal("Gardens", 1, ana);
  private boolean published = true;
  private WallPrint print;
  private List<News> news = List.of();

  @BeforeEach
  void printTheWall() {
    camp.place(gardens, camp.hall, camp.nine);
    print = printed();
  }

  private WallPrint printed() {
    return WallPrint.of(
        camp.event, published, camp.content(), camp.scene(), Runs.of(camp.content(), camp.scene()));
  }

  /** Prints the Wall after something was changed. */
  private void print(Instant at) {
    WallPrint now = printed();
    news = News.after(news, print, now, at, LIFETIME);
    print = now;
  }

  @Test
  void anotherTimeOfASlotIsNewsAgainstTheOneBefore() {
    camp.nine.start = NINE.plusSeconds(1800);
    camp.nine.end = NINE.plusSeconds(4800);
    print(NOON);

    assertThat(news)
        .containsExactly(
            new News(camp.nine.id, What.START, "2030-03-24T13:00:00Z", NOON),
            new News(camp.nine.id, What.END, "2030-03-24T13:50:00Z", NOON));
  }

  @Test
  void namesOfSlotsRoomsAndSessionsAreNews() {
    camp.nine.name = "First";
    camp.hall.name = "Aula";
    gardens.title = "Orchards";
    print(NOON);

    assertThat(news)
        .containsExactlyInAnyOrder(
            new News(camp.nine.id, What.SLOT, "Nine", NOON),
            new News(camp.hall.id, What.ROOM, "Hall", NOON),
            new News(gardens.id, What.TITLE, "Gardens", NOON));
  }

  @Test
  void whoHasLeftIsNamedNowhere() {
    gardens.facilitators = List.of();
    print(NOON);

    assertThat(news).containsExactly(new News(gardens.id, What.FACILITATORS, null, NOON));
  }

  @Test
  void aWithdrawalAndItsEndAreNews() {
    gardens.status = ProposalStatus.WITHDRAWN;
    print(NOON);
    assertThat(news).containsExactly(new News(gardens.id, What.STATUS, "session", NOON));

    gardens.status = ProposalStatus.OPEN;
    print(NOON.plusSeconds(60));
    assertThat(news).isEmpty();
  }

  @Test
  void whatChangesAgainIsNewsAgainstWhatPeopleReadFirst() {
    camp.hall.name = "Aula";
    print(NOON);
    camp.hall.name = "Great Hall";
    print(NOON.plusSeconds(60));

    assertThat(news)
        .containsExactly(new News(camp.hall.id, What.ROOM, "Hall", NOON.plusSeconds(60)));
  }

  @Test
  void whatIsOldIsForgottenAndTheNextChangeIsAgainstWhatWasReadSince() {
    camp.hall.name = "Aula";
    print(NOON);
    camp.hall.name = "Great Hall";
    print(NOON.plus(LIFETIME));

    assertThat(news)
        .containsExactly(new News(camp.hall.id, What.ROOM, "Aula", NOON.plus(LIFETIME)));
  }

  @Test
  void beforeAnybodyWasShownTheWallNothingIsNews() {
    published = false;
    print = printed();
    camp.hall.name = "Aula";
    print(NOON);

    assertThat(news).isEmpty();
  }

  @Test
  void whereSessionsAreIsToldByTheirMarks() {
    camp.place(camp.proposal("Bread", 1, ana), camp.attic, camp.two);
    print(NOON);

    assertThat(news).isEmpty();
  }
}
