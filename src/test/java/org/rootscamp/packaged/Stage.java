package org.rootscamp.packaged;

import static org.junit.jupiter.api.extension.ExtensionContext.Namespace.GLOBAL;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the browser and the application for the first page test, and ends them after the last. */
final class Stage implements BeforeAllCallback {

  private static final int PATIENCE_MILLIS = 40_000; // the machine has other tests to run

  @Override
  public void beforeAll(ExtensionContext context) {
    Started started =
        context
            .getRoot()
            .getStore(GLOBAL)
            .computeIfAbsent(Started.class, type -> new Started(), Started.class);
    PageTest.browser = started.browser;
    PageTest.app = started.app;
  }

  private static final class Started implements AutoCloseable {

    private final Browser browser;
    private final PackagedApp app;

    private Started() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      browser = Browser.start();
      app = PackagedApp.embedded(PackagedApp.newDirectory(), Map.of());
    }

    @Override
    public void close() {
      browser.close();
      app.close();
    }
  }
}
