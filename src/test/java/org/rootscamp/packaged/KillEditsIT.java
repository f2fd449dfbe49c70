package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Effort;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.edits.Replay;

/** After kill -9 the Wall is the old one or the new one, whole, and the journal says the same. */
class KillEditsIT {

  private static final int KILLS = Effort.of(1, 6);
  private static final int EDITS_BEFORE_A_KILL = 10;
  private static final int VOLUNTEERS = 3;

  @TempDir Path directory;

  private Fixtures camp;
  private List<String> rooms;
  private List<String> slots;
  private List<String> proposals;
  private List<Badge> volunteers;

  /** What each acknowledged revision showed. */
  private final ConcurrentMap<Integer, Set<String>> acknowledged = new ConcurrentHashMap<>();

  @Test
  void onTheEmbeddedDatabaseTheWallIsWhole() throws Exception {
    theWallIsWhole(() -> PackagedApp.embedded(directory, Map.of()));
  }

  @Test
  void onPostgresTheWallIsWhole() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      theWallIsWhole(() -> PackagedApp.onPostgres(url));
    }
  }

  private void theWallIsWhole(Supplier<PackagedApp> start) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedApp app = start.get()) {
        if (camp == null) {
          fillCamp();
        } else {
          assertThatTheJournalAgrees();
        }
        editUntilKilled(app);
      }
    }
    try (PackagedApp again = start.get()) {
      assertThat(again.isAlive()).isTrue();
      assertThatTheJournalAgrees();
    }
  }

  private void fillCamp() {
    camp = Fixtures.camp().open();
    rooms = List.of(camp.room("Hall", 100), camp.room("Attic", 10), camp.room("Cellar", 20));
    slots = List.of(camp.slot(9), camp.slot(10), camp.slot(11));
    proposals = new ArrayList<>();
    for (Badge person : camp.people("participant", "Ana", "Ben", "Cleo", "Dora")) {
      proposals.add(camp.proposal(person, "Workshop"));
    }
    volunteers = camp.people("volunteer", "Vera", "Vito", "Viola");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the kill ends each of them in some exception
  private void editUntilKilled(PackagedApp app) throws InterruptedException {
    int before = acknowledged.size();
    ExecutorService consoles = Executors.newFixedThreadPool(VOLUNTEERS);
    volunteers.forEach(volunteer -> consoles.submit(() -> edit(volunteer)));
    Eventually.is(acknowledged::size, size -> size >= before + EDITS_BEFORE_A_KILL);
    LockSupport.parkNanos(new Random().nextInt(50_000_000)); // at any moment of an edit
    app.kill();
    consoles.shutdownNow();
    assertThat(consoles.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private void edit(Badge volunteer) {
    Random random = new Random();
    while (!Thread.interrupted()) {
      Response wall = Fixtures.visitor().get(camp.path("/wall"));
      int kind = random.nextInt(6);
      String what = kind == 0 ? "undo" : kind == 1 ? "redo" : "edits";
      Response response =
          volunteer
              .sends()
              .header("If-Match", wall.header("ETag"))
              .body(what.equals("edits") ? Map.of("edits", List.of(anEdit(random))) : Map.of())
              .post(camp.path("/wall/" + what));
      if (response.statusCode() == 200) {
        JsonNode edited = Json.of(response);
        acknowledged.put(edited.get("revision").asInt(), Replay.shown(edited));
      }
    }
  }

  private Map<String, String> anEdit(Random random) {
    String proposal = any(proposals, random);
    return switch (random.nextInt(6)) {
      case 0 -> Map.of("op", "unplace", "proposalId", proposal);
      case 1 -> Map.of("op", random.nextBoolean() ? "cancel" : "uncancel", "proposalId", proposal);
      default ->
          Map.of(
              "op",
              random.nextBoolean() ? "place" : "move",
              "proposalId",
              proposal,
              "roomId",
              any(rooms, random),
              "slotId",
              any(slots, random));
    };
  }

  private static String any(List<String> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private void assertThatTheJournalAgrees() {
    JsonNode wall = Json.of(Fixtures.visitor().get(camp.path("/wall")));
    int revision = wall.get("revision").asInt();
    List<JsonNode> journal = Replay.journalOfTheWall(camp);
    assertThat(journal).hasSize(revision);
    assertThat(Replay.of(journal)).isEqualTo(Replay.shown(wall));
    assertThat(acknowledged.keySet()).allMatch(it -> it <= revision);
    acknowledged.forEach(
        (at, shown) ->
            assertThat(Replay.of(journal.subList(revision - at, revision)))
                .as("revision %d, which was acknowledged", at)
                .isEqualTo(shown));
  }
}
