package org.rootscamp.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Text as people write it, and as nobody does. Bodies are escaped, so that the reader sees all. */
@OnBothDatabases
class CleanTextTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë, naïve — „Workshop“ №1",
        "\u05e9\u05dc\u05d5\u05dd", // Hebrew
        "\u0645\u0631\u062d\u0628\u0627\u060c \u0645\u0639\u0643", // Arabic
        "\u200eRepair\u200f caf\u00e9\u061c", // marks of one direction
        "\uD83D\uDC69\u200D\uD83D\uDCBB", // woman + joiner + laptop
        "\u2764\uFE0F", // heart + variation selector
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", // flag with tags
        "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian with a non-joiner
        "\u4f1a\u8b70\u3000\u5ba4",
        "#1",
        "?"
      })
  void whatPeopleWriteIsKeptAsItIs(String text) {
    Response stored =
        camp.organiser().body(Map.of("title", text, "summary", text)).post(camp.path("/proposals"));

    assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
    assertThat(Json.of(stored).path("title").asText()).isEqualTo(text);
    assertThat(Json.of(stored).path("summary").asText()).isEqualTo(text);
  }

  @Test
  void aSummaryHasLinesAndTabs() {
    String text = "First.\n\n\tSecond.\r\nThird.";

    Response stored =
        camp.organiser()
            .body(Map.of("title", "Lines", "summary", text))
            .post(camp.path("/proposals"));

    assertThat(stored.<String>path("summary")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\u001b",
        "\\u007f", // control characters
        "\\u0080",
        "\\u0085",
        "\\u009f", // of the second kind
        "\\u202a",
        "\\u202e",
        "\\u2066",
        "\\u2069", // these turn the line
        "\\u2028",
        "\\u2029", // line ends that are none in JSON
        "\\ud800",
        "\\udc00",
        "\\udc00\\ud800", // halves of characters
        "\\uffff",
        "\\ufffe",
        "\\ufdd0",
        "\\ufdef",
        "\\ud83f\\udfff" // no characters
      })
  void whatNobodyWritesIsRefusedByItsField(String escaped) {
    String text = "\"Hall" + escaped + "way\"";

    for (String field : List.of("title", "summary", "track", "language", "level")) {
      String body = "{\"title\": \"A\", \"%s\": %s}".formatted(field, text);
      String once = field.equals("title") ? "{\"title\": %s}".formatted(text) : body;
      Expect.invalid(camp.organiser().body(once).post(camp.path("/proposals")), field);
    }
    Response patched =
        camp.organiser()
            .header("If-Match", "*")
            .body("{\"name\": " + text + "}")
            .patch(camp.path(""));
    Expect.invalid(patched, "name");
    Response person =
        camp.organiser()
            .body("{\"people\": [{\"name\": " + text + "}]}")
            .post(camp.path("/people"));
    Expect.invalid(person, "people[0].name");
    Response room =
        camp.organiser()
            .body("{\"name\": \"A\", \"capacity\": 5, \"features\": [" + text + "]}")
            .post(camp.path("/rooms"));
    Expect.invalid(room, "features[0]");
  }

  @Test
  void aRefusalNamesTheCharacter() {
    Response refused =
        camp.organiser().body("{\"title\": \"a\\u202eb\"}").post(camp.path("/proposals"));

    assertThat(Json.texts(Json.of(refused).path("errors"), "message"))
        .containsExactly("must not hold control characters or broken Unicode, here U+202E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "\u00a0",
        "\u2003\u3000",
        "\u200b",
        "\u200d\u200c",
        "\ufeff",
        "\u00ad",
        "\u2060",
        "\u200e \u200f",
        "\ufe0f",
        "\u034f",
        "\u3164",
        "\u2800",
        "\uDB40\uDC67"
      })
  void whatCannotBeSeenIsBlank(String text) {
    Expect.invalid(
        camp.organiser().body(Map.of("title", text)).post(camp.path("/proposals")), "title");
    Expect.invalid(
        camp.organiser().body(Map.of("name", text, "capacity", 5)).post(camp.path("/rooms")),
        "name");
    Expect.invalid(
        camp.organiser()
            .body(Map.of("people", List.of(Map.of("name", text))))
            .post(camp.path("/people")),
        "people[0].name");
    Expect.invalid(
        camp.organiser().header("If-Match", "*").body(Map.of("name", text)).patch(camp.path("")),
        "name");
  }
}
