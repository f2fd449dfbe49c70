package org.rootscamp.packaged;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium on the machine, and everything a page did that it should not. */
final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> offences = new ArrayList<>();

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Skips the test on a machine without Chromium, unless {@code -Dbrowser.required=true}. */
  static Browser start() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && !Boolean.getBoolean("browser.required")) {
      // The build counts no test of an aborted class, so the log must say it.
      System.err.println(
          "\n*** SKIPPED: the tests of the pages. No Chromium here; set CHROMIUM to its path. ***\n");
      Assumptions.abort("No Chromium here");
    }
    return new Browser(
        executable.orElseThrow(() -> new AssertionError("Chromium is required, but not here")));
  }

  private static Optional<Path> executable() {
    return Stream.of(
            System.getenv("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page of that size whose console errors and requests to other hosts are noted. */
  Page open(String url, int width, int height) {
    Page page = page(new NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
    page.navigate(url);
    return page;
  }

  /** The same before it goes anywhere, in a browser of its own with that outfit. */
  Page page(NewContextOptions outfit) {
    return watched(chromium.newContext(outfit).newPage());
  }

  /** A second page in the browser of another one. */
  Page beside(Page page) {
    return watched(page.context().newPage());
  }

  private Page watched(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isLostConnection(message.text())) {
            offences.add(message.text());
          }
        });
    page.onPageError(offences::add);
    page.onDialog(
        dialog -> {
          offences.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:")
              && !request.url().startsWith("data:")) {
            offences.add("request to " + request.url());
          }
        });
    return page;
  }

  /** What the browser itself logs while a server is away. */
  private static boolean isLostConnection(String message) {
    return message.contains("net::ERR_")
        || message.contains("error occurred when fetching the script"); // the worker's
  }

  void forgetOffences() {
    chromium.contexts().forEach(BrowserContext::close);
    offences.clear(); // after the last words of the pages
  }

  List<String> offences() {
    return offences;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
