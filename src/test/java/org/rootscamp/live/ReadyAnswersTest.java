package org.rootscamp.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.MovableClock;

/** What everybody reads comes from memory, and is never older than what its reader knows. */
@OnBothDatabases
class ReadyAnswersTest {

  private static final List<String> READS =
      List.of("", "/wall", "/screen", "/rooms", "/slots", "/proposals", "/rooms?limit=1");

  @Inject EntityManagerFactory factory;
  @Inject MovableClock clock;

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 10);
    camp.slot(9);
  }

  @AfterEach
  void putBack() {
    clock.putBack();
  }

  @TestFactory
  Stream<DynamicTest> isReadWithoutTheDatabase() {
    return READS.stream()
        .map(
            read ->
                DynamicTest.dynamicTest("of " + read, () -> assertThat(statements(read)).isZero()));
  }

  private long statements(String read) {
    get(read);
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      // Now and then something else asks the database as well.
      return Eventually.is(
          () -> {
            long before = statistics.getPrepareStatementCount();
            get(read);
            return statistics.getPrepareStatementCount() - before;
          },
          number -> number == 0);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  /** Of the same address the resource behind answers a HEAD. */
  @TestFactory
  Stream<DynamicTest> hasTheHeadersOfTheResourceBehindIt() {
    return READS.stream()
        .map(
            read ->
                DynamicTest.dynamicTest(
                    "of " + read,
                    () -> {
                      Response ready = get(read);
                      Response made = Fixtures.visitor().request("HEAD", camp.path(read));

                      for (String header : List.of("ETag", "Cache-Control")) {
                        assertThat(ready.header(header)).as(header).isEqualTo(made.header(header));
                      }
                      assertThat(ready.contentType()).isEqualTo("application/json;charset=UTF-8");
                      assertThat(ready.header("Date")).isNotNull();
                      assertThat(ready.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    }));
  }

  @Test
  void whoeverHasItGetsNoBytes() {
    for (String read : READS) {
      String tag = get(read).header("ETag");
      for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
        Response again = Fixtures.visitor().header("If-None-Match", known).get(camp.path(read));
        assertThat(again.statusCode()).as(read + " " + known).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
      }
      assertThat(
              Fixtures.visitor()
                  .header("If-None-Match", "\"another\"")
                  .get(camp.path(read))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whoeverChangedSomethingReadsItAtOnce() {
    for (int i = 0; i < 20; i++) {
      String room = "Room " + i;
      get("/rooms");
      camp.room(room, 10);

      assertThat(get("/rooms").<List<String>>path("items.name")).contains(room);
      assertThat(get("/wall").<List<String>>path("rooms.name")).contains(room);
    }
  }

  @Test
  void whatAnotherInstanceChangesIsReadSoon() {
    get("");

    QuarkusTransaction.requiringNew().run(() -> Event.locked(camp.slug()).name = "Elsewhere");

    Eventually.is(() -> get("").<String>path("name"), "Elsewhere"::equals);
  }

  @Test
  void aWindowClosesByItself() {
    String closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
    camp.patchEvent(Map.of("voting", Map.of("open", true, "closesAt", closesAt)));
    assertThat(get("").<Boolean>path("voting.open")).isTrue();

    clock.forward(Duration.ofHours(2));
    assertThat(get("").<Boolean>path("voting.open")).isFalse();

    clock.putBack();
    assertThat(get("").<Boolean>path("voting.open")).isTrue();
  }

  @Test
  void theScreenCountsWhoHasVoted() {
    String proposal = camp.proposal(camp.participant("Ana"), "Soup");
    for (int voters = 1; voters < 4; voters++) {
      camp.votes(camp.participant("Voter " + voters), proposal);

      assertThat(get("/screen").<Integer>path("turnout.ballots")).isEqualTo(voters);
      assertThat(get("/screen").<Integer>path("turnout.people")).isEqualTo(voters + 1);
    }
  }

  /** While it changes, a tag always stands for the same bytes. */
  @Test
  void nobodyGetsTheTagOfOtherBytes() {
    Map<String, String> bodies = new ConcurrentHashMap<>();

    AtOnce.run(
        8,
        worker -> {
          for (int i = 0; i < 20; i++) {
            if (worker == 0) {
              camp.room("Room " + i, 10);
            }
            Response wall = get("/wall");
            String before = bodies.putIfAbsent(wall.header("ETag"), wall.asString());
            assertThat(before == null || before.equals(wall.asString())).isTrue();
          }
          return worker;
        });

    assertThat(bodies).hasSizeGreaterThan(1);
  }

  private Response get(String read) {
    Response response = Fixtures.visitor().get(camp.path(read));
    response.then().statusCode(200);
    return response;
  }
}
