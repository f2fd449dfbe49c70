package org.rootscamp.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Raw;

/** Requests that are none, byte by byte: each gets a problem document, and then the line is cut. */
@OnTheService
class EntranceTest {

  private static final String PLAIN = "GET /api/events HTTP/1.1\r\nHost: localhost\r\n";

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host:\r\n",
        "Host: \r\n",
        "Host: localhost\r\nHost: localhost\r\n",
        "Host: localhost\r\nhost: evil.example.org\r\n",
        "Host: localhost, evil.example.org\r\n",
        "Host: evil.example.org/x\r\n",
        "Host: me@evil.example.org\r\n",
        "Host: a b\r\n",
        "Host: <script>\r\n",
        "Host: localhost:99999\r\n",
        "Host: %6cocalhost\r\n"
      })
  void aRequestNamesOneHostWhateverItAsksFor(String hosts) {
    for (String path : List.of("/api/events", camp.path("/wall"), "/", "/assets/wall/main.js")) {
      String answer = Raw.send("GET " + path + " HTTP/1.1\r\n" + hosts + "\r\n");
      assertProblem(
          answer, 400, "invalid-request", "A request names one host and, if need be, its port.");
    }
  }

  @Test
  void anOldClientNeedNotNameItsHost() {
    String answer = Raw.send("GET " + camp.path("/wall") + " HTTP/1.0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.0 200 OK\r\n").contains("\"revision\":0");
  }

  @Test
  void aLineThatIsTooLongIsSaidToBe() {
    String answer =
        Raw.send("GET /?" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertProblem(answer, 414, "uri-too-long", "The first line of the request is too long.");
  }

  @Test
  void aLineOfTheLargestSizeIsRead() {
    String line = PLAIN.replace("events ", "events?x=" + "x".repeat(60_000) + " ");

    assertThat(Raw.send(line + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void headersThatAreTooLargeAreSaidToBe(int headers) {
    String header = "X-Large: " + "x".repeat(20_000 / headers) + "\r\n";
    String answer = Raw.send(PLAIN + header.repeat(headers) + "\r\n");

    assertProblem(answer, 431, "headers-too-large", "The headers of the request are too large.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/events\r\nHost: localhost\r\n\r\n",
        "GET /api/events HTTP/2.0\r\nHost: localhost\r\n\r\n",
        "GET /api/events HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /api/events HTTX/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "G\u0001T /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "hello\r\n\r\n",
        PLAIN + "No colon\r\n\r\n",
        PLAIN + "X-Space : x\r\n\r\n",
        PLAIN + "X-Zero: a\u0000b\r\n\r\n",
        PLAIN + "Content-Length: x\r\n\r\n",
        PLAIN + "Content-Length: -1\r\n\r\n",
        PLAIN + "Content-Length: 1, 2\r\n\r\n",
        PLAIN + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        PLAIN + "Content-Length: 99999999999999999999\r\n\r\n",
        PLAIN + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        PLAIN + "Transfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n"
      })
  void whatIsNoHttpIsSaidToBeNone(String request) {
    assertProblem(
        Raw.send(request), 400, "invalid-request", "The request cannot be read as HTTP/1.1.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x\r\n{}\r\n", "-1\r\n{}\r\n", "2\r\n{}{}\r\n0\r\n\r\n", "ffffffffff\r\n"})
  void aBodyWhoseChunksCannotBeReadIsRefused(String chunks) {
    String answer = Raw.send(signIn("Transfer-Encoding: chunked") + chunks);

    assertProblem(answer, 400, "invalid-request", "The body cannot be read as HTTP/1.1.");
  }

  @Test
  void whatFollowsABodyInChunksIsReadAndIgnored() {
    String answer =
        Raw.send(
            signIn("Transfer-Encoding: chunked\r\nConnection: close")
                + "14\r\n{\"code\": \"nobody's\"}\r\n0\r\nX-Sum: 7\r\nHost: evil\r\n\r\n");

    assertProblem(answer, 401, "sign-in-refused", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET http://localhost/api/events/nowhere HTTP/1.1 | 404 | not-found",
        "GET /api/events/a%00b HTTP/1.1                   | 404 | not-found",
        "GET /%zz HTTP/1.1                                | 400 | invalid-request",
        "GET nowhere HTTP/1.1                             | 400 | invalid-request",
        "OPTIONS * HTTP/1.1                               | 400 | invalid-request",
        "BREW /api/events HTTP/1.1                        | 405 | method-not-allowed",
        "CONNECT localhost:80 HTTP/1.1                    | 400 | invalid-request",
        "TRACE /api/events HTTP/1.1                       | 405 | method-not-allowed",
        "BREW /camp HTTP/1.1                              | 404 | not-found",
        "BREW / HTTP/1.1                                  | 404 | not-found",
        "GET http://evil.example.org/api/events HTTP/1.1  | 400 | invalid-request",
        "GET http:///api/events HTTP/1.1                  | 400 | invalid-request",
        "POST /camp/wall HTTP/1.1                         | 404 | not-found",
        "PUT /assets/wall/main.js HTTP/1.1                | 404 | not-found",
        "GET /api/events HTTP/1.0                         | 200 | ",
        "GET http://localhost/api/events HTTP/1.1         | 200 | "
      })
  void oddRequestsAreAnsweredInFull(String line, int status, String type) {
    String answer = Raw.send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    if (type == null) {
      assertThat(answer).matches("(?s)HTTP/1.[01] " + status + " .*\"items\":.*");
    } else {
      assertProblem(answer, status, type, null);
    }
  }

  /** Else an answer could be taken for that to another request. */
  @Test
  void whatComesAfterSomethingUnreadableIsNotAnswered() {
    String whole = PLAIN + "\r\n";
    String answer = Raw.send(whole + "hello\r\n\r\n" + whole + whole);

    assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(3);
    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("HTTP/1.1 400 Bad Request\r\n");
  }

  @Test
  void whoAsksForTheHeadAloneGetsNoMore() {
    String answer = Raw.send("HEAD /api/events HTTP/1.1\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n").endsWith("\r\n\r\n");
  }

  private String signIn(String headers) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
        .formatted(camp.path("/sign-ins"), headers);
  }

  private static void assertProblem(String answer, int status, String type, String detail) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("\r\nContent-Type: application/problem+json")
        .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n");
    JsonNode problem = Json.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    if (detail != null) {
      assertThat(problem.path("detail").asText()).isEqualTo(detail);
    }
  }
}
