package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;

/** One camp from its first proposal to the Wall, told over HTTP. */
@OnBothDatabases
class CampDayStoryTest {

  @Test
  void aCampFillsItsWallFromVotesAndShowsItToEverybody() {
    Fixtures camp = Fixtures.camp().open();
    String hall = camp.room("Hall", 100, "projector");
    String library = camp.room("Library", 20);
    String morning = camp.slot(10);
    String noon = camp.slot(12);

    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    Badge cleo = camp.participant("Cleo");
    String excel = camp.proposal(ana, "Advanced Excel");
    String email = camp.proposal(ben, "Email deliverability");
    String drupal = camp.proposal(cleo, "Drupal 101");
    String healing = camp.proposal(cleo, "Healing");
    String wish =
        ana.sends()
            .body(Map.of("title", "Hear Major Owens", "facilitators", List.of()))
            .post(camp.path("/proposals"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    camp.votes(ana, email, drupal, wish);
    camp.votes(ben, excel, drupal, wish);
    camp.votes(cleo, excel, email, wish);
    camp.closeVoting();

    Response late = ana.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + excel));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.<String>path("type")).isEqualTo("/problems/voting-closed");

    JsonPath draft = camp.draft(Map.of("seed", 1)).jsonPath();
    assertThat(draft.getString("state")).isEqualTo("ready");
    assertThat(draft.getList("placements.proposalId", String.class))
        .containsExactlyInAnyOrder(excel, email, drupal, healing);
    assertThat(draft.getList("unplaced")).hasSize(1);
    assertThat(draft.getString("unplaced[0].proposalId")).isEqualTo(wish);
    assertThat(draft.getString("unplaced[0].reason")).isEqualTo("no-facilitator");
    // Cleo leads two sessions, so they are at different times; everybody gets both other wishes.
    assertThat(slotOf(draft, drupal)).isNotEqualTo(slotOf(draft, healing));

    Response published = camp.publish(draft.getString("id"));
    assertThat(published.statusCode()).isEqualTo(200);
    JsonPath wall = Fixtures.visitor().get(camp.path("/wall")).jsonPath();
    assertThat(wall.getInt("revision")).isEqualTo(1);
    assertThat(cells(wall)).containsExactlyInAnyOrderElementsOf(placements(draft));
    assertThat(wall.getList("cells.slotId", String.class))
        .containsExactly(morning, morning, noon, noon);
    assertThat(wall.getList("cells.roomId", String.class))
        .containsExactly(hall, library, hall, library);
    assertThat(camp.organiser().get(camp.path("")).<Integer>path("wallRevision")).isEqualTo(1);
  }

  private static String slotOf(JsonPath draft, String proposal) {
    return draft.getString("placements.find { it.proposalId == '" + proposal + "' }.slotId");
  }

  private static Set<List<String>> placements(JsonPath draft) {
    return draft.<Map<String, Object>>getList("placements").stream()
        .map(
            it ->
                List.of(
                    (String) it.get("proposalId"),
                    (String) it.get("roomId"),
                    (String) it.get("slotId")))
        .collect(Collectors.toSet());
  }

  private static Set<List<String>> cells(JsonPath wall) {
    return wall.<Map<String, Object>>getList("cells").stream()
        .filter(cell -> cell.get("session") != null)
        .map(
            cell ->
                List.of(
                    (String) ((Map<?, ?>) cell.get("session")).get("proposalId"),
                    (String) cell.get("roomId"),
                    (String) cell.get("slotId")))
        .collect(Collectors.toSet());
  }
}
