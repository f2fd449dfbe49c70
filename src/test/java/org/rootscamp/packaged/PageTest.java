package org.rootscamp.packaged;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A page of the packaged application in a real browser. Each class has its own of both. */
abstract class PageTest {

  private static final int PATIENCE_MILLIS = 40_000; // the machine has other tests to run

  @TempDir static Path directory;
  static Browser browser;
  static PackagedApp app;

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    browser = Browser.start();
    app = PackagedApp.embedded(directory, Map.of());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
    if (app != null) {
      app.close();
      app = null;
    }
  }
}
