package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.exchange.Calendars.events;
import static org.rootscamp.exchange.Calendars.value;

import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** The calendar of one person, at an address that only they know. */
@OnTheService
class OwnCalendarTest {

  private Published wall;
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    wall = new Published();
    camp = wall.camp;
  }

  @Test
  void onesOwnCalendarHasWhatOneChoseOrRuns() {
    Badge ben = camp.participant("Ben");
    String bread = camp.proposal(ben, "Bread");
    String repair = camp.proposal(camp.participant("Cleo"), "Repair café");
    camp.votes(wall.ana, repair);
    wall.edit(
        Published.edit("place", wall.gardens, wall.library, wall.ten),
        Published.edit("place", bread, wall.attic, wall.ten),
        Published.edit("place", repair, wall.attic, wall.twelve));

    assertThat(events(Calendars.read(Fixtures.visitor().get(camp.path("/wall.ics")))))
        .containsOnlyKeys("Community gardens", "Bread", "Repair café");
    assertThat(events(own(wall.ana))).containsOnlyKeys("Community gardens", "Repair café");
    assertThat(events(own(ben))).containsOnlyKeys("Bread");
    assertThat(events(own(camp.volunteer()))).isEmpty();
  }

  @Test
  void aChoiceThatWasMergedLeadsToWhatItWasMergedInto() {
    String bread = camp.proposal(camp.participant("Ben"), "Bread");
    String toast = camp.proposal(camp.participant("Cleo"), "Toast");
    Badge dora = camp.participant("Dora");
    camp.votes(dora, toast);
    camp.organiser()
        .body(Map.of("into", bread))
        .post(camp.path("/proposals/" + toast + "/merges"))
        .then()
        .statusCode(201);
    wall.place(bread, wall.attic, wall.ten);

    assertThat(events(own(dora))).containsOnlyKeys("Bread");
    wall.edit(Published.edit("unplace", bread));
    assertThat(value(events(own(dora)).get("Bread"), "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void ofWhatRunsAtTheSameTimeOneIsAnEventAndNamesTheOthers() {
    Badge ben = camp.participant("Ben");
    String bread = camp.proposal(camp.participant("Cleo"), "Bread");
    String repair = camp.proposal(ben, "Repair café");
    String salsa = camp.proposal(ben, "Salsa, slowly");
    Badge dora = camp.participant("Dora");
    camp.votes(dora, bread, repair, salsa);
    camp.room("Yard", 9);
    wall.edit(
        Published.edit("place", bread, wall.library, wall.ten),
        Published.edit("place", repair, wall.attic, wall.ten),
        Published.edit("place", salsa, wall.attic, wall.twelve));
    dora.sends().put(camp.path("/me/day/" + repair)).then().statusCode(200);

    Map<String, VEvent> day = events(own(dora));
    assertThat(day).containsOnlyKeys("Repair café", "Salsa, slowly");
    assertThat(value(day.get("Repair café"), "DESCRIPTION"))
        .isEqualTo("Ben. At the same time: Bread (Library).");
    assertThat(value(day.get("Salsa, slowly"), "DESCRIPTION")).isEqualTo("Ben");
    assertThat(Fixtures.visitor().get(address(dora) + "&lang=es").asString())
        .contains("NAME:Spring Camp: mi día\r\n")
        .contains("DESCRIPTION:Ben. A la misma hora: Bread (Library).\r\n");

    wall.edit(Published.edit("cancel", repair));
    Map<String, VEvent> changed = events(own(dora));
    assertThat(changed).containsOnlyKeys("Bread", "Repair café", "Salsa, slowly");
    assertThat(value(changed.get("Repair café"), "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void theWholeAndOnesOwnAreCalendarsOfDifferentNames() {
    assertThat(Fixtures.visitor().get(camp.path("/wall.ics")).asString())
        .contains("\r\nNAME:Spring Camp\r\nX-WR-CALNAME:Spring Camp\r\n");
    assertThat(Fixtures.visitor().get(address(wall.ana)).asString())
        .contains("\r\nNAME:Spring Camp: my day\r\nX-WR-CALNAME:Spring Camp: my day\r\n");
  }

  @Test
  void anotherBadgeOpensNoChoicesOfTheOneBefore() {
    String bread = camp.proposal(camp.participant("Ben"), "Bread");
    camp.votes(wall.ana, bread);
    wall.edit(
        Published.edit("place", wall.gardens, wall.library, wall.ten),
        Published.edit("place", bread, wall.attic, wall.twelve));
    assertThat(events(own(wall.ana))).containsOnlyKeys("Community gardens", "Bread");

    Badge found = givenAnew(wall.ana);

    assertThat(events(own(found))).containsOnlyKeys("Community gardens");
    assertThat(events(own(wall.ana))).containsOnlyKeys("Community gardens", "Bread");
    wall.edit(Published.edit("cancel", bread));
    assertThat(events(own(found))).containsOnlyKeys("Community gardens");
  }

  @Test
  void onlyTheLivingKeyOpensIt() {
    String address = address(wall.ana);
    assertThat(Fixtures.visitor().get(address).statusCode()).isEqualTo(200);

    notFound(camp.path("/me/wall.ics"));
    notFound(camp.path("/me/wall.ics?key="));
    notFound(camp.path("/me/wall.ics?key=" + "A".repeat(64)));
    notFound(address + "AAAA");
    notFound(camp.path("/me/wall.ics?key=" + wall.ana.secret()));
    notFound(camp.path("/me/wall.ics?key=" + wall.ana.token()));
    notFound(address.replace(camp.slug(), Fixtures.camp().slug()));
    camp.organiser()
        .post(camp.path("/people/" + wall.ana.id() + "/reissue"))
        .then()
        .statusCode(200);
    notFound(address);
  }

  @Test
  void whoeverIsForgottenHasNoCalendar() {
    String address = address(wall.ana);

    wall.ana.sends().delete(camp.path("/me")).then().statusCode(204);

    notFound(address);
  }

  /** Another badge for the same person, whose devices stay signed in. */
  private Badge givenAnew(Badge badge) {
    var item =
        Json.of(
            camp.organiser()
                .body(Map.of("keepDevices", true))
                .post(camp.path("/people/" + badge.id() + "/reissue")));
    String code = item.path("code").asText();
    return new Badge(badge.id(), code, item.path("badge").asText(), camp.signIn(code));
  }

  private static void notFound(String address) {
    Expect.problem(Fixtures.visitor().get(address), 404, "not-found");
  }

  private String address(Badge who) {
    return Json.of(who.sends().get(camp.path("/me"))).path("calendar").asText();
  }

  private Calendar own(Badge who) {
    return Calendars.read(Fixtures.visitor().get(address(who)));
  }
}
