package org.rootscamp.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rootscamp.http.json.VisibleText;

/**
 * When two names of tracks are one: whoever types a name again means the same track, whatever
 * became of its capitals, spaces and accents. Signs stay, so that C, C++ and C# are three.
 */
final class TrackNames {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Those of Latin, Greek and Cyrillic letters; in other scripts marks make another word. */
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  private static final Pattern VISIBLE = Pattern.compile(VisibleText.FORM);

  private TrackNames() {}

  /** Whether there is something to read. */
  static boolean isName(String text) {
    return text != null && VISIBLE.matcher(text).matches();
  }

  /** On one line, with single spaces. */
  static String tidy(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip();
  }

  /** Equal for names that are one. */
  static String folded(String name) {
    String marksApart = Normalizer.normalize(tidy(name), Normalizer.Form.NFKD);
    return ACCENTS
        .matcher(marksApart)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
