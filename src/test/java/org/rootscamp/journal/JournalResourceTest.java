package org.rootscamp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.edits.EditingCamp;
import org.rootscamp.edits.Replay;
import org.rootscamp.http.Expect;

/** The journal tells who changed what, when and why, and nobody can change what it says. */
@OnBothDatabases
class JournalResourceTest {

  private EditingCamp it;
  private String excel;

  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
  }

  @Test
  void anEntryTellsWhoChangedWhatAndWhy() {
    it.edits(place(excel, it.hall, it.nine));
    List<Map<String, Object>> edits =
        List.of(move(excel, it.attic, it.ten), edit("pin", excel), cell("hold", it.hall, it.nine));
    it.send(Map.of("edits", edits, "reason", "The projector is broken"));

    JsonNode entry = journal("").get(0);

    assertThat(entry.get("number").asInt()).isEqualTo(journal("").get(1).get("number").asInt() + 1);
    assertThat(entry.get("by").asText()).isEqualTo("Vera");
    assertThat(entry.get("byId").asText()).isEqualTo(it.vera.id());
    assertThat(entry.get("kind").asText()).isEqualTo("edits");
    assertThat(entry.get("revision").asInt()).isEqualTo(2);
    assertThat(entry.get("reason").asText()).isEqualTo("The projector is broken");
    assertThat(entry.get("edits")).isEqualTo(Json.tree(edits));
    assertThat(entry.get("changes"))
        .isEqualTo(
            Json.read(
                """
                [{"what": "moved", "proposalId": "%1$s", "title": "Excel",
                  "from": {"roomId": "%2$s", "slotId": "%3$s"},
                  "to": {"roomId": "%4$s", "slotId": "%5$s"}},
                 {"what": "pinned", "proposalId": "%1$s", "title": "Excel",
                  "roomId": "%4$s", "slotId": "%5$s"},
                 {"what": "held", "roomId": "%2$s", "slotId": "%3$s"}]
                """
                    .formatted(excel, it.hall, it.nine, it.attic, it.ten)));
    assertThat(entry.get("overrides").isNull()).isTrue();
    assertThat(entry.get("next").asText()).isEqualTo("undo");
  }

  @Test
  void aPublicationIsJournaledWithItsDraft() {
    String draft = it.camp.draft(Map.of("moves", 10)).path("id");
    it.camp.publish(draft).then().statusCode(200);

    JsonNode entry = journal("").get(0);

    assertThat(entry.get("kind").asText()).isEqualTo("publication");
    assertThat(entry.get("by").asText()).isEqualTo("organiser");
    assertThat(entry.get("byId").isNull()).isTrue();
    assertThat(entry.get("draftId").asText()).isEqualTo(draft);
    assertThat(Json.texts(entry.get("changes"), "what")).containsExactly("placed");
  }

  @Test
  void onlyTheRulesThatWereReallyOverriddenAreNamed() {
    String film = it.proposal("Film", Map.of("needs", List.of("piano")), it.vera);
    it.send(
            Map.of(
                "edits", List.of(place(film, it.hall, it.ten)),
                "override", List.of("needs", "closed-cell"),
                "reason", "They bring one"))
        .then()
        .statusCode(200);

    assertThat(journal("").get(0).get("overrides")).isEqualTo(Json.read("[\"needs\"]"));
  }

  @Test
  void undoAndRedoNameTheEntryThatTheyAreAbout() {
    it.edits(place(excel, it.hall, it.nine));
    it.edits(move(excel, it.hall, it.ten));
    it.undo();
    it.undo();
    it.redo();

    JsonNode journal = journal("");

    assertThat(Json.texts(journal, "kind"))
        .containsExactly("redo", "undo", "undo", "edits", "edits");
    String placing = journal.get(4).get("id").asText();
    String moving = journal.get(3).get("id").asText();
    assertThat(Json.texts(journal, "takesBack"))
        .containsExactly(placing, placing, moving, "null", "null");
    assertThat(Json.texts(journal, "next")).containsExactly("null", "null", "null", "redo", "undo");
  }

  @Test
  void theListComesInPages() {
    it.edits(place(excel, it.hall, it.nine));
    it.edits(move(excel, it.hall, it.ten));
    it.edits(move(excel, it.hall, it.two));

    Response first = it.volunteer().get(it.camp.path("/wall/journal?of=wall&limit=2"));
    Response rest =
        it.volunteer()
            .get(
                it.camp.path("/wall/journal?of=wall&limit=2&cursor=" + first.<String>path("next")));

    assertThat(first.<List<Integer>>path("items.revision")).containsExactly(3, 2);
    assertThat(rest.<List<Integer>>path("items.revision")).containsExactly(1);
    assertThat(rest.<Object>path("next")).isNull();
    Expect.invalid(it.volunteer().get(it.camp.path("/wall/journal?cursor=bm9wZQ")), "cursor");
  }

  @Test
  void theChangesOfTheWallCanBeAskedForAlone() {
    it.edits(place(excel, it.hall, it.nine));
    it.camp.room("Cellar", 10);

    assertThat(Replay.journal(it.camp).get(0).get("kind").asText()).isEqualTo("room");
    assertThat(Json.texts(journal(""), "kind")).containsExactly("edits");
    Expect.invalid(it.volunteer().get(it.camp.path("/wall/journal?of=people")), "of");
  }

  @Test
  void eachEntryIsChainedToTheOneBefore() {
    it.edits(place(excel, it.hall, it.nine), edit("pin", excel));
    it.send(Map.of("edits", List.of(edit("unpin", excel)), "reason", "“Æ” & <b>"));
    it.undo();

    Chain.assertWhole(Replay.journal(it.camp));
  }

  @Test
  void theTableHasARowForEachEntryTheOldestFirst() throws Exception {
    it.edits(place(excel, it.hall, it.nine));
    it.send(
        Map.of(
            "edits",
            List.of(move(excel, it.attic, it.ten), cell("hold", it.hall, it.nine)),
            "reason",
            "=HYPERLINK(\"http://example.org\")"));

    List<CSVRecord> rows = table();

    assertThat(rows).extracting(row -> row.get("revision")).containsExactly("1", "2");
    assertThat(rows).extracting(row -> row.get("by")).containsOnly("Vera");
    assertThat(rows)
        .extracting(row -> row.get("changes"))
        .containsExactly(
            "placed “Excel” to Hall, Block 9",
            "moved “Excel” from Hall, Block 9 to Attic, Block 10; held in Hall, Block 9");
    assertThat(rows.get(1).get("reason")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
    assertThat(rows.get(1).get("hash")).isEqualTo(journal("").get(0).get("hash").asText());
  }

  @Test
  void aRoomThatIsGoneHasNoNameAnyMore() throws Exception {
    it.edits(place(excel, it.attic, it.nine));
    it.edits(edit("unplace", excel));
    it.camp.organiser().header("If-Match", "*").delete(it.camp.path("/rooms/" + it.attic));

    assertThat(table().get(1).get("changes"))
        .isEqualTo("unplaced “Excel” from a former room, Block 9");
  }

  @Test
  void anEntryAboutSomebodyNamesThemAsLongAsTheyAreHere() {
    it.camp.organiser().post(it.camp.path("/people/" + it.ben.id() + "/reissue"));
    it.ana.sends().delete(it.camp.path("/me")).then().statusCode(204);
    it.camp
        .organiser()
        .body(Map.of("name", "Block nine"))
        .header("If-Match", "*")
        .patch(it.camp.path("/slots/" + it.nine));

    JsonNode entries =
        Json.of(it.volunteer().get(it.camp.path("/wall/journal?limit=3"))).get("items");

    assertThat(Json.texts(entries, "kind")).containsExactly("slot", "departure", "reissue");
    assertThat(Json.texts(entries, "by"))
        .containsExactly("organiser", "somebody who left", "organiser");
    assertThat(entries.get(0).get("facts"))
        .isEqualTo(
            Json.read("[{\"field\": \"name\", \"from\": \"Block 9\", \"to\": \"Block nine\"}]"));
    assertThat(entries.get(2).get("subject").asText()).isEqualTo(it.ben.id());
    assertThat(entries.get(2).get("about").asText()).isEqualTo("Ben");
  }

  @Test
  void theJournalIsForVolunteers() {
    for (String path : List.of("/wall/journal", "/wall/journal.csv")) {
      Expect.problem(Fixtures.visitor().get(it.camp.path(path)), 401, "unauthenticated");
      Expect.problem(it.ana.sends().get(it.camp.path(path)), 403, "forbidden");
    }
  }

  private JsonNode journal(String query) {
    Response response = it.volunteer().get(it.camp.path("/wall/journal?of=wall" + query));
    response.then().statusCode(200);
    return Json.of(response).get("items");
  }

  /** The rows about the Wall. */
  private List<CSVRecord> table() throws Exception {
    Response response = it.volunteer().get(it.camp.path("/wall/journal.csv"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).isEqualTo("text/csv;charset=UTF-8");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new java.io.StringReader(response.asString())).getRecords().stream()
        .filter(row -> !row.get("revision").isEmpty())
        .toList();
  }
}
