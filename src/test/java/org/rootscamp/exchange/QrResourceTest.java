package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.client.Service;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;
import org.rootscamp.http.Raw;

@OnTheService
class QrResourceTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @ParameterizedTest
  @CsvSource({"'',''", "phone,''", "console,/console", "wall,/wall"})
  void eachPageHasACodeOfItsAddress(String page, String below) {
    Response code = Fixtures.visitor().queryParam("page", page).get(camp.path("/qr.svg"));

    assertThat(code.statusCode()).isEqualTo(200);
    assertThat(code.contentType()).startsWith("image/svg+xml");
    assertThat(ScannedCode.of(code.asString())).isEqualTo(origin() + "/" + camp.slug() + below);
  }

  @Test
  void theAddressIsTheOneThatTheBrowserKnows() {
    String answer = Raw.get(camp.path("/qr.svg"), "wall.example.org:8443");

    assertThat(ScannedCode.of(answer.substring(answer.indexOf("<svg"))))
        .isEqualTo("http://wall.example.org:8443/" + camp.slug());
  }

  @Test
  void aForwardedAddressIsNotBelievedUnlessTheFrameworkIsToldTo() {
    String code =
        Fixtures.visitor()
            .header("X-Forwarded-Host", "evil.example.org")
            .header("Forwarded", "host=evil.example.org")
            .get(camp.path("/qr.svg"))
            .asString();

    assertThat(ScannedCode.of(code)).isEqualTo(origin() + "/" + camp.slug());
  }

  @Test
  void anUnchangedCodeIsNotSentAgain() {
    Response first = Fixtures.visitor().get(camp.path("/qr.svg"));

    Response again =
        Fixtures.visitor().header("If-None-Match", first.header("ETag")).get(camp.path("/qr.svg"));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example.org", "PHONE", "phone ", "../wall"})
  void thereAreNoCodesOfOtherAddresses(String page) {
    Expect.invalid(Fixtures.visitor().queryParam("page", page).get(camp.path("/qr.svg")), "page");
    String code = Fixtures.visitor().queryParam("text", page).get(camp.path("/qr.svg")).asString();
    assertThat(ScannedCode.of(code)).isEqualTo(origin() + "/" + camp.slug());
  }

  @Test
  void badgesBecomeCodesThatSignIn() {
    JsonNode made = Json.of(camp.organiser().body(Map.of("blank", 3)).post(camp.path("/people")));
    List<String> badges = Json.texts(made.path("items"), "badge");

    Response drawn = draw(Map.of("badges", badges, "page", "phone"));

    assertThat(drawn.statusCode()).isEqualTo(200);
    assertThat(drawn.header("Cache-Control")).isEqualTo("no-store");
    List<String> scanned = new ArrayList<>();
    Json.of(drawn).path("items").forEach(svg -> scanned.add(ScannedCode.of(svg.asText())));
    String page = origin() + "/" + camp.slug() + "#t=";
    assertThat(scanned).isEqualTo(badges.stream().map(page::concat).toList());
    String secret = scanned.get(2).substring(page.length());
    assertThat(
            Fixtures.visitor()
                .body(Map.of("badge", secret))
                .post(camp.path("/sign-ins"))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void aVolunteersBadgeCanLeadToTheConsole() {
    String secret = camp.volunteer().secret();

    Response drawn = draw(Map.of("badges", List.of(secret), "page", "console"));

    assertThat(ScannedCode.of(Json.of(drawn).at("/items/0").asText()))
        .isEqualTo(origin() + "/" + camp.slug() + "/console#t=" + secret);
  }

  @Test
  void twoHundredCodesAreDrawnAtOnceAndNoMore() {
    List<String> badges = Collections.nCopies(200, "b".repeat(43));

    assertThat(Json.of(draw(Map.of("badges", badges))).path("items")).hasSize(200);
    Expect.invalid(draw(Map.of("badges", Collections.nCopies(201, "b".repeat(43)))), "badges");
    Expect.invalid(draw(Map.of("badges", List.of())), "badges");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://evil.example.org/aaaaaaaaaaaaaaaaaa", "too-short"})
  void whatIsNoSecretIsNotDrawn(String text) {
    Expect.invalid(draw(Map.of("badges", List.of("b".repeat(43), text))), "badges[1]");
  }

  @Test
  void theWallTakesNoBadge() {
    Expect.invalid(draw(Map.of("badges", List.of("b".repeat(43)), "page", "wall")), "page");
  }

  @Test
  void invitationsBecomeCodesOfThePageThatTakesThem() {
    String secret = "i".repeat(43);

    Response drawn = draw(Map.of("invitations", List.of(secret), "page", "wall"));

    assertThat(ScannedCode.of(Json.of(drawn).at("/items/0").asText()))
        .isEqualTo(origin() + "/" + camp.slug() + "/wall#i=" + secret);
    Expect.invalid(draw(Map.of("page", "wall")), "badges");
    Expect.invalid(
        draw(Map.of("badges", List.of(secret), "invitations", List.of(secret))), "badges");
    Expect.invalid(draw(Map.of("invitations", List.of("too-short"))), "invitations[0]");
  }

  @Test
  void onlyVolunteersDrawBadges() {
    Map<String, Object> body = Map.of("badges", List.of("b".repeat(43)));

    Expect.problem(
        camp.participant("Ana").sends().body(body).post(camp.path("/qr")), 403, "forbidden");
    Expect.problem(Fixtures.visitor().body(body).post(camp.path("/qr")), 401, "unauthenticated");
  }

  private Response draw(Map<String, ?> body) {
    return camp.volunteer().sends().body(body).post(camp.path("/qr"));
  }

  private static String origin() {
    return Service.url("");
  }
}
