package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** Nobody has devices without end, and no device stays signed in for ever. */
@OnBothDatabases
class DeviceLimitTest {

  private static final int MOST = 20;

  @Inject MovableClock clock;

  @AfterEach
  void putTheClockBack() {
    clock.putBack();
  }

  @Test
  void theDeviceThatWasUsedLeastLatelyGivesWayToANewOne() {
    Fixtures camp = Fixtures.camp();
    Badge ana = camp.participant("Ana");
    List<String> tokens = new ArrayList<>(List.of(ana.token()));
    for (int i = 1; i < MOST; i++) {
      tokens.add(camp.signIn(ana.code()));
    }
    seen(ana.token(), Instant.now().plus(Duration.ofDays(1)));

    String one = camp.signIn(ana.code());
    String another = camp.signIn(ana.code());

    for (String gone : tokens.subList(1, 3)) {
      Expect.problem(Fixtures.as(gone).get(camp.path("/me")), 401, "unauthenticated");
    }
    for (String token : List.of(ana.token(), tokens.get(3), tokens.get(MOST - 1), one, another)) {
      assertThat(Fixtures.as(token).get(camp.path("/me")).statusCode()).isEqualTo(200);
    }
    assertThat(ana.sends().get(camp.path("/me/devices")).<List<?>>path("items")).hasSize(MOST);
  }

  private static void seen(String token, Instant at) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                AccessToken.update(
                    "usedAt = ?1 where tokenHash = ?2", at, Secrets.tokenHash(token)));
  }

  @Test
  void aTokenEndsThirtyDaysAfterTheEventAndTheBadgeOpensAgain() {
    Fixtures camp = Fixtures.camp(Map.of("date", "2030-03-24", "timeZone", "America/New_York"));
    Badge ana = camp.participant("Ana");
    Instant over = Instant.parse("2030-03-25T04:00:00Z").plus(Duration.ofDays(30));

    clock.stop();
    clock.forward(Duration.between(clock.instant(), over.minusSeconds(10)));
    assertThat(ana.sends().get(camp.path("/me")).statusCode()).isEqualTo(200);
    clock.forward(Duration.ofSeconds(20));
    String later = camp.participant("Ben").token();

    Expect.problem(
        Fixtures.as(tokenAfterLookingAgain(camp, ana)).get(camp.path("/me")),
        401,
        "unauthenticated");
    assertThat(Fixtures.as(later).get(camp.path("/me")).statusCode()).isEqualTo(200);
    assertThat(camp.signIn(ana.code())).isNotBlank();
  }

  /** What was looked up is known for some seconds, whatever the clock says. */
  private static String tokenAfterLookingAgain(Fixtures camp, Badge badge) {
    camp.organiser()
        .body(Map.of("name", "Ana Quartz"))
        .patch(camp.path("/people/" + badge.id()))
        .then()
        .statusCode(200);
    camp.organiser()
        .body(Map.of("role", "volunteer"))
        .patch(camp.path("/people/" + badge.id()))
        .then()
        .statusCode(200);
    return badge.token();
  }
}
