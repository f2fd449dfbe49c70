package org.rootscamp.http.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;

/** Readers that ask for more than they read; in tests patience lasts 3 s. */
@OnTheService
class UnreadAnswersTest {

  private static final int MANY = 50;

  /** The address of an answer with some hundred kilobytes, made for each who signed in. */
  private static String largeAnswer() {
    Fixtures camp = Fixtures.camp().open();
    for (int i = 0; i < 100; i++) {
      Map<String, Object> wish =
          Map.of("title", "Wish " + i, "summary", "x".repeat(4000), "facilitators", List.of());
      camp.organiser().body(wish).post(camp.path("/proposals")).then().statusCode(201);
    }
    return camp.path("/proposals?limit=200");
  }

  private static Line ask(Line line, String path, String... headers) {
    return line.send(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
            .formatted(path, Fixtures.ORGANISER_TOKEN, String.join("", headers)));
  }

  @Test
  void whoAsksOnBeforeReadingGetsAllAnswersOneAfterTheOther() {
    String path = largeAnswer();
    try (Line line = Line.open()) {
      for (int i = 1; i < MANY; i++) {
        ask(line, path);
      }
      ask(line, path, "Connection: close\r\n");

      assertThat(line.readToTheEnd().split("HTTP/1.1 200 OK\r\n", -1)).hasSize(MANY + 1);
    }
  }

  @Test
  void whoNeverReadsIsCutOff() {
    String path = largeAnswer();
    try (Line line = Line.open()) {
      for (int i = 0; i < MANY; i++) {
        ask(line, path);
      }

      Eventually.is(() -> isCutOff(line), it -> it);
    }
  }

  private static boolean isCutOff(Line line) {
    try {
      line.send("\r\n");
      return false;
    } catch (UncheckedIOException reset) {
      return true;
    }
  }
}
