package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every look that the service gives is one that the pages can draw, and in the same colour. */
class TrackLooksOnPagesTest {

  @Test
  void thePapersAreThoseOfThePages() throws IOException {
    Map<String, String> byDay = new LinkedHashMap<>();
    pairs("tokens.css", "(--paper-\\d): (#[0-9a-f]{6})")
        .forEach(pair -> byDay.putIfAbsent(pair.get(0), pair.get(1)));
    Map<String, String> pages = new LinkedHashMap<>();
    pairs("shared/papers.css", "\\.paper-(\\w+) \\{\\s+--card-paper: var\\((--paper-\\d)\\)")
        .forEach(pair -> pages.put(pair.get(0), byDay.get(pair.get(1))));

    Map<String, String> service = new LinkedHashMap<>();
    Arrays.stream(TrackColour.values()).forEach(it -> service.put(word(it), it.paper()));
    assertThat(service).isEqualTo(pages);
  }

  @Test
  void thePagesHaveAnOutlineOfEachShape() throws IOException {
    assertThat(pairs("shared/tracks.js", "(?m)^  (\\w+): (\\(s\\)) =>"))
        .extracting(pair -> pair.get(0))
        .containsExactlyElementsOf(
            Arrays.stream(TrackShape.values()).map(TrackLooksOnPagesTest::word).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> pairs(String file, String pattern) throws IOException {
    String path = "/META-INF/resources/assets/" + file;
    try (InputStream text = TrackLooksOnPagesTest.class.getResourceAsStream(path)) {
      Matcher found =
          Pattern.compile(pattern).matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      return found.results().map(it -> List.of(it.group(1), it.group(2))).toList();
    }
  }
}
