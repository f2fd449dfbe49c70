package org.rootscamp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;
import org.rootscamp.http.StoredText;

/** What is kept of people goes by itself, so many days after the event. */
@OnBothDatabases
class PurgeTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Inject AgroalDataSource database;
  @Inject MovableClock clock;
  @Inject Purge purge;
  @Inject Stumble stumble;

  private LocalDate today;
  private WholeCamp camp;

  @BeforeEach
  void makeCamp() {
    today = clock.instant().atZone(NEW_YORK).toLocalDate().plusDays(1);
    clock.forward(Duration.between(clock.instant(), beginning(0))); // before any session
    camp = new WholeCamp(today);
  }

  @AfterEach
  void putBack() {
    stumble.wanted = false;
    clock.putBack();
  }

  @Test
  void theNoticeSaysTheDayAndNothingGoesBefore() {
    JsonNode event = get("");
    assertThat(event.path("purgeOn").asText()).isEqualTo(today.plusDays(30).toString());
    assertThat(event.path("purgedAt").isNull()).isTrue();
    clock.forward(Duration.between(clock.instant(), beginning(30)).minusSeconds(1));

    purge.sweep();

    assertThat(get("").path("purgedAt").isNull()).isTrue();
    assertThat(camp.ana.sends().get(path("/me")).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingInTheDatabaseSaysWhoSomebodyWas() throws SQLException {
    assertThat(StoredText.columnsHolding(database, camp.canary))
        .contains("people.name", "people.email", "drafts.result", "wall_prints.print")
        .contains("screens.message");

    atTheEnd();

    assertThat(StoredText.columnsHolding(database, camp.canary)).isEmpty();
    for (String id : List.of(camp.ana.id(), camp.ben.id(), camp.vera.id())) {
      assertThat(StoredText.columnsHolding(database, id))
          .as("where ids lead to nobody")
          .isSubsetOf(
              "journal.by_id",
              "journal.subject",
              "journal.facts",
              "drafts.created_by_id",
              "headcounts.counted_by_id");
    }
    assertThat(rows("people")).as("nobody, once for each ballot").isEqualTo(3);
    assertThat(rows("ballots")).isEqualTo(3);
    assertThat(rows("exposures")).isZero();
    assertThat(rows("first_looks")).isZero();
  }

  @Test
  void proposalsTheWallAndTheRankingStayWithoutNames() {
    JsonNode ranking = withoutComputing(get("/ranking"));
    JsonNode before = get("/wall");

    atTheEnd();

    assertThat(withoutComputing(get("/ranking"))).isEqualTo(ranking);
    JsonNode after = get("/wall");
    assertThat(titles(after)).isEqualTo(titles(before)).contains("Community gardens");
    assertThat(after.toString()).doesNotContain(camp.canary);
    assertThat(get("/proposals").path("items")).hasSize(5);
    assertThat(get("/proposals").toString()).doesNotContain(camp.canary, camp.ana.id());
  }

  @Test
  void nobodySignsInAnyMore() {
    atTheEnd();

    Expect.problem(camp.ana.sends().get(path("/me")), 401, "unauthenticated");
    for (Map<String, String> way :
        List.of(
            Map.of("badge", camp.ana.secret()),
            Map.of("code", camp.ana.code()),
            Map.of("doorCode", "door-" + camp.canary, "name", "Zoe"))) {
      JsonNode refusal =
          Expect.problem(Fixtures.visitor().body(way).post(path("/sign-ins")), 409, "event-over");
      assertThat(refusal.path("detail").asText())
          .isEqualTo(
              "This event is over: what was kept of its people was removed, and nobody signs in.");
    }
    Expect.problem(
        camp.fixtures.organiser().body(Map.of("blank", 1)).post(path("/people")),
        409,
        "event-over");
  }

  @Test
  void theJournalTellsItOnceHoweverManyTry() {
    forward();

    AtOnce.run(
        4,
        instance -> {
          purge.sweep();
          return instance;
        });
    purge.sweep();

    JsonNode journal = Json.of(camp.fixtures.organiser().get(path("/wall/journal")));
    List<JsonNode> entries =
        StreamSupport.stream(journal.path("items").spliterator(), false).toList();
    List<JsonNode> purges =
        entries.stream().filter(it -> it.path("kind").asText().equals("purge")).toList();
    assertThat(purges).hasSize(1);
    assertThat(purges.get(0).path("by").asText()).isEqualTo("the service");
    assertThat(purges.get(0).path("facts"))
        .isEqualTo(
            Json.read(
                """
                [{"field": "people", "from": "3", "to": "0"},
                 {"field": "ballots", "from": "3", "to": "of nobody"}]"""));
    assertThat(entries).noneMatch(it -> it.toString().contains(camp.canary));
    assertThat(get("").path("purgedAt").asText()).startsWith(today.plusDays(30).toString());
  }

  @Test
  void whatDiedHalfWayHasDoneNothingAndIsDoneAgain() {
    forward();
    stumble.wanted = true;
    purge.sweep();
    assertThat(get("").path("purgedAt").isNull()).isTrue();
    assertThat(camp.ana.sends().get(path("/me")).statusCode()).isEqualTo(200);
    stumble.wanted = false;

    purge.sweep();

    assertThat(get("").path("purgedAt").isNull()).isFalse();
    assertThat(StoredText.columnsHolding(database, camp.canary)).isEmpty();
  }

  @Test
  void theOrganiserMovesTheDayButNotToToday() {
    camp.fixtures.patchEvent(Map.of("settings", Map.of("purgeAfterDays", 3)));
    assertThat(get("").path("purgeOn").asText()).isEqualTo(today.plusDays(3).toString());
    JsonNode entry =
        Json.of(camp.fixtures.organiser().get(path("/wall/journal"))).at("/items/0/facts/0");
    assertThat(entry)
        .isEqualTo(
            Json.read(
                """
                {"field": "settings.purgeAfterDays", "from": "30", "to": "3"}"""));
    clock.forward(Duration.ofDays(2));

    Expect.invalid(
        patch(Map.of("settings", Map.of("purgeAfterDays", 1))), "settings.purgeAfterDays");
    Expect.invalid(
        patch(Map.of("settings", Map.of("purgeAfterDays", 0))), "settings.purgeAfterDays");
    Expect.invalid(
        patch(Map.of("settings", Map.of("purgeAfterDays", 367))), "settings.purgeAfterDays");
    purge.sweep();
    assertThat(get("").path("purgedAt").isNull()).isTrue();
    clock.forward(Duration.ofDays(1));
    purge.sweep();
    assertThat(get("").path("purgedAt").isNull()).isFalse();
  }

  private Response patch(Map<String, Object> patch) {
    return camp.fixtures.organiser().header("If-Match", "*").body(patch).patch(path(""));
  }

  private Instant beginning(int days) {
    return today.plusDays(days).atStartOfDay(NEW_YORK).toInstant();
  }

  private void forward() {
    clock.forward(Duration.between(clock.instant(), beginning(30)));
  }

  private void atTheEnd() {
    forward();
    purge.sweep();
  }

  private int rows(String table) throws SQLException {
    return Tables.rowsOf(database, table, camp.fixtures.slug());
  }

  private static List<String> titles(JsonNode wall) {
    return wall.findValuesAsText("title");
  }

  private static JsonNode withoutComputing(JsonNode ranking) {
    ((ObjectNode) ranking).remove("computedAt");
    return ranking;
  }

  private String path(String below) {
    return camp.fixtures.path(below);
  }

  private JsonNode get(String below) {
    return Json.of(Fixtures.visitor().get(path(below)).then().statusCode(200));
  }
}
