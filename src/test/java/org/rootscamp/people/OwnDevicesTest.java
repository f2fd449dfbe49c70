package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

@OnBothDatabases
class OwnDevicesTest {

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
    ana = camp.participant("Ana");
  }

  @Test
  void everyDeviceIsListedWithTheTimeOfItsSignIn() {
    String laptop = camp.signIn(ana.code());
    camp.participant("Ben");

    JsonNode newest = devices(laptop).get(0);
    assertThat(Json.texts(devices(laptop), "current")).containsExactly("true", "false");
    assertThat(Json.texts(devices(ana.token()), "current")).containsExactly("false", "true");
    assertThat(Json.texts(devices(ana.token()), "id"))
        .isEqualTo(Json.texts(devices(laptop), "id"))
        .doesNotHaveDuplicates();
    List<String> fields = new ArrayList<>();
    newest.fieldNames().forEachRemaining(fields::add);
    assertThat(fields).containsExactly("id", "signedInAt", "current");
    assertThat(Duration.between(Instant.parse(newest.path("signedInAt").asText()), Instant.now()))
        .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(5));
  }

  @Test
  void aDeviceThatIsSignedOutIsNobodyAtOnceAndTheOthersStay() {
    String laptop = camp.signIn(ana.code());
    String id = devices(laptop).get(0).path("id").asText();

    assertThat(signOut(ana.token(), id).statusCode()).isEqualTo(204);

    Expect.problem(Fixtures.as(laptop).get(camp.path("/me")), 401, "unauthenticated");
    assertThat(Json.texts(devices(ana.token()), "current")).containsExactly("true");
    Expect.problem(signOut(ana.token(), id), 404, "not-found");
    assertThat(devices(camp.signIn(ana.code()))).hasSize(2);
  }

  @Test
  void theDeviceThatAsksNeedsNoId() {
    String laptop = camp.signIn(ana.code());

    assertThat(signOut(laptop, "current").statusCode()).isEqualTo(204);

    Expect.problem(signOut(laptop, "current"), 401, "unauthenticated");
    assertThat(devices(ana.token())).hasSize(1);
  }

  @Test
  void nobodySignsOutSomebodyElse() {
    Badge ben = camp.participant("Ben");
    String id = devices(ben.token()).get(0).path("id").asText();

    Expect.problem(signOut(ana.token(), id), 404, "not-found");
    Expect.problem(signOut(camp.volunteer().token(), id), 404, "not-found");
    Expect.problem(signOut(Fixtures.ORGANISER_TOKEN, id), 403, "forbidden");
    assertThat(devices(ben.token())).hasSize(1);
  }

  private JsonNode devices(String token) {
    return Json.of(Fixtures.as(token).get(camp.path("/me/devices"))).path("items");
  }

  private Response signOut(String token, String device) {
    return Fixtures.as(token).delete(camp.path("/me/devices/" + device));
  }
}
