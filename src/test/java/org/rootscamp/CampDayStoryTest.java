package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.VolunteersWall.answer;
import static org.rootscamp.VolunteersWall.op;
import static org.rootscamp.VolunteersWall.to;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.JsonPath;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** One day of a camp from check-in to its last cancelled session, told over HTTP. */
@OnBothDatabases
class CampDayStoryTest {

  @Inject MovableClock clock;

  private Fixtures camp;
  private Badge vera;
  private VolunteersWall wall;
  private Badge ana;
  private Badge ben;
  private Badge cleo;
  private Badge dan;
  private String hall;
  private String library;
  private String attic;
  private String early;
  private String noon;
  private String late;
  private String excel;
  private String email;
  private String drupal;
  private String growing;
  private String growingToo;
  private String healing;
  private String juggling;
  private String card;

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void aDayFromCheckInToTheLastCancelledSession() {
    theOrganiserOpensTheCamp();
    peopleProposeAndVote();
    aBlankBadgeIsNamedAtCheckIn();
    votingClosesAndDuplicatesAreMerged();
    somebodyRunsWhatOthersWishedFor();
    theWallIsDraftedPinnedComparedAndPublished();
    aCardComesInAndTakesAHeldBackCell();
    sessionsMoveInAChainAndExchangeCells();
    aSessionIsCancelledTakenBackAndCancelledAgain();
    headsAreCountedAndASessionChangesItsRoom();
    aRoomDropsOutAndTheRestOfTheDayIsFilledAgain();
    theJournalTellsWhoDidWhatAndWhy();
    calendarsFollow();
  }

