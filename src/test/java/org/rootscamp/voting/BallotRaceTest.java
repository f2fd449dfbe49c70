package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Many devices with one badge. */
@OnBothDatabases
class BallotRaceTest {

  private static final int DEVICES = 50;

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openVoting() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void fiftyWritersLeaveOneBallotWithTheChoicesOfAll() throws SQLException {
    List<String> proposals = proposals(DEVICES);

    List<Response> answers =
        AtOnce.run(
            DEVICES,
            device ->
                ana.sends()
                    .body(Map.of("level", "want"))
                    .put(camp.path("/ballot/" + proposals.get(device))));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    Response ballot = ana.sends().get(camp.path("/ballot"));
    assertThat(ballot.<List<String>>path("choices.proposalId"))
        .containsExactlyInAnyOrderElementsOf(proposals);
    assertThat(ballot.<Integer>path("revision")).isEqualTo(DEVICES);
    assertThat(ballotsOf(ana)).isEqualTo(1);
  }

  @Test
  void ofManyWholeBallotsOnOneTagOneIsStored() throws SQLException {
    List<String> proposals = proposals(20);
    String empty = ana.sends().get(camp.path("/ballot")).header("ETag");

    List<Response> answers =
        AtOnce.run(
            20,
            device ->
                ana.sends()
                    .header("If-Match", empty)
                    .body(
                        Map.of(
                            "choices",
                            List.of(Map.of("proposalId", proposals.get(device), "level", "want"))))
                    .put(camp.path("/ballot")));

    List<Response> stored = answers.stream().filter(it -> it.statusCode() == 200).toList();
    assertThat(stored).hasSize(1);
    answers.stream()
        .filter(it -> it.statusCode() != 200)
        .forEach(it -> Expect.problem(it, 412, "precondition-failed"));
    assertThat(ana.sends().get(camp.path("/ballot")).asString())
        .isEqualTo(stored.get(0).asString());
    assertThat(ballotsOf(ana)).isEqualTo(1);
  }

  @Test
  void nobodyGetsMoreMustsThanAllowedByBeingFast() {
    camp.patchEvent(Map.of("mustLimit", 2));
    List<String> proposals = proposals(10);

    List<Response> answers =
        AtOnce.run(
            10,
            device ->
                ana.sends()
                    .body(Map.of("level", "must"))
                    .put(camp.path("/ballot/" + proposals.get(device))));

    assertThat(answers.stream().filter(it -> it.statusCode() == 200)).hasSize(2);
    assertThat(ana.sends().get(camp.path("/ballot")).<List<String>>path("choices.level"))
        .containsExactly("must", "must");
  }

  private List<String> proposals(int count) {
    List<String> proposals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      proposals.add(camp.created("/proposals", Map.of("title", "Proposal " + i)));
    }
    return proposals;
  }

  private int ballotsOf(Badge badge) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) from ballots where person_id = ?")) {
      count.setObject(1, UUID.fromString(badge.id()));
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
