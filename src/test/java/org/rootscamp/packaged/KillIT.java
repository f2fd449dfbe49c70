package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Effort;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;

/** An acknowledged vote survives kill -9, in the middle of a storm of votes. */
class KillIT {

  private static final int KILLS = Effort.of(1, 6);
  private static final int VOTERS = 8;
  private static final int PROPOSALS = 12;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 100;

  @TempDir Path directory;

  @Test
  void onTheEmbeddedDatabaseEveryAcknowledgedVoteIsThereAfterwards() throws Exception {
    everyAcknowledgedVoteIsThere(() -> PackagedApp.embedded(directory, Map.of()));
  }

  @Test
  void onPostgresEveryAcknowledgedVoteIsThereAfterwards() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      everyAcknowledgedVoteIsThere(() -> PackagedApp.onPostgres(url));
    }
  }

  private void everyAcknowledgedVoteIsThere(Supplier<PackagedApp> start) throws Exception {
    try (PackagedApp app = start.get()) {
      everyAcknowledgedVoteIsThere(app);
    }
  }

  private static void everyAcknowledgedVoteIsThere(PackagedApp app) throws InterruptedException {
    Fixtures camp = Fixtures.camp().open();
    String[] names = IntStream.range(0, VOTERS).mapToObj(i -> "Voter " + i).toArray(String[]::new);
    List<Badge> voters = camp.people("participant", names);
    List<String> proposals =
        IntStream.range(0, PROPOSALS)
            .mapToObj(i -> camp.proposal(voters.get(0), "Workshop " + i))
            .toList();
    Map<Badge, Integer> acknowledged = new ConcurrentHashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      voteUntilKilled(app, camp, proposals, voters, acknowledged);
      app.startAgain(Map.of());
      assertThat(lost(camp, acknowledged)).isEmpty();
    }
  }

  /** Keeps the revision of each voter's last ballot that the service has acknowledged. */
  @SuppressWarnings("FutureReturnValueIgnored") // the kill ends each of them in some exception
  private static void voteUntilKilled(
      PackagedApp app,
      Fixtures camp,
      List<String> proposals,
      List<Badge> voters,
      Map<Badge, Integer> acknowledged)
      throws InterruptedException {
    int before = changes(acknowledged);
    ExecutorService phones = Executors.newFixedThreadPool(voters.size());
    voters.forEach(voter -> phones.submit(() -> vote(camp, voter, proposals, acknowledged)));
    Eventually.is(() -> changes(acknowledged), sum -> sum >= before + ACKNOWLEDGED_BEFORE_THE_KILL);
    app.kill();
    phones.shutdownNow();
    assertThat(phones.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private static int changes(Map<Badge, Integer> acknowledged) {
    return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void vote(
      Fixtures camp, Badge voter, List<String> proposals, Map<Badge, Integer> acknowledged) {
    for (int i = 0; !Thread.interrupted(); i++) {
      boolean adds = i / proposals.size() % 2 == 0;
      String path = camp.path("/ballot/" + proposals.get(i % proposals.size()));
      Response response =
          adds ? voter.sends().body(Map.of("level", "want")).put(path) : voter.sends().delete(path);
      if (response.statusCode() == 200) {
        acknowledged.put(voter, response.path("revision"));
      }
    }
  }

  /** The voters whose ballot is older than what was acknowledged to them: hopefully none. */
  private static Map<String, String> lost(Fixtures camp, Map<Badge, Integer> acknowledged) {
    Map<String, String> lost = new ConcurrentHashMap<>();
    acknowledged.forEach(
        (voter, revision) -> {
          int stored = voter.sends().get(camp.path("/ballot")).path("revision");
          if (stored < revision) {
            lost.put(voter.id(), stored + " instead of " + revision);
          }
        });
    return lost;
  }
}