  private void theOrganiserOpensTheCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    wall = new VolunteersWall(camp, vera);
    ana = camp.participant("Ana");
    ben = camp.participant("Ben");
    cleo = camp.participant("Cleo");
    dan = camp.participant("Dan");
    hall = camp.room("Hall", 100, "projector");
    library = camp.room("Library", 30);
    attic = camp.room("Attic", 4);
    Instant morning = clock.instant().plus(Duration.ofHours(1));
    early = wall.slot("Early", morning);
    noon = wall.slot("Noon", morning.plus(Duration.ofHours(1)));
    late = wall.slot("Late", morning.plus(Duration.ofHours(2)));
  }

  private void peopleProposeAndVote() {
    excel = camp.proposal(ana, "Advanced Excel");
    email = camp.proposal(ben, "Email deliverability");
    drupal = camp.proposal(cleo, "Drupal 101");
    growing = camp.proposal(dan, "0 to 200k");
    growingToo = camp.proposal(camp.participant("Flo"), "From 0 to 200k members");
    healing =
        answer(201, ana.sends().body(wish("Healing")).post(camp.path("/proposals")))
            .getString("id");
    camp.votes(ana, email, drupal, growing, growingToo);
    camp.votes(ben, excel, growingToo, healing);
    camp.votes(cleo, excel, email, growing);
    camp.votes(dan, excel, drupal, healing);
  }

  private void aBlankBadgeIsNamedAtCheckIn() {
    JsonPath blank = answer(201, vera.sends().body(Map.of("blank", 1)).post(camp.path("/people")));
    String id = blank.getString("items[0].id");
    String token = camp.signIn(blank.getString("items[0].code"));
    answer(200, vera.sends().body(Map.of("name", "Eve")).patch(camp.path("/people/" + id)));
    juggling =
        answer(
                201,
                Fixtures.as(token).body(Map.of("title", "Juggling")).post(camp.path("/proposals")))
            .getString("id");
    assertThat(proposal(juggling).getList("facilitatorNames")).containsExactly("Eve");
  }

  private void votingClosesAndDuplicatesAreMerged() {
    camp.closeVoting();
    Response tooLate = ana.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + excel));
    Expect.problem(tooLate, 409, "voting-closed");

    String merges = camp.path("/proposals/" + growingToo + "/merges");
    JsonPath merge = answer(201, vera.sends().body(Map.of("into", growing)).post(merges));
    assertThat(merge.getInt("unitedVoters")).isEqualTo(3); // Ana chose both and counts once
    assertThat(proposal(growingToo).getString("status")).isEqualTo("merged");
    assertThat(proposal(growingToo).getString("mergedInto")).isEqualTo(growing);
  }

  private void somebodyRunsWhatOthersWishedFor() {
    JsonPath taken =
        answer(
            200,
            dan.sends()
                .header("If-Match", camp.etag(camp.path("/proposals/" + healing)))
                .body(Map.of("facilitators", List.of(dan.id())))
                .patch(camp.path("/proposals/" + healing)));
    assertThat(taken.getBoolean("facilitatorWanted")).isFalse();
  }

  private void theWallIsDraftedPinnedComparedAndPublished() {
    Map<String, Object> order = new HashMap<>();
    order.put("name", "First try");
    order.put("slots", List.of(early, noon));
    order.put("holdBack", Map.of(early, 1, noon, 1));
    JsonPath first = wall.draft(order);
    order.put("name", "Excel in the library");
    order.put("pins", List.of(Map.of("proposalId", excel, "roomId", library, "slotId", early)));
    JsonPath second = wall.draft(order);
    assertThat(second.getList("placements")).hasSize(4);

    String comparison =
        "/wall/drafts/" + second.getString("id") + "/comparison?with=" + first.getString("id");
    JsonPath compared = answer(200, vera.sends().get(camp.path(comparison)));
    assertThat(compared.getString("from.name")).isEqualTo("First try");
    assertThat(compared.getString("to.name")).isEqualTo("Excel in the library");
    int moved = compared.getList("moved").size();
    assertThat(compared.getInt("same") + moved + compared.getList("added").size()).isEqualTo(4);
    wall.publish(second);

    assertThat(wall.cellOf(excel)).isEqualTo(List.of(library, early));
    assertThat(wall.sessionsIn(early)).hasSize(2);
    assertThat(wall.sessionsIn(noon)).hasSize(2);
    assertThat(why(excel).getList("cells")).hasSize(1);
    assertThat(why(growingToo).getString("proposalId")).isEqualTo(growing);
    assertThat(wall.parked()).hasSize(2);
    wall.parked().forEach(it -> assertThat(why(it).getString("reason")).isEqualTo("below-cut"));
  }

  private void aCardComesInAndTakesAHeldBackCell() {
    Map<String, Object> chess = new HashMap<>(wish("Chess"));
    chess.put("card", true);
    chess.put("facilitators", List.of(ana.id()));
    card = answer(201, vera.sends().body(chess).post(camp.path("/proposals"))).getString("id");
    assertThat(proposal(card).getInt("cardNumber")).isEqualTo(1);
    assertThat(wall.parked()).hasSize(3).startsWith(card);

    wall.edit(to("place", card, wall.emptyCell(noon)));

    assertThat(wall.sessionsIn(noon)).hasSize(3).contains(card);
    assertThat(wall.parked()).hasSize(2).doesNotContain(card);
  }

  private void sessionsMoveInAChainAndExchangeCells() {
    String one = wall.sessionsIn(early).stream().filter(it -> !it.equals(excel)).findFirst().get();
    List<String> before = wall.cellOf(one);
    List<String> empty = wall.emptyCell(early);
    // To the empty cell, back, and there again: what counts is how it ends.
    wall.edit(to("move", one, empty), to("move", one, before), to("move", one, empty));
    assertThat(wall.cellOf(one)).isEqualTo(empty);
    assertThat(wall.of(empty, "moved.from.roomId")).isEqualTo(before.get(0));
    assertThat(wall.of(before, "gone.to.roomId")).isEqualTo(empty.get(0));

    String a = wall.sessionsIn(noon).get(0);
    String b = wall.sessionsIn(noon).get(1);
    String c = wall.sessionsIn(noon).get(2);
    List<List<String>> cells = List.of(wall.cellOf(a), wall.cellOf(b), wall.cellOf(c));
    wall.edit(
        to("move", a, cells.get(1)), to("move", b, cells.get(2)), to("move", c, cells.get(0)));
    assertThat(List.of(wall.cellOf(c), wall.cellOf(a), wall.cellOf(b))).isEqualTo(cells);

    wall.edit(op("swap", a, Map.of("withProposalId", b)));
    assertThat(List.of(wall.cellOf(c), wall.cellOf(b), wall.cellOf(a))).isEqualTo(cells);
    Response pinned = wall.send(null, List.of(to("move", excel, before)));
    Expect.problem(pinned, 409, "constraint-violated");
    assertThat(pinned.jsonPath().getString("violations[0].rule")).isEqualTo("pin-moved");
  }

  private void aSessionIsCancelledTakenBackAndCancelledAgain() {
    String cancelled = wall.sessionsIn(noon).get(0);
    List<String> cell = wall.cellOf(cancelled);
    List<?> before = wall.shown().getList("cells");

    answer(200, wall.send("The train is late", List.of(op("cancel", cancelled, Map.of()))));
    assertThat(wall.of(cell, "state")).isEqualTo("cancelled");
    answer(200, wall.onTop().post(camp.path("/wall/undo")));
    assertThat(wall.shown().getList("cells")).isEqualTo(before);
    answer(200, wall.onTop().post(camp.path("/wall/redo")));
    assertThat(wall.of(cell, "state")).isEqualTo("cancelled");
    assertThat(why(cancelled).getString("detail")).isEqualTo("It was cancelled.");
  }

  private void headsAreCountedAndASessionChangesItsRoom() {
    clock.forward(Duration.ofMinutes(61));
    String crowded =
        wall.sessionsIn(early).stream().filter(it -> !it.equals(excel)).findFirst().get();
    wall.edit(to("move", crowded, List.of(attic, early)));
    wall.count(List.of(attic, early), 40);

    JsonPath counts = answer(200, vera.sends().get(camp.path("/wall/headcounts?slot=" + early)));
    assertThat(counts.getInt("suggestions[0].seatedMore")).isEqualTo(36);
    answer(200, wall.send(null, counts.getList("suggestions[0].edits")));

    assertThat(wall.cellOf(crowded)).isEqualTo(List.of(hall, early));
  }

  private void aRoomDropsOutAndTheRestOfTheDayIsFilledAgain() {
    Map<String, List<String>> frozen = wall.plan(early);
    String cancelled = wall.sessionsIn(noon).get(0);
    List<String> itsCell = wall.cellOf(cancelled);
    String closed = wall.cellOf(wall.sessionsIn(noon).get(1)).get(0);
    answer(
        200,
        vera.sends()
            .header("If-Match", "*")
            .body(Map.of("closed", List.of(noon, late)))
            .patch(camp.path("/rooms/" + closed)));

    JsonPath refill = wall.draft(Map.of("name", "The rest of the day"));
    assertThat(refill.getList("slots")).isEqualTo(List.of(noon, late));
    wall.publish(refill);

    assertThat(wall.plan(early)).isEqualTo(frozen);
    assertThat(wall.of(itsCell, "state")).isEqualTo("cancelled");
    assertThat(wall.sessionsIn(noon)).hasSize(2).contains(cancelled);
    assertThat(wall.sessionsIn(late)).hasSize(2);
    assertThat(wall.of(List.of(closed, late), "state")).isEqualTo("closed");
    assertThat(wall.parked()).hasSize(1);
  }

  private void theJournalTellsWhoDidWhatAndWhy() {
    JsonPath journal = answer(200, vera.sends().get(camp.path("/wall/journal?of=wall&limit=200")));
    List<String> kinds = new ArrayList<>(journal.getList("items.kind"));
    Collections.reverse(kinds);
    assertThat(kinds)
        .startsWith("publication")
        .containsSubsequence("edits", "undo", "redo", "edits", "publication")
        .endsWith("publication");
    assertThat(journal.getList("items.by")).containsOnly("Vera");
    assertThat(journal.getList("items.reason")).contains("The train is late");
    assertThat(journal.getString("items[0].next")).isEqualTo("undo");
  }

  private void calendarsFollow() {
    assertThat(Fixtures.visitor().get(camp.path("/wall.ics")).asString())
        .contains("SUMMARY:Advanced Excel", "STATUS:CONFIRMED", "STATUS:CANCELLED");
    String address = answer(200, ana.sends().get(camp.path("/me"))).getString("calendar");
    assertThat(Fixtures.visitor().get(address).asString())
        .contains("SUMMARY:Advanced Excel", "LOCATION:Library");
  }

  private JsonPath why(String proposal) {
    String path = camp.path("/proposals/" + proposal + "/placement");
    return answer(200, Fixtures.visitor().get(path));
  }

  private JsonPath proposal(String id) {
    return answer(200, Fixtures.visitor().get(camp.path("/proposals/" + id)));
  }

  private static Map<String, Object> wish(String title) {
    return Map.of("title", title, "facilitators", List.of());
  }
}
