package org.rootscamp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.Json;
import org.rootscamp.contract.Operation;
import org.rootscamp.edits.EditingCamp;
import org.rootscamp.edits.Replay;
import org.rootscamp.http.StoredText;

/** A volunteer who did all that is remembered by name asks to be forgotten. */
@OnBothDatabases
class ForgottenVolunteerTest {

  /** Nobody else in the whole database is called so. */
  private final String canary = "canary" + System.nanoTime();

  @Inject AgroalDataSource database;

  private EditingCamp it;
  private Badge leaver;
  private String excel;

  @BeforeEach
  void aDaysWork() {
    it = new EditingCamp();
    leaver = withMail();
    excel = it.camp.proposal(it.ana, "Excel");
    String again = it.camp.proposal(it.ben, "Excel again");
    leaver.sends().post(it.camp.path("/people/" + it.ben.id() + "/reissue"));
    done(201, leaver.sends().body(Map.of("into", excel)), "/proposals/" + again + "/merges");
    String draft =
        Json.of(leaver.sends().body(Map.of("moves", 10)).post(it.camp.path("/wall/drafts")))
            .get("id")
            .asText();
    it.camp.ended(draft);
    done(200, change(Map.of()), "/wall/drafts/" + draft + "/publication");
    done(200, change(edits(cell("hold", it.attic, it.two))), "/wall/edits");
    done(200, change(Map.of()), "/wall/undo");
    done(200, change(Map.of()), "/wall/redo");
    done(200, change(edits(edit("unplace", excel))), "/wall/edits");
    leaver
        .sends()
        .body(Map.of("roomId", it.hall, "slotId", it.nine, "people", 7))
        .put(it.camp.path("/wall/headcounts"))
        .then()
        .statusCode(204);
  }

  private Badge withMail() {
    Map<String, String> person =
        Map.of("name", canary, "role", "volunteer", "email", canary + "@example.org");
    JsonNode made =
        Json.of(
                it.camp
                    .organiser()
                    .body(Map.of("people", List.of(person)))
                    .post(it.camp.path("/people")))
            .at("/items/0");
    String code = made.get("code").asText();
    return new Badge(
        made.get("id").asText(), code, made.get("badge").asText(), it.camp.signIn(code));
  }

  private static Map<String, Object> edits(Map<String, Object> edit) {
    return Map.of("edits", List.of(edit), "reason", "A flood");
  }

  private org.rootscamp.client.Request change(Map<String, ?> body) {
    return leaver.sends().header("If-Match", "*").body(body);
  }

  private void done(int status, org.rootscamp.client.Request request, String path) {
    request.post(it.camp.path(path)).then().statusCode(status);
  }

  @Test
  void theNameIsInOnePlaceAndGoesFromThere() {
    assertThat(names()).isEqualTo(everywhere(canary));
    assertThat(StoredText.columnsHolding(database, canary))
        .containsOnly("people.name", "people.folded_name", "people.email");

    leaver.sends().delete(it.camp.path("/me")).then().statusCode(204);

    assertThat(StoredText.columnsHolding(database, canary)).isEmpty();
    assertThat(names()).isEqualTo(everywhere("somebody who left"));
  }

  @Test
  void noAnswerNamesThemAnyMore() {
    String yoga = it.proposal("Yoga", Map.of(), leaver);
    it.edits(EditingCamp.place(yoga, it.hall, it.two));
    assertThat(naming()).contains("getWall", "listPeople", "listProposals", "listJournal");

    leaver.sends().delete(it.camp.path("/me")).then().statusCode(204);

    assertThat(naming()).isEmpty();
    assertThat(StoredText.columnsHolding(database, canary)).isEmpty();
  }

  /** Which operations answer a volunteer or the organiser with the name or the address. */
  private List<String> naming() {
    return Contract.ofTheProject().operations().stream()
        .filter(operation -> operation.method().equals("GET") && !operation.isStream())
        .filter(
            operation ->
                addresses(operation)
                    .anyMatch(
                        path ->
                            it.volunteer().get(path).asString().contains(canary)
                                || it.camp.organiser().get(path).asString().contains(canary)))
        .map(Operation::id)
        .toList();
  }

