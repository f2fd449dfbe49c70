package org.rootscamp.http;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Crockford's Base32: letters and digits that people do not take for each other. What they type is
 * read forgivingly: case does not matter, nor does whatever is neither letter nor digit; O is read
 * as 0, I and L as 1.
 */
public final class Crockford {

  /** The 32 characters, of five bits each. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** An accent belongs to its letter. */
  private static final String NEITHER_LETTER_NOR_DIGIT = "[^\\p{L}\\p{M}\\p{N}]";

  private Crockford() {}

  /** So many random characters. */
  public static String random(int length, SecureRandom random) {
    StringBuilder characters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return characters.toString();
  }

  /** What somebody typed, without whatever is neither letter nor digit. */
  public static String bare(String typed) {
    return typed.replaceAll(NEITHER_LETTER_NOR_DIGIT, "");
  }

  /** Bare characters as they are compared. */
  public static String folded(String bare) {
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
