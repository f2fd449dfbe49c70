package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Expect;
import org.rootscamp.journal.JournalEntry;

@OnBothDatabases
class PeopleResourceTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void badgesComeInTheOrderOfTheRequestWithTheirCodes() {
    Response made =
        add(
            List.of(
                Map.of("name", "Ana"),
                Map.of("name", "Vera", "role", "volunteer", "email", "vera@example.org"),
                Map.of("name", "Ana", "role", "organiser")));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith(camp.path("/people"));
    assertThat(made.<List<String>>path("items.name")).containsExactly("Ana", "Vera", "Ana");
    assertThat(made.<List<String>>path("items.role"))
        .containsExactly("participant", "volunteer", "organiser");
    assertThat(made.<List<String>>path("items.code"))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
    assertThat(made.<List<String>>path("items.badge"))
        .doesNotHaveDuplicates()
        .allMatch(badge -> badge.length() == 43);
    assertThat(made.<List<Map<String, ?>>>path("items"))
        .allMatch(
            item -> item.keySet().equals(java.util.Set.of("id", "name", "role", "code", "badge")));
  }

  @Test
  void theListShowsEverybodyButNoSecret() {
    Response made = add(List.of(Map.of("name", "Vera", "email", "vera@example.org")));

    Response list = camp.volunteer().sends().get(camp.path("/people"));

    Map<String, Object> vera = new java.util.HashMap<>();
    vera.put("id", made.path("items[0].id"));
    vera.put("name", "Vera");
    vera.put("role", "participant");
    vera.put("email", "vera@example.org");
    vera.put("standing", "desk");
    vera.put("blank", false);
    vera.put("usedAt", null);
    assertThat(list.<List<Map<String, Object>>>path("items").get(0)).isEqualTo(vera);
    assertThat(list.asString())
        .doesNotContain(made.<String>path("items[0].code"), made.<String>path("items[0].badge"));
  }

  @Test
  void blankBadgesAreNumberedThroughTheEvent() {
    camp.volunteer();

    Response first = blank(2);
    Response second = blank(1);

    assertThat(first.<List<String>>path("items.name")).containsExactly("Badge 2", "Badge 3");
    assertThat(second.<List<String>>path("items.name")).containsExactly("Badge 4");
    assertThat(camp.signIn(second.path("items[0].code"))).isNotBlank();
  }

  @Test
  void aThousandBadgesCanBeMadeAtOnceAndListedPageByPage() {
    Response thousand = blank(1_000);
    assertThat(thousand.statusCode()).isEqualTo(201);
    List<String> made = thousand.path("items.id");
    assertThat(new HashSet<>(made)).hasSize(1_000);

    List<String> listed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          camp.organiser()
              .queryParam("limit", 200)
              .queryParam("cursor", cursor)
              .get(camp.path("/people"));
      listed.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    }
    assertThat(listed).isEqualTo(made);
  }

  @Test
  void aThousandPeopleWithLongNamesCanBeMadeAtOnce() {
    List<Map<String, String>> people =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Map.of("name", "茅".repeat(96) + i, "role", "volunteer"))
            .toList();

    Response made =
        camp.organiser()
            .header("Idempotency-Key", "all")
            .body(Map.of("people", people))
            .post(camp.path("/people"));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.<List<?>>path("items")).hasSize(1_000);
  }

  @Test
  void oneMoreThanAThousandIsRefused() {
    List<Map<String, String>> people =
        IntStream.rangeClosed(0, 1_000).mapToObj(i -> Map.of("name", "Person " + i)).toList();

    Expect.invalid(add(people), "people");
    Expect.invalid(blank(1_001), "blank");
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"people\": null}",
        "{\"people\": [], \"blank\": 1}",
        "{\"people\": [{\"name\": \"Ana\"}], \"blank\": 1}",
        "{\"people\": []}"
      })
  void eitherPeopleOrANumberOfBlankOnesIsNeeded(String body) {
    Expect.invalid(camp.organiser().body(body).post(camp.path("/people")), "people");
  }

  @ParameterizedTest
  @CsvSource({
    "name,''",
    "name,' '",
    "role,visitor",
    "role,admin",
    "role,''",
    "email,nobody",
    "email,@example.org",
    "code,1234-5678",
    "badge,x",
    "id,x"
  })
  void aPersonThatMakesNoSenseIsRefusedAndNobodyIsAdded(String field, String value) {
    Map<String, String> bad = new java.util.HashMap<>(Map.of("name", "Ben"));
    bad.put(field, value);

    Expect.invalid(add(List.of(Map.of("name", "Ana"), bad)), "people[1]." + field);
    assertThat(names()).isEmpty();
  }

  @Test
  void namesMayHaveAHundredCharactersAndNoMore() {
    assertThat(add(List.of(Map.of("name", "é".repeat(100)))).statusCode()).isEqualTo(201);
    Expect.invalid(add(List.of(Map.of("name", "é".repeat(101)))), "people[0].name");
    Expect.invalid(blank(0), "blank");
    Expect.invalid(blank(-1), "blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"volunteer", "organiser"})
  void aVolunteerGivesNoRoleAboveParticipant(String role) {
    Badge vera = camp.volunteer();
    Map<String, Object> body =
        Map.of("people", List.of(Map.of("name", "Ana"), Map.of("name", "Eve", "role", role)));

    Response refused = vera.sends().body(body).post(camp.path("/people"));

    Expect.problem(refused, 403, "forbidden");
    assertThat(names()).containsExactly("Vera");
  }

  @Test
  void anOrganiserWithABadgeGivesAnyRole() {
    Badge olga = camp.person("Olga", "organiser");
    Map<String, Object> body =
        Map.of("people", List.of(Map.of("name", "Otto", "role", "organiser")));

    assertThat(olga.sends().body(body).post(camp.path("/people")).statusCode()).isEqualTo(201);
  }

  @Test
  void participantsAndVisitorsNeitherSeeNorAddPeople() {
    Badge ana = camp.participant("Ana");
    Map<String, Object> body = Map.of("blank", 1);

    Expect.problem(ana.sends().get(camp.path("/people")), 403, "forbidden");
    Expect.problem(ana.sends().body(body).post(camp.path("/people")), 403, "forbidden");
    Expect.problem(
        ana.sends().post(camp.path("/people/" + ana.id() + "/reissue")), 403, "forbidden");
    Expect.problem(Fixtures.visitor().get(camp.path("/people")), 401, "unauthenticated");
    Expect.problem(
        Fixtures.visitor().body(body).post(camp.path("/people")), 401, "unauthenticated");
  }

  @Test
  void theJournalTellsWhoReissuedWhoseBadge() {
    Badge ana = camp.participant("Ana");
    Badge vera = camp.volunteer();

    vera.sends().post(camp.path("/people/" + ana.id() + "/reissue")).then().statusCode(200);
    Expect.problem(
        vera.sends().post(camp.path("/people/" + vera.id() + "/reissue")), 403, "forbidden");

    List<String> journal =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    JournalEntry.of(Event.of(camp.slug())).stream()
                        .filter(it -> it.kind == JournalKind.REISSUE)
                        .map(it -> it.byId + " " + it.kind.wireName() + " " + it.subject)
                        .toList());
    assertThat(journal).containsExactly(vera.id() + " reissue " + ana.id());
  }

  @Test
  void everybodySeesThemselves() {
    Badge ana = camp.participant("Ana");

    Response me = ana.sends().get(camp.path("/me"));

    assertThat(me.<String>path("id")).isEqualTo(ana.id());
    assertThat(me.<String>path("name")).isEqualTo("Ana");
    assertThat(me.<String>path("role")).isEqualTo("participant");
    assertThat(me.header("ETag")).isNotBlank();
    Expect.problem(Fixtures.visitor().get(camp.path("/me")), 401, "unauthenticated");
    Expect.problem(camp.organiser().get(camp.path("/me")), 403, "forbidden");
  }

  @Test
  void aTokenOfAnotherEventIsOfNoUseHere() {
    Badge stranger = Fixtures.camp().person("Otto", "organiser");

    Expect.problem(stranger.sends().get(camp.path("/me")), 403, "forbidden");
    Expect.problem(stranger.sends().get(camp.path("/people")), 403, "forbidden");
    Expect.problem(
        stranger.sends().body(Map.of("blank", 1)).post(camp.path("/people")), 403, "forbidden");
    Expect.problem(stranger.sends().get(camp.path("/ballot")), 403, "forbidden");
    assertThat(stranger.sends().get(camp.path("")).statusCode()).isEqualTo(200);
  }

  private Response add(List<? extends Map<String, ?>> people) {
    return camp.organiser().body(Map.of("people", people)).post(camp.path("/people"));
  }

  private Response blank(int count) {
    return camp.organiser().body(Map.of("blank", count)).post(camp.path("/people"));
  }

  private List<String> names() {
    return camp.organiser().get(camp.path("/people")).path("items.name");
  }
}
