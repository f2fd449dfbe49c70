package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** Events that are reached by their address only. */
@OnBothDatabases
class ListedTest {

  @Test
  void anEventIsListedUnlessItsOrganiserSaysOtherwise() {
    Fixtures camp = Fixtures.camp();
    assertThat(slugs(Fixtures.visitor())).contains(camp.slug());

    camp.patchEvent(Map.of("settings", Map.of("listed", false)));

    assertThat(slugs(Fixtures.visitor())).doesNotContain(camp.slug());
    assertThat(slugs(camp.organiser())).contains(camp.slug());
    assertThat(slugs(camp.volunteer().sends())).doesNotContain(camp.slug());
    assertThat(slugs(camp.person("Olga", "organiser").sends())).doesNotContain(camp.slug());
    Response event = Fixtures.visitor().get(camp.path(""));
    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(event.<Boolean>path("settings.listed")).isFalse();
  }

  @Test
  void aRehearsalIsMadeWithoutEverBeingListed() {
    Fixtures rehearsal = Fixtures.camp(Map.of("settings", Map.of("listed", false)));

    assertThat(slugs(Fixtures.visitor())).doesNotContain(rehearsal.slug());
  }

  @Test
  void pagesOfListsHaveNoHoles() {
    Fixtures first = Fixtures.camp();
    Fixtures.camp(Map.of("settings", Map.of("listed", false)));
    Fixtures last = Fixtures.camp();

    Response page = Fixtures.visitor().queryParam("limit", 1).get("/api/events");
    Response next =
        Fixtures.visitor()
            .queryParam("limit", 1)
            .queryParam("cursor", page.path("next"))
            .get("/api/events");

    assertThat(page.<String>path("items[0].slug")).isEqualTo(last.slug());
    assertThat(next.<String>path("items[0].slug")).isEqualTo(first.slug());
  }

  @Test
  void searchEnginesAreAskedToLeaveItsPagesOut() {
    Fixtures listed = Fixtures.camp();
    Fixtures hidden = Fixtures.camp(Map.of("settings", Map.of("listed", false)));

    for (String page : List.of("", "/wall", "/console")) {
      assertThat(robots("/" + listed.slug() + page)).as(page).isNull();
      assertThat(robots("/" + hidden.slug() + page)).as(page).isEqualTo("noindex");
      assertThat(robots("/no-such-event" + page)).as(page).isEqualTo("noindex");
    }
    assertThat(robots("/")).isNull();
    hidden.patchEvent(Map.of("settings", Map.of("listed", true)));
    assertThat(robots("/" + hidden.slug())).isNull();
  }

  @Test
  void nothingThatRobotsReadNamesAnEvent() {
    Fixtures hidden = Fixtures.camp(Map.of("settings", Map.of("listed", false)));

    String rules = new Request().get("/robots.txt").then().statusCode(200).asString();

    assertThat(rules).contains("Disallow: /api/").doesNotContain(hidden.slug());
    assertThat(new Request().get("/sitemap.xml").statusCode()).isEqualTo(404);
  }

  private static String robots(String page) {
    return new Request().get(page).then().statusCode(200).header("X-Robots-Tag");
  }

  private static List<String> slugs(Request request) {
    Response page = request.queryParam("limit", 200).get("/api/events").then().statusCode(200);
    return Json.texts(Json.of(page).path("items"), "slug");
  }
}
