package org.rootscamp.exchange;

import java.nio.charset.StandardCharsets;

/**
 * Text whose lines have at most 75 octets in UTF-8; what goes on begins with a space (RFC 5545,
 * section 3.1). The library folds by characters, which can have four octets each.
 */
final class Folded {

  private static final int MOST_OCTETS = 75;
  private static final String LINE_END = "\r\n";

  private Folded() {}

  /** Folds lines that end in CR LF, between characters. */
  static String text(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 8);
    int octets = 0;
    for (int at = 0; at < unfolded.length(); at = unfolded.offsetByCodePoints(at, 1)) {
      String character = Character.toString(unfolded.codePointAt(at));
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      boolean ends = unfolded.startsWith(LINE_END, at) || character.equals("\n");
      if (!ends && octets + more > MOST_OCTETS) {
        folded.append(LINE_END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets = ends ? 0 : octets + more;
    }
    return folded.toString();
  }
}
