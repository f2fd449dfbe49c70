package org.rootscamp.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;
import org.rootscamp.http.Raw;

/** Bad bodies for a room. Whatever is wrong with one, it is a 4xx, and no room is made. */
@OnTheService
class StrictJsonTest {

  private static final String JSON = "application/json";
  private static final int LIMIT = 256 * 1024; // of a room

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(camp.organiser().get(camp.path("/rooms")).<List<?>>path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"name\": 7, \"capacity\": 5}                       | name",
        "{\"name\": true, \"capacity\": 5}                    | name",
        "{\"name\": [\"Hall\"], \"capacity\": 5}              | name",
        "{\"name\": {}, \"capacity\": 5}                      | name",
        "{\"name\": null, \"capacity\": 5}                    | name",
        "{\"name\": \"  \", \"capacity\": 5}                  | name",
        "{\"name\": \"\\u0000\", \"capacity\": 5}             | name",
        "{\"name\": \"a\\u001bb\", \"capacity\": 5}           | name",
        "{\"name\": \"a\\ud800\", \"capacity\": 5}            | name",
        "{\"name\": \"\\udc00b\", \"capacity\": 5}            | name",
        "{\"name\": \"Hall\"}                                 | capacity",
        "{\"name\": \"Hall\", \"capacity\": null}             | capacity",
        "{\"name\": \"Hall\", \"capacity\": \"5\"}            | capacity",
        "{\"name\": \"Hall\", \"capacity\": \"\"}             | capacity",
        "{\"name\": \"Hall\", \"capacity\": 5.0}              | capacity",
        "{\"name\": \"Hall\", \"capacity\": true}             | capacity",
        "{\"name\": \"Hall\", \"capacity\": 0}                | capacity",
        "{\"name\": \"Hall\", \"capacity\": -1}               | capacity",
        "{\"name\": \"Hall\", \"capacity\": 1e400}            | capacity",
        "{\"name\": \"Hall\", \"capacity\": 99999999999}      | capacity",
        "{\"name\": \"Hall\", \"capacity\": 5, \"features\": \"projector\"} | features",
        "{\"name\": \"Hall\", \"capacity\": 5, \"features\": {}}            | features",
        "{\"name\": \"Hall\", \"capacity\": 5, \"features\": [7]}           | features[0]",
        "{\"name\": \"Hall\", \"capacity\": 5, \"features\": [null]}        | features[0]",
        "{\"name\": \"Hall\", \"capacity\": 5, \"features\": [\"\"]}        | features[0]",
        "{\"name\": \"Hall\", \"capacity\": 5, \"closed\": [\"x\"]}         | closed[0]",
        "{\"name\": \"Hall\", \"capacity\": 5, \"id\": \"x\"}               | id",
        "{\"name\": \"Hall\", \"capacity\": 5, \"colour\": \"red\"}         | colour",
        "[]           | body",
        "\"Hall\"     | body",
        "7            | body",
        "null         | body"
      })
  void aFieldThatDoesNotFitIsNamed(String body, String field) {
    HttpResponse<String> response = post(body);

    var problem = Expect.problem(response, 400, "invalid-request");
    assertThat(Json.texts(problem.path("errors"), "field")).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\": \"Hall\", \"capacity\": 5",
        "{'name': 'Hall', 'capacity': 5}",
        "{\"name\": \"Hall\", \"capacity\": 5,}",
        "{\"name\": \"Hall\", \"name\": \"Hall\", \"capacity\": 5}",
        "{\"name\": \"Hall\", \"capacity\": 05}",
        "{\"name\": \"Hall\", \"capacity\": NaN}",
        "{\"name\": \"Ha\nll\", \"capacity\": 5}",
        "{\"name\": \"Hall\", \"capacity\": 5} // a comment",
        "{\"name\": \"Hall\", \"capacity\": 5}, 1",
        "not json"
      })
  void whatIsNoJsonIsRefused(String body) {
    Expect.problem(post(body), 400, "invalid-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"name\": \"Hall\", \"capacity\": 5} {}",
        "{\"name\": \"Hall\", \"capacity\": 1, \"\\ud800\": 1}",
        "{\"name\": \"Hall\", \"capacity\": 1, \"\\u0000\": 1}"
      })
  void oddThingsAreRefusedAsWell(String body) {
    assertRefused(post(body));
  }

  @Test
  void whatIsTooDeepOrTooLongIsSaidToBe() {
    Response deep =
        camp.organiser()
            .header("If-Match", "*")
            .body("{\"settings\": " + "[".repeat(31))
            .patch(camp.path(""));
    Expect.problem(deep, 400, "invalid-json");
    assertTooMuch("{\"name\": \"" + "x".repeat(20_001) + "\", \"capacity\": 5}");
    assertTooMuch("{\"capacity\": " + "9".repeat(101) + "}");
    assertTooMuch("{\"" + "x".repeat(501) + "\": 1}");
    assertTooMuch("{\"features\": [\"" + "x".repeat(20_001) + "\"]}");
  }

  private void assertTooMuch(String body) {
    JsonNode problem = Expect.problem(post(body), 400, "invalid-json");
    assertThat(problem.path("detail").asText())
        .isEqualTo("The body is nested too deeply, or has too long a part.");
  }

  @Test
  void aNumberOfAThousandDigitsAndAHundredThousandBracketsAreRefused() {
    assertRefused(post("{\"name\": \"Hall\", \"capacity\": " + "9".repeat(1_500) + "}"));
    assertRefused(post("[".repeat(100_000) + "]".repeat(100_000)));
    assertRefused(post("{\"name\":" + "[".repeat(100_000)));
    assertRefused(post("{\"a\":".repeat(50_000)));
  }

  @Test
  void aPatchIsReadAsStrictly() {
    for (String patch :
        List.of(
            "{\"name\": \"\\ud800\"}",
            "{\"name\": \"\\u0000\"}",
            "{\"\\ud800\": 1}",
            "{\"name\": \"a\", \"name\": \"b\"}",
            "{\"expectedPeople\": 1e400}",
            "{\"expectedPeople\": 99999999999999999999}",
            "{\"mustLimit\": 1.5}",
            "{\"slug\": \"another\"}",
            "{\"voting\": []}",
            "{\"voting\": {\"open\": \"yes\"}}",
            "{\"voting\": {\"shut\": true}}",
            "[]",
            "null",
            "7",
            "")) {
      var response =
          camp.organiser().header("If-Match", "*").body(patch.getBytes(UTF_8)).patch(camp.path(""));
      assertThat(response.statusCode()).as(patch).isEqualTo(400);
      assertThat(response.contentType()).as(patch).startsWith("application/problem+json");
    }
  }

  @Test
  void namesInAMapAreReadAsStrictly() {
    for (String key : List.of("\\ud800", "\\u0000", "", "x")) {
      String body = "{\"holdBack\": {\"" + key + "\": 1}}";
      HttpResponse<String> response =
          Raw.post(camp.path("/wall/drafts"), Fixtures.ORGANISER_TOKEN, JSON, body.getBytes(UTF_8));
      assertThat(response.statusCode()).as(key + response.body()).isEqualTo(400);
    }
  }

  @Test
  void brokenEncodingsAreRefused() {
    assertRefused(
        postBytes("{\"name\": \"\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    assertRefused(postBytes(new byte[] {(byte) 0xc3, 0x28}));
    assertRefused(postBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b}));
    assertRefused(postBytes(new byte[] {0, 0, 0, '{', 0, 0x7f, 0x7f, 0x7f}));
    assertRefused(postBytes(new byte[] {0, 0, 0, 0}));
  }

  /** A parser that takes two bytes for a slash lets through what others before it have not seen. */
  @ParameterizedTest
  @ValueSource(strings = {"c0af", "e080af", "f08080af", "eda080", "edb080", "f4908080", "c3", "80"})
  void whatIsNoUtf8IsRefusedWhereverItStands(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (String body :
        List.of("{\"name\": \"a\u0001\", \"capacity\": 5}", "{\"\u0001\": 5}", "\u0001")) {
      String[] around = body.split("\u0001", -1);
      byte[] whole = joined(around[0].getBytes(UTF_8), bytes, around[1].getBytes(UTF_8));

      JsonNode problem = Expect.problem(postBytes(whole), 400, "invalid-json");
      assertThat(problem.path("detail").asText()).isEqualTo("The body is no UTF-8.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void anotherEncodingOfUnicodeIsRefusedAnnouncedOrNot(String charset) {
    byte[] body = new String(room("Hall"), UTF_8).getBytes(Charset.forName(charset));
    String announced = JSON + ";charset=" + charset;

    Expect.problem(postBytes(body), 400, "invalid-json");
    Expect.problem(
        Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, announced, body),
        415,
        "unsupported-media-type");
    Expect.problem(
        Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, announced, room("Hall")),
        415,
        "unsupported-media-type");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  /** Before what is equal in them is taken together. */
  @Test
  void whatIsSentTooOftenIsTooMuch() {
    String many = "\"a\",".repeat(30_000) + "\"a\"";
    for (String field : List.of("features", "closed")) {
      HttpResponse<String> response =
          post("{\"name\":\"Hall\",\"capacity\":5,\"%s\":[%s]}".formatted(field, many));
      JsonNode problem = Expect.problem(response, 400, "invalid-request");
      assertThat(Json.texts(problem.path("errors"), "field")).containsExactly(field);
    }
    for (String field : List.of("needs", "facilitators", "unavailable")) {
      Response response =
          camp.organiser()
              .body("{\"title\":\"Excel\",\"%s\":[%s]}".formatted(field, many))
              .post(camp.path("/proposals"));
      Expect.invalid(response, field);
    }
  }

  @Test
  void spaceAroundAMessageCountsAsWell() {
    Expect.invalid(
        camp.organiser()
            .body(Map.of("mode", "message", "message", " ".repeat(280) + "x"))
            .put(camp.path("/screen")),
        "message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded"
      })
  void anotherMediaTypeIsRefused(String type) {
    HttpResponse<String> response =
        Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, type, room("Hall"));

    Expect.problem(response, 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "application/", "/", ";", "application/json; charset=klingon"})
  void aBrokenMediaTypeIsNoFailureOfOurs(String type) {
    HttpResponse<String> response =
        Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, type, "{".getBytes(UTF_8));

    assertThat(response.statusCode()).as(response.body()).isBetween(400, 415);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aBodyOverTheLimitIsRefusedWhetherItAnnouncesItsLengthOrComesInChunks() {
    byte[] tooLarge = room("x".repeat(LIMIT));

    HttpResponse<String> announced =
        Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, JSON, tooLarge);
    HttpResponse<String> inChunks =
        Raw.postInChunks(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, JSON, tooLarge);

    Expect.problem(announced, 413, "content-too-large");
    Expect.problem(inChunks, 413, "content-too-large");
  }

  @Test
  void aBodyAtTheLimitIsRead() {
    byte[] atTheLimit = (" ".repeat(LIMIT - 2) + "{}").getBytes(UTF_8);
    assertThat(atTheLimit).hasSize(LIMIT);

    HttpResponse<String> response =
        Raw.postInChunks(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, JSON, atTheLimit);

    var problem = Expect.problem(response, 400, "invalid-request");
    assertThat(Json.texts(problem.path("errors"), "field")).containsExactly("capacity", "name");
  }

  @Test
  void whoMayNotIsToldSoBeforeTheBodyIsRead() {
    String token = camp.participant("Ana").token();
    byte[] tooLarge = room("x".repeat(LIMIT));

    Expect.problem(Raw.post(camp.path("/rooms"), null, JSON, tooLarge), 401, "unauthenticated");
    Expect.problem(Raw.post(camp.path("/rooms"), token, JSON, tooLarge), 403, "forbidden");
    Expect.problem(
        Raw.post(camp.path("/rooms"), token, JSON, "{".getBytes(UTF_8)), 403, "forbidden");
  }

  private HttpResponse<String> post(String body) {
    return postBytes(body.getBytes(UTF_8));
  }

  private HttpResponse<String> postBytes(byte[] body) {
    return Raw.post(camp.path("/rooms"), Fixtures.ORGANISER_TOKEN, JSON, body);
  }

  private static byte[] room(String name) {
    return ("{\"capacity\":5,\"name\":\"" + name + "\"}").getBytes(UTF_8);
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Map.of("body", response.body()).get("body"))
        .contains("\"type\":\"/problems/invalid-");
  }
}
