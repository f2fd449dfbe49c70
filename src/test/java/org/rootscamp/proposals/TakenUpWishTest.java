package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Ana wished for healing, and Eve takes it up; Cleo is named by others, and Vera volunteers. */
@OnBothDatabases
class TakenUpWishTest {

  private Fixtures camp;
  private Badge ana;
  private Badge eve;
  private Badge cleo;
  private Badge vera;
  private String healing;

  @BeforeEach
  void wish() {
    camp = Fixtures.camp().open();
    List<Badge> people = camp.people("participant", "Ana", "Eve", "Cleo");
    ana = people.get(0);
    eve = people.get(1);
    cleo = people.get(2);
    vera = camp.volunteer();
    healing = wish(ana.sends(), "Healing");
    facilitators(eve, healing, eve).then().statusCode(200);
  }

  private String wish(Request by, String title) {
    return by.body(Map.of("title", title, "track", "care", "facilitators", List.of()))
        .post(camp.path("/proposals"))
        .then()
        .statusCode(201)
        .path("id");
  }

  @Test
  void whoTakesUpAWishRunsItAndTheJournalTells() {
    assertThat(people(healing)).isEqualTo("run by Eve, taken up by Eve");
    assertThat(journal())
        .containsExactly("Eve: facilitators [\"%s\"], facilitatorWanted false".formatted(eve.id()));
  }

  @Test
  void whatPeopleChooseStaysItsAuthors() {
    for (Map<String, Object> hijack :
        List.<Map<String, Object>>of(
            Map.of("title", "Buy my book"),
            Map.of("summary", "At a good price."),
            Map.of("track", "sales"))) {
      String before = proposal(healing).asString();

      assertThat(refusal(patch(eve, healing, hijack)))
          .startsWith("Its title, summary and track are its author's");
      assertThat(proposal(healing).asString()).isEqualTo(before);
      patch(ana, healing, hijack).then().statusCode(200);
    }
  }

