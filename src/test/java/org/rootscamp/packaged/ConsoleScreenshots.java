package org.rootscamp.packaged;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.packaged.PhoneStates.Look;

/** Pictures of the console for people to look at; not a part of the build. */
class ConsoleScreenshots {

  private static final Path PICTURES = Path.of("target", "screenshots", "console");

  @TempDir static Path directory;

  static Stream<Look> looks() {
    return Stream.of(
        new Look("1280-light", 1280, 800, "en-US", ColorScheme.LIGHT),
        new Look("1280-dark-es", 1280, 800, "es-ES", ColorScheme.DARK),
        new Look("1920-dark", 1920, 1080, "en-US", ColorScheme.DARK),
        new Look("360-light", 360, 740, "en-US", ColorScheme.LIGHT));
  }

  @BeforeAll
  static void haveTime() {
    PlaywrightAssertions.setDefaultAssertionTimeout(40_000);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pictures(Look look) {
    try (PackagedApp app = PackagedApp.embedded(directory.resolve(look.name()), Map.of());
        Browser browser = Browser.start()) {
      new ConsoleStates(browser, app, look, (state, console) -> picture(look, state, console))
          .all();
    }
  }

  private static void picture(Look look, String state, Console console) {
    console.page().waitForTimeout(150); // what comes with the next answer
    Path file = PICTURES.resolve(look.name()).resolve(state + ".png");
    console.page().screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
