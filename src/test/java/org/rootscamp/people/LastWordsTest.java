package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.StoredIds;

/**
 * Whatever somebody writes at the very moment at which they are forgotten is written before and
 * goes with them, or is refused.
 */
@OnBothDatabases
class LastWordsTest {

  /** Where the id of somebody who left stays: a row that nobody knows, and what was done. */
  private static final List<String> NOBODY = List.of("journal.by_id", "people.id");

  private static final List<String> DONE =
      List.of("drafts.created_by_id", "headcounts.counted_by_id", "journal.by_id", "people.id");

  private final int rounds = Effort.of(6, 40);

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private Badge vera;
  private String hall;
  private String ten;
  private String excel;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    hall = camp.room("Hall", 9);
    ten = camp.slot(10);
    excel = camp.proposal(vera, "Excel");
  }

  @Test
  void aProposal() {
    race(
        "participant",
        leaver -> () -> body(leaver, Map.of("title", "Last words")).post(camp.path("/proposals")));

    assertThat(proposals("facilitatorNames")).allSatisfy(it -> assertThat(it).doesNotContain(""));
    assertThat(proposals("facilitators"))
        .zipSatisfy(
            Fixtures.visitor()
                .get(camp.path("/proposals?limit=200"))
                .<List<Boolean>>path("items.facilitatorWanted"),
            (people, wanted) -> assertThat(wanted).isEqualTo(people.isEmpty()));
  }

  private List<List<String>> proposals(String field) {
    return Fixtures.visitor().get(camp.path("/proposals?limit=200")).path("items." + field);
  }

  @Test
  void aWishThatIsTakenUp() {
    race(
        "participant",
        leaver -> {
          String wish =
              camp.created("/proposals", Map.of("title", "Wish", "facilitators", List.of()));
          return () ->
              body(leaver, Map.of("facilitators", List.of(leaver.id())))
                  .patch(camp.path("/proposals/" + wish));
        });
  }

  @Test
  void steppingDown() {
    race(
        "participant",
        leaver -> {
          String led =
              camp.created(
                  "/proposals", Map.of("title", "Led", "facilitators", List.of(leaver.id())));
          return () ->
              leaver.sends().header("If-Match", "*").delete(camp.path("/proposals/" + led));
        });
  }

  @Test
  void whatTheySaw() {
    race(
        "participant",
        leaver ->
            () ->
                body(leaver, Map.of("proposalIds", List.of(excel))).post(camp.path("/exposures")));
    race("participant", leaver -> () -> leaver.sends().get(camp.path("/proposals")));

    assertThat(vera.sends().get(camp.path("/exposures")).<Integer>path("viewers")).isZero();
  }

  @Test
  void aMerge() {
    race(
        "volunteer",
        leaver -> {
          String again = camp.proposal(vera, "Excel again");
          return () ->
              body(leaver, Map.of("into", excel))
                  .post(camp.path("/proposals/" + again + "/merges"));
        });
  }

  @Test
  void aHeadCountADraftAndAnEdit() {
    race(
        "volunteer",
        leaver ->
            () ->
                body(leaver, Map.of("roomId", hall, "slotId", ten, "people", 7))
                    .put(camp.path("/wall/headcounts")));
    race(
        "volunteer",
        leaver -> () -> body(leaver, Map.of("moves", 1)).post(camp.path("/wall/drafts")));
    race(
        "volunteer",
        leaver -> {
          Map<String, Object> hold = Map.of("op", "hold", "roomId", hall, "slotId", ten);
          return () -> body(leaver, Map.of("edits", List.of(hold))).post(camp.path("/wall/edits"));
        });
  }

  /** Why pins cannot all stay names who would have to be in two places. */
  @Test
  void aDraftThatIsJustBeingMadeNamesThemNoMore() {
    String attic = camp.room("Attic", 9);
    for (int round = 0; round < rounds; round++) {
      String name = "canary" + System.nanoTime();
      Badge leaver = camp.participant(name);
      List<Map<String, String>> pins =
          List.of(
              pin(camp.proposal(leaver, "Knitting"), hall),
              pin(camp.proposal(leaver, "Crochet"), attic));

      List<Response> answers =
          AtOnce.run(
              2,
              number ->
                  number == 0
                      ? body(vera, Map.of("pins", pins)).post(camp.path("/wall/drafts"))
                      : forget(leaver));

      answers.get(1).then().statusCode(204);
      String draft = camp.ended(answers.get(0).then().statusCode(202).path("id")).asString();
      assertThat(draft).doesNotContain(name);
    }
  }

  private Map<String, String> pin(String proposal, String room) {
    return Map.of("proposalId", proposal, "roomId", room, "slotId", ten);
  }

  /** Lets somebody write what they have prepared and leave at once, again and again. */
  private void race(String role, Function<Badge, Supplier<Response>> prepared) {
    List<Integer> statuses = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Badge leaver = camp.person("Leaver " + round, role);
      Supplier<Response> write = prepared.apply(leaver);
      List<Response> answers = AtOnce.run(2, number -> number == 0 ? write.get() : forget(leaver));
      Response written = answers.get(0);
      answers.get(1).then().statusCode(204);

      statuses.add(written.statusCode());
      boolean refused = written.statusCode() == 401;
      assertThat(refused || written.statusCode() < 300).as(written.toString()).isTrue();
      assertThat(StoredIds.columnsHolding(database, leaver.id()))
          .as("%s", statuses)
          .isSubsetOf(refused ? NOBODY : DONE);
      if (written.statusCode() == 202) {
        camp.ended(written.path("id"));
      }
    }
  }

  private static Request body(Badge by, Object body) {
    return by.sends().header("If-Match", "*").body(body);
  }

  private Response forget(Badge who) {
    return who.sends().delete(camp.path("/me"));
  }
}
