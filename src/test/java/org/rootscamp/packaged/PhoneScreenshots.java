package org.rootscamp.packaged;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.packaged.PhoneStates.Look;

/** Pictures of the phone page for people to look at; not a part of the build. */
class PhoneScreenshots {

  private static final Path PICTURES = Path.of("target", "screenshots", "phone");

  @TempDir static Path directory;

  static Stream<Look> looks() {
    String wanted = System.getProperty("screenshots", "true");
    return Stream.of(
            new Look("360-light", 360, 740, "en-US", ColorScheme.LIGHT),
            new Look("360-dark", 360, 740, "en-US", ColorScheme.DARK),
            new Look("320-es", 320, 640, "es-ES", ColorScheme.LIGHT),
            new Look("1280-light", 1280, 800, "en-US", ColorScheme.LIGHT))
        .filter(look -> wanted.equals("true") || look.name().equals(wanted));
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
      new PhoneStates(browser, app, look, (state, phone) -> picture(look, state, phone)).all();
    }
  }

  /** The first screen and, where there is more, all of it. */
  private static void picture(Look look, String state, Phone phone) {
    Path folder = PICTURES.resolve(look.name());
    phone.page().waitForTimeout(150); // what comes with the next answer
    shoot(phone, folder.resolve(state + ".png"), false);
    if (List.of(
            "propose",
            "proposal-changing",
            "wall",
            "wall-whole",
            "me",
            "vote-saved",
            "me-next-device",
            "wall-going")
        .contains(state)) {
      shoot(phone, folder.resolve(state + "-all.png"), true);
    }
  }

  private static void shoot(Phone phone, Path file, boolean all) {
    phone.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(all));
  }
}
