package org.rootscamp.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's script and all modules that it imports as one script: a file of its own costs each of
 * them a round trip, and a browser makes six of these at a time.
 *
 * <p>A module becomes a function that runs once, after those that it imports, and returns what it
 * exports. Understood are the imports and exports that our sources make, each on a line that begins
 * with it; everything else, and a circle, is refused.
 */
final class JoinedModules {

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import (?:\\* as (\\w+)|(\\{\\s*\\w+(?:,\\s*\\w+)*,?\\s*})) from \"([^\"]+)\";$");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async )?(?:function|class|const) (\\w+))");
  private static final Pattern UNKNOWN = Pattern.compile("(?m)^(?:import|export)\\b|\\bimport[(.]");

  private final UnaryOperator<String> sources;
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder script = new StringBuilder();
  private int modules;

  private JoinedModules(UnaryOperator<String> sources) {
    this.sources = sources;
  }

  /**
   * The script that does what the module at an address does.
   *
   * @param sources the text of the module at an address
   * @throws IllegalArgumentException if a module is not written as described above
   */
  static String join(String address, UnaryOperator<String> sources) {
    JoinedModules joined = new JoinedModules(sources);
    joined.nameOf(address);
    return joined.script.toString();
  }

  /** Of the object that holds what a module exports. */
  private String nameOf(String address) {
    String known = names.get(address);
    if (known == null) {
      names.put(address, "");
      known = add(address);
      names.put(address, known);
    } else if (known.isEmpty()) {
      throw new IllegalArgumentException(address + " imports itself in a circle");
    }
    return known;
  }

  private String add(String address) {
    String linked =
        IMPORT.matcher(sources.apply(address)).replaceAll(found -> imported(address, found));
    List<String> exports = new ArrayList<>();
    String body = EXPORT.matcher(linked).replaceAll(found -> exported(found, exports));
    if (UNKNOWN.matcher(body).find()) {
      throw new IllegalArgumentException(address + " imports or exports in an unknown way");
    }
    String name = "module" + ++modules;
    script.append("const %s = (() => {\n%s".formatted(name, body));
    script.append("return { %s };\n})();\n".formatted(String.join(", ", exports)));
    return name;
  }

  private String imported(String address, MatchResult found) {
    String name = nameOf(URI.create(address).resolve(found.group(3)).toString());
    String wanted = found.group(1) == null ? found.group(2) : found.group(1);
    return Matcher.quoteReplacement("const %s = %s;".formatted(wanted, name));
  }

  private static String exported(MatchResult found, List<String> exports) {
    exports.add(found.group(2));
    return found.group(1);
  }
}
