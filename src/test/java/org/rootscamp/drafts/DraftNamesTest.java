package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Volunteers tell drafts apart by their names, and see who makes one just now. */
@OnTheService
class DraftNamesTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void aDraftIsOrderedWithANameOrWithoutOne() {
    Response named = camp.draft(Map.of("moves", 1, "name", "Big hall first"));
    Response nameless = camp.draft(Map.of("moves", 1));

    assertThat(named.<String>path("name")).isEqualTo("Big hall first");
    assertThat(nameless.<Map<String, ?>>path("")).containsEntry("name", null);
    Expect.invalid(
        camp.organiser().body(Map.of("name", " ")).post(camp.path("/wall/drafts")), "name");
  }

  @Test
  void aDraftIsRenamedAndTheNameTakenOffAgain() {
    Response draft = camp.draft(Map.of("moves", 1));

    Response renamed = rename(draft, "Quiet rooms late");
    assertThat(renamed.statusCode()).isEqualTo(200);
    Map<String, Object> expected = new HashMap<>(draft.<Map<String, Object>>path(""));
    expected.put("name", "Quiet rooms late");
    expected.put("proof", renamed.path("proof"));
    assertThat(renamed.<Map<String, ?>>path("")).isEqualTo(expected);
    assertThat(rename(draft, null).<Object>path("name")).isNull();
    Expect.invalid(rename(draft, "x".repeat(101)), "name");
  }

  @Test
  void aDraftIsNamedWhileItRuns() {
    String draft = endless();

    camp.organiser().body(Map.of("name", "Patience")).patch(path(draft)).then().statusCode(200);
    camp.organiser().delete(path(draft)).then().statusCode(204);
    Response stopped = camp.ended(draft);

    assertThat(stopped.<String>path("name")).isEqualTo("Patience");
    assertThat(stopped.<String>path("state")).isEqualTo("cancelled");
  }

  @Test
  void everyVolunteerSeesWhoMakesADraft() {
    assertThat(assembly().<Map<String, ?>>path("")).containsEntry("running", null);
    String draft = endless();

    Response seen = Eventually.is(this::assembly, it -> moves(it) > 0);
    assertThat(seen.<String>path("running.draftId")).isEqualTo(draft);
    assertThat(seen.<String>path("running.by")).isEqualTo("Vera");
    assertThat(seen.<String>path("running.since"))
        .isEqualTo(camp.organiser().get(path(draft)).<String>path("createdAt"));
    assertThat(seen.<String>path("running.progress.state")).isEqualTo("running");

    camp.organiser().delete(path(draft)).then().statusCode(204);
    camp.ended(draft);
    assertThat(assembly().<Object>path("running")).isNull();
  }

  private static long moves(Response assembly) {
    Number moves = assembly.path("running.progress.moves");
    return moves == null ? 0 : moves.longValue();
  }

  private String endless() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.proposal(camp.open().participant("Ana"), "Excel");
    return camp.volunteer()
        .sends()
        .body(Map.of("moves", 60_000_000))
        .post(camp.path("/wall/drafts"))
        .path("id");
  }

  private Response assembly() {
    return camp.volunteer().sends().get(camp.path("/wall/assembly"));
  }

  private Response rename(Response draft, String name) {
    Map<String, String> patch = new HashMap<>();
    patch.put("name", name);
    return camp.volunteer().sends().body(patch).patch(path(draft.path("id")));
  }

  private String path(String draft) {
    return camp.path("/wall/drafts/" + draft);
  }
}
