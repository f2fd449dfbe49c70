package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.events.Poll;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.Raw;

/** Many vote at the same time, and something else happens. */
@OnBothDatabases
class VotesUnderLoadTest {

  private static final int VOTERS = Effort.of(8, 24);
  private static final int CLOSINGS = Effort.of(4, 50);
  private static final int MOST_OF_ONE = 64;

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private List<Badge> voters;
  private List<String> proposals;

  @BeforeEach
  void openVoting() {
    camp = Fixtures.camp().open();
    String[] names = IntStream.range(0, VOTERS).mapToObj(i -> "Voter " + i).toArray(String[]::new);
    voters = camp.people("participant", names);
    proposals =
        IntStream.range(0, 6).mapToObj(i -> camp.proposal(voters.get(0), "Soup " + i)).toList();
  }

  @Test
  void onceClosingIsAnsweredNothingIsCountedAnyMore() {
    for (int closing = 0; closing < CLOSINGS; closing++) {
      camp.open();
      AtomicBoolean over = new AtomicBoolean();
      long[] counted = new long[1];

      AtOnce.run(
          VOTERS + 1,
          number -> {
            if (number == VOTERS) {
              long before = changes();
              Eventually.is(this::changes, now -> now >= before + VOTERS);
              camp.closeVoting();
              counted[0] = changes();
              over.set(true);
            } else {
              voteUntil(over, voters.get(number));
            }
            return number;
          });

      assertThat(changes()).isEqualTo(counted[0]);
    }
  }

  private void voteUntil(AtomicBoolean over, Badge voter) {
    for (int i = 0; !over.get(); i++) {
      Response answer = choose(voter, proposals.get(i % proposals.size()), i % 4 < 2);
      if (answer.statusCode() != 200) {
        Expect.problem(answer, 409, "voting-closed");
      }
    }
  }

  private Response choose(Badge voter, String proposal, boolean wanted) {
    String path = camp.path("/ballot/" + proposal);
    return wanted
        ? voter.sends().body(Map.of("level", "want")).put(path)
        : voter.sends().delete(path);
  }

  /** How often any ballot of the camp was changed. */
  private long changes() {
    String sum =
        "select coalesce(sum(b.revision), 0) from ballots b"
            + " join events e on e.id = b.event_id where e.slug = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sum)) {
      query.setString(1, camp.slug());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError("The ballots cannot be read", e);
    }
  }

  /** An edit, a new proposal or a changed room holds the event for as long as it takes. */
  @Test
  void nobodyWaitsForSomebodyWhoChangesTheWall() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Event.locked(camp.slug());
              assertThat(choose(voters.get(0), proposals.get(0), true).statusCode()).isEqualTo(200);
            });
  }

  @Test
  void whoComesWhileTooManyOfTheirVotesWaitIsAskedToComeAgain() {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<CompletableFuture<HttpResponse<String>>> sent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Poll.hold(Event.of(camp.slug()));
                  var waiting =
                      Stream.generate(() -> client.sendAsync(vote(), BodyHandlers.ofString()))
                          .limit(MOST_OF_ONE + 20)
                          .toList();
                  Eventually.is(
                      () -> waiting.stream().filter(CompletableFuture::isDone).count(),
                      refused -> refused == 20);
                  return waiting;
                });

    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(MOST_OF_ONE);
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer -> {
              Expect.problem(answer, 503, "unavailable");
              assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            });
    assertThat(changes()).isEqualTo(1);
  }

  private HttpRequest vote() {
    return HttpRequest.newBuilder(Raw.uri(camp.path("/ballot/" + proposals.get(0))))
        .header("Authorization", "Bearer " + voters.get(0).token())
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"level\":\"want\"}"))
        .build();
  }

  @Test
  void oneThatIsRefusedRefusesNobodyElse() {
    camp.patchEvent(Map.of("mustLimit", 1));

    List<Response> answers =
        AtOnce.run(
            2 * VOTERS,
            number ->
                voters
                    .get(number / 2)
                    .sends()
                    .body(Map.of("level", "must"))
                    .put(camp.path("/ballot/" + proposals.get(number % 2))));

    for (int voter = 0; voter < VOTERS; voter++) {
      assertThat(List.of(answers.get(2 * voter), answers.get(2 * voter + 1)))
          .extracting(Response::statusCode)
          .containsExactlyInAnyOrder(200, 400);
    }
  }
}
