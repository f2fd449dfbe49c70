package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.contract.Json;
import org.rootscamp.events.Event;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Raw;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallScene;
import org.rootscamp.wall.WallStore;

/** Five volunteers at once change the Wall again and again, each as they please. */
@OnBothDatabases
class ManyVolunteersTest {

  private static final int VOLUNTEERS = 5;
  private static final int CHANGES_EACH = Effort.of(40, 200);
  private static final int PROPOSALS = 14;

  @Inject WallStore store;

  private Fixtures camp;

  @Test
  void theWallKeepsItsRulesAndIsWhatTheJournalTells() {
    fillCamp();
    camp.publish(camp.draft(Map.of("moves", 100)).path("id")).then().statusCode(200);
    WallScene scene = scene();
    List<Badge> volunteers = camp.people("volunteer", "Vera", "Vito", "Viola", "Vanja", "Vera 2");

    List<Map<Integer, Integer>> statuses =
        AtOnce.run(
            VOLUNTEERS, number -> new Volunteer(number, volunteers.get(number), scene).work());

    Map<Integer, Integer> all = new TreeMap<>();
    statuses.forEach(
        each -> each.forEach((status, count) -> all.merge(status, count, Integer::sum)));
    assertThat(all).containsOnlyKeys(200, 409, 412);
    JsonNode wall = Json.of(Fixtures.visitor().get(camp.path("/wall")));
    List<JsonNode> journal = Replay.journalOfTheWall(camp);
    assertThat(journal).hasSize(wall.get("revision").asInt());
    assertThat(Replay.of(journal)).isEqualTo(Replay.shown(wall));
    assertThat(brokenRules()).isSubsetOf(overridden(journal));
    assertThat(Json.texts(Json.tree(journal), "kind"))
        .contains("edits", "undo", "redo", "publication");
    assertChained();
  }

  private void fillCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 100, "projector");
    camp.room("Attic", 10);
    camp.room("Cellar", 20, "projector");
    List.of(9, 10, 11, 14).forEach(camp::slot);
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo", "Dora", "Eli");
    for (int i = 0; i < PROPOSALS; i++) {
      camp.created(
          "/proposals",
          Map.of(
              "title", "Proposal " + i,
              "length", i % 5 == 4 ? 2 : 1,
              "repeats", i % 6 == 5 ? 2 : 1,
              "needs", i % 4 == 3 ? List.of("projector") : List.of(),
              "facilitators", List.of(people.get(i % people.size()).id())));
    }
  }

  private WallScene scene() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Event event = Event.of(camp.slug());
              List<java.util.UUID> ids =
                  Proposal.openOf(event).stream().map(proposal -> proposal.id).toList();
              return store.load(event, ids, List.of()).scene();
            });
  }

  private Set<String> brokenRules() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Event event = Event.of(camp.slug());
              Wall wall = store.load(event);
              Set<String> rules = new HashSet<>();
              new WallRules(wall.scene())
                  .check(wall.content())
                  .broken()
                  .keySet()
                  .forEach(it -> rules.add(it.rule()));
              return rules;
            });
  }

  private static Set<String> overridden(List<JsonNode> journal) {
    Set<String> rules = new HashSet<>();
    journal.forEach(entry -> entry.get("overrides").forEach(rule -> rules.add(rule.asText())));
    return rules;
  }

  private void assertChained() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String previous = null;
              for (JournalEntry entry : JournalEntry.of(Event.of(camp.slug()))) {
                assertThat(entry.previousHash).isEqualTo(previous);
                assertThat(entry.hash).isEqualTo(entry.computedHash());
                previous = entry.hash;
              }
            });
  }

  /** Reads the Wall, decides on a change, and decides anew when somebody else was faster. */
  private final class Volunteer {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final int number;
    private final Badge badge;
    private final Random random;
    private final RandomEdits edits;
    private HttpResponse<String> wall;

    Volunteer(int number, Badge badge, WallScene scene) {
      this.number = number;
      this.badge = badge;
      this.random = new Random(number);
      this.edits = new RandomEdits(random, scene);
    }

    Map<Integer, Integer> work() {
      read();
      for (int i = 0; i < CHANGES_EACH; i++) {
        if (number == 0 && i % 20 == 0) {
          publish();
        } else {
          change();
        }
      }
      return statuses;
    }

    private void read() {
      wall = send(request("/wall").GET());
    }

    private void change() {
      int status;
      do {
        int kind = random.nextInt(10);
        String what = kind == 0 ? "redo" : kind < 3 ? "undo" : "edits";
        status = change("/wall/" + what, what.equals("edits") ? body() : "{}");
        statuses.merge(status, 1, Integer::sum);
      } while (status == 412);
    }

    private int change(String path, String body) {
      HttpResponse<String> answer =
          send(
              request(path)
                  .header("If-Match", wall.headers().firstValue("ETag").orElseThrow())
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      if (answer.statusCode() == 200) {
        wall = answer;
      } else if (answer.statusCode() == 412) {
        read();
      }
      return answer.statusCode();
    }

    private void publish() {
      String draft = camp.draft(Map.of("moves", 100)).path("id");
      read();
      statuses.merge(change("/wall/drafts/" + draft + "/publication", ""), 1, Integer::sum);
    }

    private String body() {
      Map<String, Object> request = new java.util.HashMap<>();
      List<Edit> chain = edits.chain(SentEdits.content(Json.read(wall.body())));
      request.put("edits", chain.stream().map(SentEdits::map).toList());
      if (random.nextInt(6) == 0) {
        request.put("override", List.of("facilitator-busy", "needs", "closed-cell"));
        request.put("reason", "They insist");
      }
      return Json.tree(request).toString();
    }

    private HttpRequest.Builder request(String below) {
      return HttpRequest.newBuilder(Raw.uri(camp.path(below)))
          .header("Authorization", "Bearer " + badge.token())
          .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new AssertionError("The service is gone", e);
      }
    }
  }
}
