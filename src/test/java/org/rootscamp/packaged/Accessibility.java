package org.rootscamp.packaged;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** The accessibility rules of WCAG 2.2 AA, as far as a machine can check them. */
final class Accessibility {

  /**
   * The checker as the page's own: its builder would open a second page for each check. Given a
   * theme, only the rules that depend on colours.
   */
  private static final String RUN =
      """
      async (theme) => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
        const colours = ["color-contrast", "link-in-text-block"];
        const found = await axe.run(document, {
          runOnly: theme ? { type: "rule", values: colours } : { type: "tag", values: tags },
          resultTypes: ["violations"], selectors: false, iframes: false, preload: false,
        });
        return found.violations.map((it) =>
          [theme, it.id].filter(Boolean).join(" ") + ": " + it.nodes.map((node) => node.html));
      }""";

  private Accessibility() {}

  /** What breaks a rule on the page as it is, in both themes: the rule and the elements. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.waitForLoadState();
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    List<String> found = new ArrayList<>((List<String>) page.evaluate(RUN));
    boolean dark =
        (Boolean) page.evaluate("() => document.documentElement.dataset.theme == 'dark'");
    found.addAll((List<String>) page.evaluate(RUN, turn(page, !dark)));
    turn(page, dark);
    return found;
  }

  /** The page in the other theme, without a thing of it drawn anew. */
  private static String turn(Page page, boolean dark) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    String theme = dark ? "dark" : "light";
    page.waitForFunction("theme => document.documentElement.dataset.theme === theme", theme);
    return theme;
  }
}
