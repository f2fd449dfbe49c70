package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedModulesTest {

  @Test
  void modulesRunOnceAfterThoseThatTheyImport() {
    Map<String, String> sources =
        Map.of(
            "/page/main.js",
            """
            import { el,
            fill } from "../shared/dom.js";
            import * as words from "./words.js";
            el(fill, words.hello);
            """,
            "/shared/dom.js",
            """
            const space = "$1";
            export function el() {}
            export async function fill() { return space; }
            """,
            "/page/words.js",
            """
            import { el } from "../shared/dom.js";
            export const hello = el();
            export class Words {}
            """);

    assertThat(JoinedModules.join("/page/main.js", sources::get))
        .isEqualTo(
            """
            const module1 = (() => {
            const space = "$1";
            function el() {}
            async function fill() { return space; }
            return { el, fill };
            })();
            const module2 = (() => {
            const { el } = module1;
            const hello = el();
            class Words {}
            return { hello, Words };
            })();
            const module3 = (() => {
            const { el,
            fill } = module1;
            const words = module2;
            el(fill, words.hello);
            return {  };
            })();
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import \"./other.js\";",
        "import other from \"./other.js\";",
        "export default 1;",
        "export { a } from \"./other.js\";",
        "import { a as b } from \"./other.js\";",
        "const later = import(\"./other.js\");",
        "const here = import.meta.url;"
      })
  void whatCannotBeJoinedIsRefused(String line) {
    assertThatThrownBy(() -> JoinedModules.join("/main.js", address -> line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/main.js imports or exports in an unknown way");
  }

  @Test
  void aCircleIsRefused() {
    assertThatThrownBy(
            () -> JoinedModules.join("/a.js", address -> "import { a } from \"./a.js\";"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/a.js imports itself in a circle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "phone", "wall"})
  void theScriptsOfThePagesNeedNothingElse(String page) {
    assertThat(Assets.joined("/assets/" + page + "/main.js"))
        .doesNotContainPattern("(?m)^(import|export)\\b");
  }
}
