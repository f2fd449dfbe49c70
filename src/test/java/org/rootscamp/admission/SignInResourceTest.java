package org.rootscamp.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.StoredText;

@OnBothDatabases
class SignInResourceTest {

  private static final String DOOR_CODE = "plantains-and-cream";

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp(Map.of("doorCode", DOOR_CODE));
    ana = camp.participant("Ana");
  }

  @Test
  void aBadgeOrItsCodeGivesATokenForThatPerson() {
    for (Map<String, String> way :
        List.of(Map.of("badge", ana.secret()), Map.of("code", ana.code()))) {
      Response signedIn = signIn(way);

      assertThat(signedIn.statusCode()).isEqualTo(201);
      assertThat(signedIn.header("Location")).endsWith(camp.path("/me"));
      Map<String, Object> person = new HashMap<>();
      person.put("id", ana.id());
      person.put("name", "Ana");
      person.put("role", "participant");
      person.put("email", null);
      assertThat(signedIn.<Map<String, Object>>path("person")).isEqualTo(person);
      Response me = Fixtures.as(signedIn.path("token")).get(camp.path("/me"));
      assertThat(me.<String>path("id")).isEqualTo(ana.id());
    }
  }

  @Test
  void everyDeviceHasATokenOfItsOwn() {
    String phone = camp.signIn(ana.code());
    String laptop = camp.signIn(ana.code());

    assertThat(phone).isNotEqualTo(laptop).isNotEqualTo(ana.token());
    for (String token : List.of(ana.token(), phone, laptop)) {
      assertThat(Fixtures.as(token).get(camp.path("/me")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aCodeIsReadForgivingly() {
    String code = ana.code();
    for (String typed :
        List.of(
            code.toLowerCase(Locale.ROOT),
            code.replace("-", ""),
            " " + code.replace('-', ' ') + " ",
            code.replace('0', 'O').replace('1', 'I'),
            code.replace('0', 'o').replace('1', 'l'))) {
      assertThat(signIn(Map.of("code", typed)).statusCode()).as(typed).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "00000-00000", "AAAA", "AAAA-AAAA-AAAA", "' or 1=1 --", "🎪"})
  void aWrongCodeIsRefused(String code) {
    Expect.problem(signIn(Map.of("code", code)), 401, "sign-in-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aWrongBadgeIsRefused(String badge) {
    Expect.problem(signIn(Map.of("badge", badge)), 401, "sign-in-refused");
  }

  @Test
  void aBadgeIsGoodForItsOwnEventOnly() {
    Badge elsewhere = Fixtures.camp().participant("Ben");

    Expect.problem(signIn(Map.of("code", elsewhere.code())), 401, "sign-in-refused");
    Expect.problem(signIn(Map.of("badge", elsewhere.secret())), 401, "sign-in-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"badge\": null}",
        "{\"badge\": \"x\", \"code\": \"y\"}",
        "{\"code\": \"y\", \"doorCode\": \"z\", \"name\": \"Ana\"}"
      })
  void exactlyOneWayIsNeeded(String body) {
    Expect.invalid(Fixtures.visitor().body(body).post(camp.path("/sign-ins")), "badge");
  }

  @Test
  void whoComesToTheDoorWithoutABadgeGetsOneByName() {
    Response signedIn = signIn(Map.of("doorCode", DOOR_CODE, "name", "Zoë"));

    assertThat(signedIn.statusCode()).isEqualTo(201);
    assertThat(signedIn.<String>path("person.name")).isEqualTo("Zoë");
    assertThat(signedIn.<String>path("person.role")).isEqualTo("participant");
    assertThat(names()).containsExactly("Ana", "Zoë");
  }

  @Test
  void atTheDoorBothTheCodeAndANameAreNeeded() {
    Expect.invalid(signIn(Map.of("doorCode", DOOR_CODE)), "name");
    Expect.invalid(signIn(Map.of("doorCode", DOOR_CODE, "name", " ")), "name");
    Expect.invalid(signIn(Map.of("doorCode", DOOR_CODE, "name", "\u200b")), "name");
    Expect.invalid(signIn(Map.of("code", ana.code(), "name", "Ana")), "name");
    Expect.problem(signIn(Map.of("doorCode", "wrong", "name", "Eve")), 401, "sign-in-refused");
    Fixtures closed = Fixtures.camp();
    Response noDoorCode =
        Fixtures.visitor()
            .body(Map.of("doorCode", DOOR_CODE, "name", "Eve"))
            .post(closed.path("/sign-ins"));
    Expect.problem(noDoorCode, 401, "sign-in-refused");
    assertThat(names()).containsExactly("Ana");
  }

  @Test
  void theDoorCodeCanBeChangedAndTakenAway() {
    camp.patchEvent(Map.of("doorCode", "another one"));
    Expect.problem(signIn(Map.of("doorCode", DOOR_CODE, "name", "Eve")), 401, "sign-in-refused");
    assertThat(signIn(Map.of("doorCode", "another one", "name", "Ben")).statusCode())
        .isEqualTo(201);

    Map<String, Object> none = new HashMap<>();
    none.put("doorCode", null);
    camp.patchEvent(none);

    Expect.problem(
        signIn(Map.of("doorCode", "another one", "name", "Eve")), 401, "sign-in-refused");
    assertThat(Fixtures.visitor().get(camp.path("")).<Boolean>path("doorSignIn")).isFalse();
  }

  @Test
  void reissuingKillsTheOldCodeBadgeAndTokensAtOnce() {
    camp.open();

    Response reissued = reissue(camp.volunteer(), ana);

    assertThat(reissued.statusCode()).isEqualTo(200);
    assertThat(reissued.<String>path("id")).isEqualTo(ana.id());
    Expect.problem(ana.sends().get(camp.path("/ballot")), 401, "unauthenticated");
    Expect.problem(signIn(Map.of("code", ana.code())), 401, "sign-in-refused");
    Expect.problem(signIn(Map.of("badge", ana.secret())), 401, "sign-in-refused");
    assertThat(camp.signIn(reissued.path("code"))).isNotBlank();
    assertThat(signIn(Map.of("badge", reissued.path("badge"))).statusCode()).isEqualTo(201);
  }

  @Test
  void noTokenOfTheOldCodeOutlivesAReissueThatHappensMeanwhile() {
    for (int round = 0; round < 5; round++) {
      Badge ben = camp.participant("Ben");
      List<Response> answers =
          AtOnce.run(
              10,
              number ->
                  number == 5
                      ? camp.organiser().post(camp.path("/people/" + ben.id() + "/reissue"))
                      : signIn(Map.of("code", ben.code())));

      for (Response answer : answers) {
        String token = answer.path("token");
        if (token != null) {
          Expect.problem(Fixtures.as(token).get(camp.path("/me")), 401, "unauthenticated");
        }
      }
    }
  }

  @Test
  void onlyAnOrganiserReissuesBadgesAboveParticipant() {
    Badge vera = camp.volunteer();
    Badge otto = camp.person("Otto", "organiser");

    Expect.problem(reissue(vera, vera), 403, "forbidden");
    Expect.problem(reissue(vera, otto), 403, "forbidden");
    assertThat(reissue(otto, vera).statusCode()).isEqualTo(200);
    Expect.problem(vera.sends().get(camp.path("/people")), 401, "unauthenticated");
  }

  @Test
  void aPersonOfAnotherEventIsNotFound() {
    Badge elsewhere = Fixtures.camp().participant("Ben");

    Expect.problem(reissue(camp.volunteer(), elsewhere), 404, "not-found");
    assertThat(elsewhere.token()).isNotBlank();
  }

  @Test
  void theDatabaseHoldsNoSecretInClear() {
    signIn(Map.of("doorCode", DOOR_CODE, "name", "Zoë Quartz"));

    assertThat(StoredText.columnsHolding(database, "Zoë Quartz")).containsExactly("people.name");
    for (String secret :
        List.of(ana.token(), ana.secret(), ana.code(), ana.code().replace("-", ""), DOOR_CODE)) {
      assertThat(StoredText.columnsHolding(database, secret)).isEmpty();
    }
  }

  private Response signIn(Map<String, String> way) {
    return Fixtures.visitor().body(way).post(camp.path("/sign-ins"));
  }

  private Response reissue(Badge by, Badge of) {
    return by.sends().post(camp.path("/people/" + of.id() + "/reissue"));
  }

  private List<String> names() {
    return camp.organiser().get(camp.path("/people")).path("items.name");
  }
}
