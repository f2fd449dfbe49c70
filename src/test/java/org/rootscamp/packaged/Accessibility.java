package org.rootscamp.packaged;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The accessibility rules of WCAG 2.2 AA, as far as a machine can check them. */
final class Accessibility {

  /** The checker as the page's own: its builder would open a second page for each check. */
  private static final String RUN =
      """
      async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
        const found = await axe.run(document, {
          runOnly: { type: "tag", values: tags }, resultTypes: ["violations"],
        });
        return found.violations.map((it) => it.id + ": " + it.nodes.map((node) => node.html));
      }""";

  private Accessibility() {}

  /** What breaks a rule on the page as it is: the rule and the elements. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.waitForLoadState();
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<String>) page.evaluate(RUN);
  }
}
