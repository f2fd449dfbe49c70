package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** A draft whose process died while it was being made: it says running, but nobody makes it. */
@OnBothDatabases
class DraftLeaseTest {

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private String orphan;

  @BeforeEach
  void leaveAnOrphan() throws SQLException {
    camp = Fixtures.camp();
    orphan = camp.draft(Map.of("moves", 1)).path("id");
    runUntil(Instant.now().minusSeconds(1));
  }

  @Test
  void itKeepsNobodyFromOrderingAnotherOnceItsLeaseHasRunOut() {
    Response ordered = order();

    assertThat(ordered.statusCode()).isEqualTo(202);
    assertThat(camp.ended(ordered.path("id")).<String>path("state")).isEqualTo("ready");
    Response dead = draft();
    assertThat(dead.<String>path("state")).isEqualTo("failed");
    assertThat(dead.<List<String>>path("contradictions"))
        .containsExactly("The server stopped while it was being made.");
  }

  @Test
  void aLivingOneDoes() throws SQLException {
    runUntil(Instant.now().plusSeconds(60));

    Expect.problem(order(), 409, "assembly-running");
    assertThat(draft().<String>path("state")).isEqualTo("running");
  }

  @Test
  void itCanBeRemovedButNotPublished() {
    Expect.problem(camp.publish(orphan), 409, "draft-not-ready");

    camp.organiser().delete(camp.path("/wall/drafts/" + orphan)).then().statusCode(204);

    Expect.problem(draft(), 404, "not-found");
  }

  private Response order() {
    return camp.organiser().body(Map.of("moves", 1)).post(camp.path("/wall/drafts"));
  }

  private Response draft() {
    return camp.organiser().get(camp.path("/wall/drafts/" + orphan));
  }

  private void runUntil(Instant end) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update drafts set state = 'RUNNING', result = null, lease_until = ? where id = ?")) {
      update.setObject(1, end.atOffset(ZoneOffset.UTC));
      update.setObject(2, UUID.fromString(orphan));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
