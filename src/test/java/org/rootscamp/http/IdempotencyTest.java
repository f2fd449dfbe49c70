package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;

@OnBothDatabases
class IdempotencyTest {

  private static final Map<String, Object> ANA = Map.of("people", List.of(Map.of("name", "Ana")));

  @Inject AgroalDataSource database;
  @Inject MovableClock clock;

  private final String key = UUID.randomUUID().toString();
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void aSecondSendGetsTheFirstAnswerWithItsCodesAndHasNoEffect() {
    Response first = send(key, ANA);
    Response second = send(key, ANA);

    assertThat(first.statusCode()).isEqualTo(201);
    assertSameAnswer(first, second);
    assertThat(names()).containsExactly("Ana");
    String code = second.path("items[0].code");
    assertThat(camp.signIn(code)).isNotBlank();
  }

  @Test
  void aRetriedSignInGivesTheSameToken() {
    Badge ana = camp.participant("Ana");
    Response first = signIn(ana.code());
    Response second = signIn(ana.code());

    assertSameAnswer(first, second);
    Fixtures.as(second.path("token")).get(camp.path("/me")).then().statusCode(200);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    send(key, ANA);

    Response other = send(key, Map.of("people", List.of(Map.of("name", "Ben"))));

    Expect.problem(other, 422, "idempotency-key-reused");
    assertThat(names()).containsExactly("Ana");
  }

  @Test
  void theSameBodyWrittenInAnotherWayIsTheSameRequest() {
    Response first = send(key, "{\"name\": \"Hall\", \"capacity\": 5}", "/rooms");
    Response second = send(key, "{\"capacity\":5,\n \"features\":[], \"name\":\"Hall\"}", "/rooms");

    assertSameAnswer(first, second);
  }

  @Test
  void anotherKeyIsAnotherRequest() {
    send(key, ANA);
    send(UUID.randomUUID().toString(), ANA);

    assertThat(names()).containsExactly("Ana", "Ana");
  }

  @Test
  void theSameKeyOfAnotherCallerOrElsewhereIsAnotherRequest() {
    Fixtures elsewhere = Fixtures.camp();
    Badge vera = camp.volunteer();
    Response first = send(key, ANA);
    Response byVera =
        vera.sends().header("Idempotency-Key", key).body(ANA).post(camp.path("/people"));
    Response inOtherCamp =
        camp.organiser().header("Idempotency-Key", key).body(ANA).post(elsewhere.path("/people"));

    assertThat(byVera.statusCode()).isEqualTo(201);
    assertThat(inOtherCamp.statusCode()).isEqualTo(201);
    assertThat(byVera.asString()).isNotEqualTo(first.asString());
    assertThat(names()).containsExactly("Vera", "Ana", "Ana");
  }

  /** Who knows the door code and a name would else be handed what somebody else got. */
  @Test
  void aKeyThatTwoVisitorsMayChooseIsLookedAtByNobody() {
    camp.patchEvent(Map.of("doorCode", "open sesame"));
    String guessable = "1".repeat(21);
    String long22 = key.replace("-", "").substring(0, 22);

    List<Response> guessed = List.of(enter(guessable), enter(guessable));
    List<Response> withDeadToken =
        List.of(enterAs("Bearer x", guessable), enterAs("Bearer x", guessable));
    List<Response> replayed = List.of(enter(long22), enter(long22));

    assertThat(guessed).extracting(Response::statusCode).containsOnly(201);
    assertThat(guessed).extracting(it -> it.<String>path("token")).doesNotHaveDuplicates();
    assertThat(withDeadToken).extracting(it -> it.<String>path("token")).doesNotHaveDuplicates();
    assertSameAnswer(replayed.get(0), replayed.get(1));
    assertThat(names()).containsExactly("Ana", "Ana", "Ana", "Ana", "Ana");
  }

  @Test
  void aRefusedRequestIsJudgedAnew() {
    Badge ana = camp.participant("Ana");
    Map<String, Object> excel = Map.of("title", "Advanced Excel");
    Expect.problem(propose(ana, excel), 409, "proposing-closed");

    camp.open();

    assertThat(propose(ana, excel).statusCode()).isEqualTo(201);
  }

  @Test
  void aKeyThatIsBlankOrTooLongIsRefused() {
    Expect.invalid(send(" ", ANA), "Idempotency-Key");
    Expect.invalid(send("k".repeat(256), ANA), "Idempotency-Key");
    assertThat(send("k".repeat(255), ANA).statusCode()).isEqualTo(201);
  }

  @Test
  void twentySendsAtOnceHaveOneEffectAndOneAnswer() {
    List<Response> answers = AtOnce.run(20, i -> send(key, ANA));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
    assertThat(names()).containsExactly("Ana");
  }

  @Test
  void anOrderedDraftIsOrderedOnce() {
    Response first = send(key, "{}", "/wall/drafts");
    Response second = send(key, "{}", "/wall/drafts");

    assertThat(first.statusCode()).isEqualTo(202);
    assertSameAnswer(first, second);
    camp.ended(first.path("id"));
    assertThat(camp.organiser().get(camp.path("/wall/drafts")).<List<?>>path("items")).hasSize(1);
  }

  @Test
  void theDatabaseHoldsNoCodeBadgeTokenOrKeyInClear() {
    Response badges = send(key, ANA);
    String code = badges.path("items[0].code");
    String badge = badges.path("items[0].badge");
    String token = signIn(code).path("token");

    assertThat(StoredText.columnsHolding(database, camp.slug())).contains("events.slug");
    for (String secret :
        List.of(code, code.replace("-", ""), badge, token, key, Fixtures.ORGANISER_TOKEN)) {
      assertThat(StoredText.columnsHolding(database, secret)).isEmpty();
    }
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    send(key, ANA);
    clock.forward(Duration.ofHours(23));
    send(key, ANA);
    assertThat(names()).containsExactly("Ana");

    clock.forward(Duration.ofHours(2));
    send(key, ANA);

    assertThat(names()).containsExactly("Ana", "Ana");
  }

  private Response send(String key, Object body) {
    return send(key, body, "/people");
  }

  private Response send(String key, Object body, String below) {
    return camp.organiser().header("Idempotency-Key", key).body(body).post(camp.path(below));
  }

  private Response propose(Badge badge, Object body) {
    return badge.sends().header("Idempotency-Key", key).body(body).post(camp.path("/proposals"));
  }

  private Response signIn(String code) {
    return Fixtures.visitor()
        .header("Idempotency-Key", key)
        .body(Map.of("code", code))
        .post(camp.path("/sign-ins"));
  }

  private Response enter(String key) {
    return enterAs("", key);
  }

  private Response enterAs(String authorization, String key) {
    return Fixtures.visitor()
        .header("Authorization", authorization)
        .header("Idempotency-Key", key)
        .body(Map.of("doorCode", "open sesame", "name", "Ana"))
        .post(camp.path("/sign-ins"));
  }

  private List<String> names() {
    return camp.organiser().get(camp.path("/people")).path("items.name");
  }

  private static void assertSameAnswer(Response first, Response second) {
    assertThat(first.statusCode()).isBetween(201, 202);
    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.header("Location")).isNotBlank().isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.asString()).isEqualTo(first.asString());
  }
}
