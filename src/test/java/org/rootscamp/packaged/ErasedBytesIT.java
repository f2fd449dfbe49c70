package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Effort;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** Whoever is forgotten leaves the embedded database's file as well, and no vote is lost by it. */
class ErasedBytesIT {

  private static final int KILLS = Effort.of(2, 12);
  private static final long SEED = 20300324;

  private static final Map<String, String> SOON =
      Map.of(
          "ROOTSCAMP_COMPACTION_QUIET", "PT0.3S",
          "ROOTSCAMP_COMPACTION_REST", "PT0.1S",
          "QUARKUS_LOG_CATEGORY__ORG_ROOTSCAMP_HTTP_STORAGE__LEVEL", "DEBUG");

  private static final Map<String, String> NEVER = Map.of("ROOTSCAMP_COMPACTION_QUIET", "PT1H");

  private final String canary = "canary" + System.nanoTime();

  @TempDir Path directory;

  @Test
  void inTheNextQuietMoment() throws IOException {
    try (PackagedApp app = PackagedApp.embedded(directory, SOON)) {
      awaitTheFirst(app);
      Fixtures camp = Fixtures.camp();
      String token = withMail(camp);
      assertThat(filesHolding(canary)).as("what can be found at all").isNotEmpty();

      Fixtures.as(token).delete(camp.path("/me")).then().statusCode(204);

      Eventually.is(() -> filesHolding(canary), List::isEmpty);
      assertThat(camp.organiser().get(camp.path("/people")).statusCode()).isEqualTo(200);
      assertThat(app.log()).doesNotContain("WARN", "ERROR");
    }
  }

  @Test
  void orAtTheStop() throws IOException {
    try (PackagedApp app = PackagedApp.embedded(directory, NEVER)) {
      Fixtures camp = Fixtures.camp();
      String token = withMail(camp);
      Fixtures.as(token).delete(camp.path("/me")).then().statusCode(204);
      assertThat(filesHolding(canary)).as("not yet").isNotEmpty();
      assertThat(app.isAlive()).isTrue();
    }
    assertThat(filesHolding(canary)).isEmpty();
  }

  @Test
  void afterItsDeathInTheNextLife() throws IOException {
    try (PackagedApp app = PackagedApp.embedded(directory, SOON)) {
      awaitTheFirst(app);
      Fixtures camp = Fixtures.camp();
      String token = withMail(camp);
      Fixtures.as(token).delete(camp.path("/me")).then().statusCode(204);
      app.kill();

      app.startAgain(Map.of());

      Eventually.is(() -> filesHolding(canary), List::isEmpty);
    }
  }

  /** Voters rest often enough for the file to be written anew between their votes. */
  @Test
  void noAcknowledgedVoteIsLostWhenTheProcessDiesMeanwhile() throws Exception {
    RandomGenerator random = new java.util.SplittableRandom(SEED);
    try (PackagedApp app = PackagedApp.embedded(directory, SOON)) {
      awaitTheFirst(app);
      Fixtures camp = Fixtures.camp().open();
      List<Badge> voters = camp.people("participant", "Ana", "Ben", "Cleo", "Dan");
      List<String> proposals =
          IntStream.range(0, 12).mapToObj(i -> camp.proposal(voters.get(0), "Talk " + i)).toList();
      Map<Badge, Integer> acknowledged = new ConcurrentHashMap<>();
      for (int kill = 0; kill < KILLS; kill++) {
        ExecutorService phones = Executors.newFixedThreadPool(voters.size());
        int before = sum(acknowledged);
        voters.forEach(voter -> phones.execute(() -> vote(camp, voter, proposals, acknowledged)));
        forgetSomebody(camp, kill);
        Eventually.is(() -> sum(acknowledged), sum -> sum > before + 30);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(2_000)));
        app.kill();
        phones.shutdownNow();
        assertThat(phones.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        app.startAgain(Map.of());
        awaitTheFirst(app);
        for (Badge voter : voters) {
          int stored = voter.sends().get(camp.path("/ballot")).path("revision");
          assertThat(stored).isGreaterThanOrEqualTo(acknowledged.get(voter));
        }
      }
    }
  }

  private static int sum(Map<Badge, Integer> acknowledged) {
    return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void vote(
      Fixtures camp, Badge voter, List<String> proposals, Map<Badge, Integer> acknowledged) {
    try {
      for (int i = 0; !Thread.interrupted(); i++) {
        String path = camp.path("/ballot/" + proposals.get(i % proposals.size()));
        Response answer =
            i / proposals.size() % 2 == 0
                ? voter.sends().body(Map.of("level", "want")).put(path)
                : voter.sends().delete(path);
        if (answer.statusCode() == 200) {
          acknowledged.put(voter, answer.path("revision"));
        }
        if (i % 10 == 9) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(800));
        }
      }
    } catch (RuntimeException e) {
      Thread.currentThread().interrupt(); // the process is dead
    }
  }

  /** The one after the start, at whose moment somebody may get a 503. */
  private static void awaitTheFirst(PackagedApp app) {
    Eventually.is(app::log, log -> log.contains("Compaction took"));
  }

  private static void forgetSomebody(Fixtures camp, int number) {
    Badge somebody = camp.participant("Somebody " + number);
    somebody.sends().delete(camp.path("/me")).then().statusCode(204);
  }

  private String withMail(Fixtures camp) {
    Map<String, Object> body =
        Map.of("people", List.of(Map.of("name", "Ana", "email", canary + "@example.org")));
    Response made = camp.organiser().body(body).post(camp.path("/people"));
    return camp.signIn(Json.of(made.then().statusCode(201)).at("/items/0/code").asText());
  }

  private List<Path> filesHolding(String text) {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      return List.of(directory); // a file has just been replaced
    }
    return found;
  }
}
