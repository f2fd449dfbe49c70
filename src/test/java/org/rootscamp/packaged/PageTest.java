package org.rootscamp.packaged;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A page of the packaged application in a real browser. Both are the same for all tests; what a
 * test has of its own is its event and its windows, which are closed after it. A test that kills
 * the application starts it again.
 */
@ExtendWith(Stage.class)
@Tag("page")
abstract class PageTest {

  static Browser browser;
  static PackagedApp app;

  @AfterEach
  void closeTheWindows() {
    browser.forgetOffences();
  }
}
