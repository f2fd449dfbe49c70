package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Vera types in what people hand in on paper. */
@OnBothDatabases
class CardTest {

  private Fixtures camp;
  private Badge vera;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
  }

  @Test
  void cardsAreNumberedAsTheyComeInEachEventOnItsOwn() {
    Fixtures elsewhere = Fixtures.camp();
    card(elsewhere.volunteer(), elsewhere, "Elsewhere");

    assertThat(card("Healing").<Integer>path("cardNumber")).isEqualTo(1);
    String online = camp.proposal(vera, "Excel");
    assertThat(card("Drumming").<Integer>path("cardNumber")).isEqualTo(2);

    assertThat(proposal(online).<Integer>path("cardNumber")).isNull();
    assertThat(
            Fixtures.visitor().get(camp.path("/proposals")).<List<Integer>>path("items.cardNumber"))
        .containsExactly(1, null, 2);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    String healing = card("Healing").path("id");
    camp.withdraw(healing);
    String drumming = card("Drumming").path("id");

    assertThat(patch(drumming, Map.of("card", false)).<Integer>path("cardNumber")).isNull();
    assertThat(card("Knitting").<Integer>path("cardNumber")).isEqualTo(3);
    assertThat(patch(drumming, Map.of("card", true)).<Integer>path("cardNumber")).isEqualTo(2);
    assertThat(proposal(healing).<Integer>path("cardNumber")).isEqualTo(1);
  }

  @Test
  void whatTurnsOutToBeACardGetsTheNextNumber() {
    card("Healing");
    String excel = camp.proposal(vera, "Excel");

    assertThat(patch(excel, Map.of("card", true)).<Integer>path("cardNumber")).isEqualTo(2);
    assertThat(patch(excel, Map.of("title", "Excel 2")).<Integer>path("cardNumber")).isEqualTo(2);
  }

  @Test
  void nobodyChoosesANumber() {
    String healing = card("Healing").path("id");

    Expect.invalid(patch(healing, Map.of("cardNumber", 7)), "cardNumber");
    Expect.invalid(
        vera.sends()
            .body(Map.of("title", "Mine", "card", true, "cardNumber", 7))
            .post(camp.path("/proposals")),
        "cardNumber");
  }

  @Test
  void severalVolunteersTypeAtOnce() {
    List<Integer> numbers = new ArrayList<>();
    AtOnce.run(10, number -> card("Card " + number))
        .forEach(made -> numbers.add(made.path("cardNumber")));

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void whoeverTypesACardInDoesNotRunIt() {
    Response healing = card("Healing");

    assertThat(healing.<List<String>>path("facilitators")).isEmpty();
    assertThat(healing.<Boolean>path("facilitatorWanted")).isFalse();
    assertThat(
            patch(healing.path("id"), Map.of("track", "body")).<Boolean>path("facilitatorWanted"))
        .isFalse();
  }

  private Response card(String title) {
    return card(vera, camp, title);
  }

  private static Response card(Badge volunteer, Fixtures camp, String title) {
    Response made =
        volunteer.sends().body(Map.of("title", title, "card", true)).post(camp.path("/proposals"));
    made.then().statusCode(201);
    return made;
  }

  private Response proposal(String id) {
    return Fixtures.visitor().get(camp.path("/proposals/" + id));
  }

  private Response patch(String id, Map<String, ?> patch) {
    return vera.sends().header("If-Match", "*").body(patch).patch(camp.path("/proposals/" + id));
  }
}
