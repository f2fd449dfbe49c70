package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Drafts of several events at the same time. */
@OnTheService
class DraftTurnsTest {

  private static Fixtures camp() {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 30);
    camp.room("Library", 20);
    camp.slot(9);
    camp.slot(10);
    camp.slot(11);
    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    for (int i = 0; i < 10; i++) {
      camp.votes(ben, camp.proposal(ana, "Proposal " + i));
    }
    return camp;
  }

  @Test
  void longDraftsHoldUpNobodyElsesUsualOne() {
    List<Fixtures> busy = Stream.generate(DraftTurnsTest::camp).limit(4).toList();
    List<String> longOnes = busy.stream().map(DraftTurnsTest::orderLong).toList();

    Response usual = camp().draft(Map.of());

    assertThat(usual.<String>path("state")).isEqualTo("ready");
    for (int i = 0; i < busy.size(); i++) {
      String address = busy.get(i).path("/wall/drafts/" + longOnes.get(i));
      Response longOne = busy.get(i).organiser().get(address);
      assertThat(longOne.<String>path("state")).isEqualTo("running");
      busy.get(i).organiser().delete(address).then().statusCode(204);
      busy.get(i).ended(longOnes.get(i));
    }
  }

  private static String orderLong(Fixtures camp) {
    return camp.organiser()
        .body(Map.of("moves", 60_000_000))
        .post(camp.path("/wall/drafts"))
        .then()
        .statusCode(202)
        .path("id");
  }

  @Test
  void moreMovesThanAnybodyNeedsAreRefused() {
    Fixtures camp = camp();

    Response refused =
        camp.organiser().body(Map.of("moves", 60_000_001)).post(camp.path("/wall/drafts"));

    Expect.invalid(refused, "moves");
  }
}
