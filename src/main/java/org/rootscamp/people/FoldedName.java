package org.rootscamp.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name, or another text, as it is searched: words of letters and digits, without case, accents
 * and apostrophes. So "obrien lop" finds López O’Brien.
 */
public final class FoldedName {

  /** Letters that are no other one with a mark. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ł", "l"),
          Map.entry("ı", "i"),
          Map.entry("ς", "σ"));

  private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}'’ʼʻ`´]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedName() {}

  /** The words of a name or of a part of one, in their order; none where it has no letter. */
  public static List<String> words(String name) {
    String marksApart = Normalizer.normalize(name.replace("´", "'"), Normalizer.Form.NFKD);
    String folded = LEFT_OUT.matcher(marksApart.toLowerCase(Locale.ROOT)).replaceAll("");
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      folded = folded.replace(letter.getKey(), letter.getValue());
    }
    return Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  /** The same as one text with a space before each word, so that its beginning can be found. */
  public static String of(String name) {
    StringBuilder text = new StringBuilder();
    words(name).forEach(word -> text.append(' ').append(word));
    return text.toString();
  }
}