  @Test
  void theySayHowAndWhenTheyRunIt() {
    String ten = camp.slot(10);

    Response changed =
        patch(
            eve,
            healing,
            Map.of(
                "title",
                " Healing ",
                "unavailable",
                List.of(ten),
                "needs",
                List.of("mats"),
                "length",
                2,
                "language",
                "es",
                "level",
                "beginner"));

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.<List<String>>path("unavailable")).containsExactly(ten);
    assertThat(changed.<List<String>>path("needs")).containsExactly("mats");
    assertThat(changed.<Integer>path("length")).isEqualTo(2);
    assertThat(changed.<String>path("language")).isEqualTo("es");
    assertThat(changed.<String>path("level")).isEqualTo("beginner");
  }

  @Test
  void theyTakeNobodyOffAndDoNotEndIt() {
    facilitators(ana, healing, eve, ana).then().statusCode(200);

    for (Map<String, Object> coup :
        List.<Map<String, Object>>of(
            Map.of("facilitators", List.of(eve.id())),
            Map.of("facilitators", List.of()),
            Map.of("facilitatorWanted", true))) {
      assertThat(refusal(patch(eve, healing, coup)))
          .startsWith("Its submitter and volunteers take others off");
      assertThat(people(healing)).isEqualTo("run by Eve, Ana, taken up by Eve");
    }
    Expect.invalid(facilitators(eve, healing, eve, ana, cleo), "facilitators[2]");
    delete(eve, healing).then().statusCode(204);

    assertThat(people(healing)).isEqualTo("run by Ana");
    assertThat(proposal(healing).<String>path("status")).isEqualTo("open");
  }

  @Test
  void noCoFacilitatorTakesOthersOff() {
    facilitators(vera, healing, eve, cleo).then().statusCode(200);

    patch(cleo, healing, Map.of("title", "Healing hands")).then().statusCode(200);
    for (Badge left : List.of(cleo, eve)) {
      Badge other = left.equals(cleo) ? eve : cleo;
      refusal(facilitators(left, healing, left));
      assertThat(people(healing)).as(other.id()).isEqualTo("run by Eve, Cleo, taken up by Eve");
    }
    facilitators(ana, healing, cleo).then().statusCode(200);

    assertThat(people(healing)).isEqualTo("run by Cleo");
  }

  @Test
  void whatNobodySubmittedAnyMoreIsTheVolunteersToChange() {
    String card = wish(camp.organiser(), "Card");
    facilitators(eve, card, eve).then().statusCode(200);
    ana.sends().delete(camp.path("/me")).then().statusCode(204);

    for (String orphan : List.of(card, healing)) {
      refusal(patch(eve, orphan, Map.of("title", "Mine")));
      patch(vera, orphan, Map.of("title", "Ours")).then().statusCode(200);
      delete(eve, orphan).then().statusCode(204);
      assertThat(people(orphan)).isEqualTo("wanted");
      assertThat(proposal(orphan).<String>path("status")).isEqualTo("open");
    }
  }

  @Test
  void itEndsWhenTheyStepDownLeaveOrAreTakenOff() {
    delete(eve, healing).then().statusCode(204);
    assertThat(people(healing)).isEqualTo("wanted");
    Expect.problem(patch(eve, healing, Map.of("level", "x")), 403, "forbidden");

    facilitators(vera, healing, eve).then().statusCode(200);
    assertThat(people(healing)).isEqualTo("run by Eve");
    patch(eve, healing, Map.of("title", "Healing by Eve")).then().statusCode(200);

    String more = wish(ana.sends(), "More");
    facilitators(eve, more, eve).then().statusCode(200);
    facilitators(vera, more, cleo).then().statusCode(200);
    facilitators(vera, more, cleo, eve).then().statusCode(200);
    assertThat(people(more)).isEqualTo("run by Cleo, Eve");

    String last = wish(ana.sends(), "Last");
    facilitators(eve, last, eve).then().statusCode(200);
    eve.sends().delete(camp.path("/me")).then().statusCode(204);
    assertThat(people(last)).isEqualTo("wanted");
    assertThat(people(more)).isEqualTo("run by Cleo");
  }

  @Test
  void whoTakesUpTheirOwnOrVolunteersIsInCharge() {
    String own = wish(ana.sends(), "Own");

    facilitators(ana, own, ana).then().statusCode(200);
    assertThat(people(own)).isEqualTo("run by Ana");
    String other = wish(ana.sends(), "Other");
    facilitators(vera, other, vera).then().statusCode(200);

    assertThat(people(other)).isEqualTo("run by Vera");
  }

  @Test
  void aMergeMakesNobodyMoreThanTheyWere() {
    String sheets = camp.proposal(cleo, "Sheets");
    merge(healing, sheets);

    assertThat(people(sheets)).isEqualTo("run by Cleo, Eve, taken up by Eve");
    refusal(patch(eve, sheets, Map.of("title", "Mine")));
    unmerge(healing);
    assertThat(people(sheets)).isEqualTo("run by Cleo");
    assertThat(people(healing)).isEqualTo("run by Eve, taken up by Eve");

    merge(sheets, healing);
    assertThat(people(healing)).isEqualTo("run by Eve, Cleo, taken up by Eve");
    patch(cleo, healing, Map.of("summary", "Together.")).then().statusCode(200);
    unmerge(sheets);
    assertThat(people(healing)).isEqualTo("run by Eve, taken up by Eve");
  }

  @Test
  void whoRunsItBecauseOfAnotherMergeIsWhatTheyAreThere() {
    String sheets = camp.proposal(cleo, "Sheets");
    String own = camp.proposal(eve, "Eve's own");
    merge(healing, sheets);
    merge(own, sheets);
    assertThat(people(sheets)).isEqualTo("run by Cleo, Eve, taken up by Eve");

    unmerge(healing);

    assertThat(people(sheets)).isEqualTo("run by Cleo, Eve");
  }

  private Response proposal(String id) {
    return Fixtures.visitor().get(camp.path("/proposals/" + id));
  }

  /** Who runs it, and who of them took it up. */
  private String people(String id) {
    Response seen = proposal(id);
    List<String> ids = seen.path("facilitators");
    List<String> names = seen.path("facilitatorNames");
    Set<String> takers = Set.copyOf(seen.<List<String>>path("takenUpBy"));
    assertThat(seen.<Boolean>path("facilitatorWanted")).isEqualTo(ids.isEmpty());
    assertThat(ids).containsAll(takers);
    String took =
        names.stream()
            .filter(name -> takers.contains(ids.get(names.indexOf(name))))
            .collect(Collectors.joining(", "));
    String run = ids.isEmpty() ? "wanted" : "run by " + String.join(", ", names);
    return took.isEmpty() ? run : run + ", taken up by " + took;
  }

  /** Who changed what of proposals, the newest first. */
  private List<String> journal() {
    JsonNode items = Json.of(vera.sends().get(camp.path("/wall/journal"))).get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(entry -> entry.get("kind").asText().equals("proposal"))
        .map(
            entry ->
                entry.get("by").asText()
                    + ": "
                    + StreamSupport.stream(entry.get("facts").spliterator(), false)
                        .map(fact -> fact.get("field").asText() + " " + fact.get("to").asText())
                        .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String refusal(Response response) {
    return Expect.problem(response, 403, "forbidden").path("detail").asText();
  }

  private Response patch(Badge by, String id, Map<String, Object> change) {
    return by.sends().header("If-Match", "*").body(change).patch(camp.path("/proposals/" + id));
  }

  private Response delete(Badge by, String id) {
    return by.sends().header("If-Match", "*").delete(camp.path("/proposals/" + id));
  }

  private Response facilitators(Badge by, String id, Badge... named) {
    return patch(by, id, Map.of("facilitators", Arrays.stream(named).map(Badge::id).toList()));
  }

  private void merge(String proposal, String into) {
    vera.sends()
        .body(Map.of("into", into))
        .post(camp.path("/proposals/" + proposal + "/merges"))
        .then()
        .statusCode(201);
  }

  private void unmerge(String proposal) {
    vera.sends().delete(camp.path("/proposals/" + proposal + "/merges")).then().statusCode(204);
  }
}
