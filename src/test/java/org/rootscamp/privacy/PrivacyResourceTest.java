package org.rootscamp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** What people are told about their data. */
@OnTheService
class PrivacyResourceTest {

  private static final Map<String, String> NOTICE =
      Map.of(
          "responsible", "Spring Camp e. V.",
          "contact", "privacy@spring-camp.example",
          "purpose", "To find out together what this day is about.",
          "text", "Pictures are taken.\nSay so if you do not want to be on them.");

  @Test
  void theOrganiserSaysWhoIsResponsible() {
    Fixtures camp = Fixtures.camp(Map.of("notice", NOTICE));
    assertThat(privacy(camp).path("notice")).isEqualTo(Json.tree(NOTICE));
    Map<String, Object> change = new HashMap<>(Map.of("contact", "desk@spring-camp.example"));
    change.put("text", null);

    camp.patchEvent(Map.of("notice", change));

    assertThat(privacy(camp).path("notice"))
        .isEqualTo(
            Json.read(
                """
                {"responsible": "Spring Camp e. V.", "contact": "desk@spring-camp.example",
                 "purpose": "To find out together what this day is about.", "text": null}"""));
    assertThat(Json.of(Fixtures.visitor().get(camp.path(""))).path("notice"))
        .isEqualTo(privacy(camp).path("notice"));
  }

  @Test
  void theJournalSaysThatTheNoticeChangedAndNamesNobody() {
    Fixtures camp = Fixtures.camp();

    camp.patchEvent(Map.of("notice", Map.of("responsible", "Ada Okafor")));

    JsonNode entry = Json.of(camp.organiser().get(camp.path("/wall/journal"))).at("/items/0");
    assertThat(entry.path("facts")).isEqualTo(Json.read("[{\"field\": \"notice.responsible\"}]"));
  }

  @Test
  void whatIsTooLongOrBlankIsRefused() {
    Fixtures camp = Fixtures.camp();
    Map<String, Integer> bounds =
        Map.of("responsible", 200, "contact", 200, "purpose", 1_000, "text", 4_000);
    bounds.forEach(
        (field, most) -> {
          assertThat(patch(camp, field, "x".repeat(most)).statusCode()).isEqualTo(200);
          Expect.invalid(patch(camp, field, "x".repeat(most + 1)), "notice." + field);
          Expect.invalid(patch(camp, field, " "), "notice." + field);
        });
    String volunteer = camp.volunteer().token();
    Expect.problem(
        Fixtures.as(volunteer)
            .header("If-Match", "*")
            .body(Map.of("notice", NOTICE))
            .patch(camp.path("")),
        403,
        "forbidden");
  }

  @Test
  void theSentencesFollowFromTheSettings() {
    Fixtures camp = Fixtures.camp().open();
    assertThat(sentences(privacy(camp)))
        .contains(
            "On April 23, 2030 what is kept of people is removed by itself: names, e-mail"
                + " addresses, badges, sign-ins, who ran, submitted and saw what, and whose"
                + " ballots they are.",
            "Everybody sees the proposals, the Wall, and the names of those who run sessions.",
            "While voting is open volunteers see how many people chose what; afterwards"
                + " everybody does.",
            "While voting is open your ballot is deleted with you.");

    camp.patchEvent(
        Map.of(
            "voting", Map.of("open", false),
            "settings", Map.of("listed", false, "tallies", "hidden", "purgeAfterDays", 7)));

    assertThat(sentences(privacy(camp)))
        .contains(
            "Everybody who knows the address of this event sees the proposals, the Wall, and the"
                + " names of those who run sessions.",
            "While voting is open nobody sees how many people chose what; afterwards everybody"
                + " does.")
        .anyMatch(sentence -> sentence.startsWith("On March 31, 2030 "))
        .doesNotContain("While voting is open your ballot is deleted with you.");
  }

  @Test
  void itSpeaksSpanishToo() {
    Fixtures camp = Fixtures.camp();

    Response privacy =
        Fixtures.visitor().header("Accept-Language", "es-MX").get(camp.path("/privacy"));

    assertThat(privacy.header("Content-Language")).isEqualTo("es");
    assertThat(Json.texts(Json.of(privacy).path("sections"), "heading"))
        .containsExactly("Qué se guarda", "Por cuánto tiempo", "Quién lo ve", "Tus datos");
    assertThat(sentences(Json.of(privacy)))
        .anyMatch(sentence -> sentence.startsWith("El 23 de abril de 2030 "));
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(keys("_es")).isEqualTo(keys(""));
  }

  private static Set<String> keys(String suffix) throws IOException {
    String name = "/org/rootscamp/privacy/privacy%s.properties".formatted(suffix);
    try (InputStream file = PrivacyTexts.class.getResourceAsStream(name)) {
      return new PropertyResourceBundle(file).keySet();
    }
  }

  private static Response patch(Fixtures camp, String field, String text) {
    return camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("notice", Map.of(field, text)))
        .patch(camp.path(""));
  }

  private static JsonNode privacy(Fixtures camp) {
    return Json.of(Fixtures.visitor().get(camp.path("/privacy")).then().statusCode(200));
  }

  private static List<String> sentences(JsonNode privacy) {
    List<String> sentences = new ArrayList<>();
    privacy
        .path("sections")
        .forEach(section -> section.path("sentences").forEach(it -> sentences.add(it.asText())));
    return sentences;
  }
}
