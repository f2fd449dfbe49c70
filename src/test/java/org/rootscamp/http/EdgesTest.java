package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** Addresses, headers and entity tags, as clients of all kinds send them. */
@OnBothDatabases
class EdgesTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void whoOffersAnotherVersionOfHttpIsAnsweredInTheOldOne() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(Raw.uri(camp.path("/wall"))).build();

    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .build()
            .send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/events/nowhere",
        "/api/events/%00",
        "/api/events/a%00b/wall",
        "/api/events/%F0%9F%8E%AA/rooms",
        "/api/nothing",
        "/problems/nothing"
      })
  void anAddressOfNothingIsNotFound(String path) {
    Response response = new Request().get(path);

    Expect.problem(response, 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rooms/", "/slots/", "/proposals/", "/wall/drafts/"})
  void anImpossibleIdIsNotFound(String below) {
    for (String id : List.of("x", "%00", UUID.randomUUID().toString())) {
      Response response = camp.organiser().get(camp.path(below) + id);
      Expect.problem(response, 404, "not-found");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/api/%",
        "/api/events/%zz",
        "/api/events/%zz/wall",
        "/api/events/x/proposals/%zz",
        "/api/events/x/proposals/%f",
        "/api/events/x|y",
        "/api/events?limit=%zz",
        "/api/events?%zz=1",
        "/api/events?limit=1&limit=%",
        "/api/events/%FF",
        "/api/events/a%C0%AFwall",
        "/api/events/x/wall.ics?key=%ED%A0%80",
        "/api/events?cursor=%c3",
        "/problems/%zz",
        "/assets/%zz",
        "/camp/wall?at=%zz"
      })
  void anAddressThatNobodyCanReadIsRefusedWithAProblem(String target) {
    String answer = Raw.get(target);

    assertThat(answer)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
        .endsWith(
            "\r\n\r\n{\"type\":\"/problems/invalid-request\","
                + "\"title\":\"The request is not valid\","
                + "\"status\":400,"
                + "\"detail\":\"The address cannot be read.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | ''                              | DELETE, GET, HEAD, OPTIONS, PATCH",
        "DELETE | /wall                           | GET, HEAD, OPTIONS",
        "DELETE | /rooms                          | GET, HEAD, OPTIONS, POST",
        "BREW   | /rooms                          | GET, HEAD, OPTIONS, POST",
        "POST   | /rooms/x                        | DELETE, GET, HEAD, OPTIONS, PATCH",
        "DELETE | /ballot                         | GET, HEAD, OPTIONS, PUT",
        "GET    | /ballot/x                       | DELETE, OPTIONS, PUT",
        "HEAD   | /sign-ins                       | OPTIONS, POST",
        "PUT    | /wall/drafts/%00                | DELETE, GET, HEAD, OPTIONS, PATCH",
        "GET    | /wall/drafts/x/publication      | OPTIONS, POST"
      })
  void anAddressSaysWhichMethodsItKnows(String method, String below, String known) {
    Response response = camp.organiser().request(method, camp.path(below));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo(known);
    if (!method.equals("HEAD")) {
      Expect.problem(response, 405, "method-not-allowed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/wall/nothing", "/rooms/x/y", "/wall/drafts/x/y"})
  void anAddressOfNothingIsNotFoundWhateverTheMethod(String below) {
    for (String method : List.of("GET", "POST", "DELETE", "BREW")) {
      Expect.problem(camp.organiser().request(method, camp.path(below)), 404, "not-found");
    }
  }

  @Test
  void theAddressOfANewThingIsTheOneByWhichTheServiceWasReached() {
    String room = "{\"name\": \"Hall\", \"capacity\": 5}";
    String answer =
        Raw.send(
            "POST %s HTTP/1.1\r\nHost: wall.example.org:8443\r\nConnection: close\r\n"
                    .formatted(camp.path("/rooms"))
                + "X-Forwarded-Host: evil.example.org\r\n"
                + "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(Fixtures.ORGANISER_TOKEN, room.length(), room));

    assertThat(answer)
        .startsWith("HTTP/1.1 201 Created\r\n")
        .containsIgnoringCase("\r\nLocation: http://wall.example.org:8443" + camp.path("/rooms/"))
        .doesNotContain("evil");
  }

  @Test
  void whereNobodyIsNamedNobodyIsToldOfHoles() {
    Expect.problem(new Request().get("/.well-known/security.txt"), 404, "not-found");
  }

  @Test
  void unknownQueryParametersAreIgnored() {
    assertThat(Fixtures.visitor().get(camp.path("?fields=x&_=1")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/rooms?limit=0,limit",
    "/slots?limit=x,limit",
    "/rooms?cursor=x,cursor",
    "/slots?cursor=eA,cursor",
    "/proposals?cursor=eA,cursor",
    "/people?cursor=eA,cursor",
    "/wall/drafts?cursor=eA,cursor"
  })
  void aBadPageIsRefusedByName(String below, String field) {
    Expect.invalid(camp.organiser().get(camp.path(below)), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/wall", "/ranking"})
  void whoHasItAlreadyGetsA304(String below) {
    String tag = camp.etag(camp.path(below));

    for (String sent : List.of(tag, "W/" + tag, "\"old\", " + tag, "*")) {
      Response again = camp.organiser().header("If-None-Match", sent).get(camp.path(below));
      assertThat(again.statusCode()).as(sent).isEqualTo(304);
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.asString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"old\"", "W/\"old\"", "old", "\"", "W/", ",", ""})
  void whoHasSomethingElseGetsTheWholeThing(String tag) {
    Response response = Fixtures.visitor().header("If-None-Match", tag).get(camp.path(""));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.<String>path("slug")).isEqualTo(camp.slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wall/events", "/wall/drafts/%s/events"})
  void theHeadOfAStreamIsAllThatWhoAsksForItGets(String stream) {
    String draft = camp.organiser().body("{}").post(camp.path("/wall/drafts")).path("id");

    Response head = camp.organiser().request("HEAD", camp.path(stream.formatted(draft)));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.contentType()).startsWith("text/event-stream");
    Expect.problem(camp.organiser().get("/api/events/nowhere/wall/events"), 404, "not-found");
    assertThat(camp.organiser().request("HEAD", "/api/events/nowhere/wall/events").statusCode())
        .isEqualTo(404);
  }

  @Test
  void ifMatchMeansNothingWhereThingsAreOnlyRead() {
    Response response = Fixtures.visitor().header("If-Match", "\"old\"").get(camp.path(""));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer", "Bearer \u00e9"})
  void whatIsNoTokenIsNoToken(String header) {
    Response secret = Fixtures.visitor().header("Authorization", header).get(camp.path("/people"));
    Response open = Fixtures.visitor().header("Authorization", header).get(camp.path(""));

    Expect.problem(secret, 401, "unauthenticated");
    assertThat(secret.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(open.statusCode()).isEqualTo(200);
  }

  @Test
  void theSchemeOfATokenIsReadInAnyCase() {
    String header = "bEARER " + Fixtures.ORGANISER_TOKEN;

    assertThat(
            Fixtures.visitor()
                .header("Authorization", header)
                .get(camp.path("/people"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "rubbish", "application/json;q=0"})
  void anUnusualAcceptHeaderIsNoFailureOfOurs(String accept) {
    Response response = new Request().header("Accept", accept).get(camp.path(""));

    assertThat(response.statusCode()).as(response.asString()).isIn(200, 406);
  }

  @Test
  void aProblemTypeDescribesItself() {
    Response response = Fixtures.visitor().get("/problems/voting-closed");

    assertThat(response.jsonPath().<String, Object>getMap(""))
        .containsEntry("type", "/problems/voting-closed")
        .containsEntry("title", "Voting is closed")
        .containsEntry("status", 409);
  }
}
