package org.rootscamp.http.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/**
 * Senders of bodies that are slow, large or many; in tests the deadline is 3 s, the memory 4 MB.
 */
@OnTheService
class BodiesTest {

  private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

  private final List<Line> lines = new ArrayList<>();
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @AfterEach
  void hangUp() {
    lines.forEach(Line::close);
    lines.clear();
  }

  private Line line() {
    lines.add(Line.open());
    return lines.get(lines.size() - 1);
  }

  @Test
  void slowSendersHoldNobodyUpAndAreToldThatTheyAreLate() {
    List<Line> slow = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      slow.add(line().head("POST", camp.path("/sign-ins"), "", 100).send("{"));
    }

    Response event = Fixtures.visitor().get(camp.path(""));
    Response signIn =
        Fixtures.visitor().body(Map.of("code", "nobody's")).post(camp.path("/sign-ins"));

    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(signIn.statusCode()).isEqualTo(401);
    for (Line line : slow) {
      assertThat(line.readToTheEnd())
          .startsWith("HTTP/1.1 408 Request Timeout\r\n")
          .containsIgnoringCase("\r\nConnection: close\r\n")
          .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
          .endsWith(
              "{\"type\":\"/problems/request-timeout\","
                  + "\"title\":\"The body did not arrive in time\","
                  + "\"status\":408,"
                  + "\"detail\":\"A body has to be here within 3 seconds.\"}");
    }
  }

  @Test
  void whoAsksFirstIsToldToGoOn() {
    String body = "{\"code\": \"nobody's\"}";
    Line line =
        line().head("POST", camp.path("/sign-ins"), "", body.length(), "Expect: 100-continue");

    assertThat(line.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    assertThat(line.send(body).readHead()).startsWith("HTTP/1.1 401 Unauthorized\r\n");
  }

  @Test
  void whoAsksFirstWhetherTooMuchIsWelcomeIsToldThatItIsNot() {
    Line line = line().head("POST", camp.path("/sign-ins"), "", 5000, "Expect: 100-continue");

    assertThat(line.readToTheEnd())
        .startsWith("HTTP/1.1 413 Request Entity Too Large\r\n")
        .contains("A body may have 4096 bytes here.");
  }

  @Test
  void whoSendsFarTooMuchIsToldBeforeItIsSent() {
    Line line = line().head("POST", camp.path("/sign-ins"), "", 1_000_000_000);

    assertThat(line.readToTheEnd()).startsWith("HTTP/1.1 413 Request Entity Too Large\r\n");
  }

  @Test
  void aConnectionOutlivesABodyThatIsALittleTooLarge() {
    Line line = line().head("POST", camp.path("/sign-ins"), "", 5000).send(" ".repeat(5000));
    assertThat(line.readHead()).startsWith("HTTP/1.1 413 Request Entity Too Large\r\n");

    line.head("DELETE", camp.path("/nothing"), "", 2, "Connection: close").send("{}");
    assertThat(line.readToTheEnd()).contains("HTTP/1.1 404 Not Found\r\n");
  }

  @Test
  void largeBodiesThatFillTheMemoryKeepNoSmallOneOut() {
    String people = camp.path("/people");
    String most = "{\"people\": [], \"x\": \"" + "x".repeat(TWO_MEGABYTES - 100);
    Response tooMany =
        Eventually.is(
            () -> {
              hangUp();
              for (int i = 0; i < 2; i++) { // in time for the third, before they are late
                line().head("POST", people, Fixtures.ORGANISER_TOKEN, TWO_MEGABYTES).send(most);
              }
              return camp.organiser().body(most).post(people);
            },
            it -> it.statusCode() == 503);
    Response small = Fixtures.visitor().body(Map.of("code", "x")).post(camp.path("/sign-ins"));

    assertThat(tooMany.header("Retry-After")).isEqualTo("2");
    assertThat(tooMany.<String>path("type")).isEqualTo("/problems/unavailable");
    assertThat(small.statusCode()).isEqualTo(401);

    hangUp();
    Eventually.is(() -> camp.organiser().body(most).post(people), it -> it.statusCode() == 400);
  }

  @Test
  void aLargeBodyOfAnOperationOnTheEventLoopIsReadOnce() {
    camp.open();
    String token = camp.participant("Ana").token();
    String tag = Fixtures.as(token).get(camp.path("/ballot")).header("ETag");
    String padded = " ".repeat(200_000) + "{\"choices\": []}";

    Response stored =
        Fixtures.as(token).header("If-Match", tag).body(padded).put(camp.path("/ballot"));

    assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(200);
  }
}