  /** Of whatever there is of the kind. */
  private Stream<String> addresses(Operation operation) {
    String path = operation.path().replace("{event}", it.camp.slug());
    String list = path.substring(0, Math.max(0, path.indexOf("/{id}")));
    return list.isEmpty()
        ? Stream.of(path.replace("{name}", "forbidden"))
        : Json.texts(Json.of(it.volunteer().get(list)).get("items"), "id").stream()
            .map(id -> path.replace("{id}", id));
  }

  @Test
  void aDraftThatCouldNotBeMadeNamesThemNoMore() {
    List<Map<String, String>> pins =
        List.of(
            pin(it.proposal("Knitting", Map.of(), leaver), it.hall),
            pin(it.proposal("Crochet", Map.of(), leaver), it.attic));
    String draft = it.camp.draft(Map.of("moves", 10, "pins", pins)).path("id");
    assertThat(contradiction(draft)).contains(canary, "“Knitting”", "“Crochet”");

    leaver.sends().delete(it.camp.path("/me")).then().statusCode(204);

    assertThat(contradiction(draft)).contains("somebody who left", "“Knitting”", "“Crochet”");
    assertThat(StoredText.columnsHolding(database, canary)).isEmpty();
  }

  private Map<String, String> pin(String proposal, String room) {
    return Map.of("proposalId", proposal, "roomId", room, "slotId", it.ten);
  }

  private String contradiction(String draft) {
    return read("/wall/drafts/" + draft).at("/contradictions/0").asText();
  }

  @Test
  void theChainOfTheJournalHolds() {
    List<JsonNode> before = Replay.journal(it.camp);
    Chain.assertWhole(before);

    leaver.sends().delete(it.camp.path("/me")).then().statusCode(204);
    it.edits(cell("hold", it.hall, it.two));

    List<JsonNode> after = Replay.journal(it.camp);
    Chain.assertWhole(after);
    List<JsonNode> kept = after.subList(after.size() - before.size(), after.size());
    assertThat(Json.texts(Json.tree(kept), "hash"))
        .isEqualTo(Json.texts(Json.tree(before), "hash"));
    assertThat(kept.get(0).get("byId").asText()).isEqualTo(leaver.id());
  }

  @Test
  void aNameThatIsCorrectedIsCorrectedEverywhere() {
    it.camp
        .organiser()
        .body(Map.of("name", "Corrected"))
        .patch(it.camp.path("/people/" + leaver.id()))
        .then()
        .statusCode(200);

    assertThat(names()).isEqualTo(everywhere("Corrected"));
  }

  /** Whom the service names, wherever it says who did something. */
  private List<Object> names() {
    List<String> journal =
        Replay.journal(it.camp).stream()
            .filter(entry -> entry.get("byId").asText().equals(leaver.id()))
            .map(entry -> entry.get("by").asText())
            .distinct()
            .toList();
    return List.of(
        journal,
        tableNames(),
        Json.texts(read("/wall/drafts").get("items"), "createdBy"),
        Json.texts(read("/wall/headcounts").get("items"), "by"),
        Json.texts(read("/wall/unplaced").get("items"), "detail"));
  }

  private static List<Object> everywhere(String name) {
    return List.of(
        List.of(name),
        List.of(name),
        List.of(name),
        List.of(name),
        List.of(name + " took it off: A flood"));
  }

  private List<String> tableNames() {
    Response table = it.volunteer().get(it.camp.path("/wall/journal.csv"));
    return table
        .asString()
        .lines()
        .map(row -> row.split(","))
        .filter(row -> row[3].equals(leaver.id()))
        .map(row -> row[2])
        .distinct()
        .toList();
  }

  private JsonNode read(String path) {
    Response response = it.volunteer().get(it.camp.path(path));
    response.then().statusCode(200);
    return Json.of(response);
  }
}
