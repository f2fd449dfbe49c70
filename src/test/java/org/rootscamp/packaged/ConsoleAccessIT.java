package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.Effort;
import org.rootscamp.packaged.PhoneStates.Look;

/**
 * In every state, theme and language the console can be used by everybody. The rules of WCAG are
 * the same in all languages and widths, so that only the long form asks them of each look.
 */
class ConsoleAccessIT extends PageTest {

  /** Whatever can be pressed, but boxes and links inside of what is itself large enough. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll("button, select, textarea, summary, .check, .view-link, \
      a.button, td[data-room], input:not([type=checkbox], [type=radio])")]
        .filter((it) => it.checkVisibility())
        .map((it) => [it.outerHTML.slice(0, 120), it.getBoundingClientRect()])
        .filter(([, box]) => box.width < 44 || box.height < 43.9).map(([html]) => html)""";

  private static final String UNTOLD =
      "() => [...document.querySelectorAll('.said-title:not([lang])')].map((it) => it.textContent)";

  static Stream<Look> looks() {
    return Stream.of(
        new Look("English", 1280, 800, "en-US", ColorScheme.LIGHT),
        new Look("Spanish, narrow", 320, 640, "es-MX", ColorScheme.DARK));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyStateIsForEverybody(Look look) {
    Map<String, List<String>> faults = new TreeMap<>();

    boolean rules = Effort.isLong() || look.language().startsWith("en");
    new ConsoleStates(
            browser, app, look, (state, console) -> faults.put(state, faultsOf(console, rules)))
        .all();

    faults.values().removeIf(List::isEmpty);
    assertThat(faults).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> faultsOf(Console console, boolean rules) {
    List<String> faults = new ArrayList<>(rules ? console.violations() : List.of());
    ((List<String>) console.page().evaluate(SMALL)).forEach(html -> faults.add("small: " + html));
    ((List<String>) console.page().evaluate(UNTOLD)).forEach(title -> faults.add("lang: " + title));
    if (console.sideways() > 0) {
      faults.add("scrolls sideways");
    }
    return faults;
  }
}
