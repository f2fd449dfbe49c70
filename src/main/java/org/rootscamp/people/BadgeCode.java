package org.rootscamp.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short code on a badge: eight characters of Crockford's Base32 (40 bits), read forgivingly.
 * Case does not matter, nor does whatever is neither letter nor digit; O is read as 0, I and L as
 * 1.
 */
record BadgeCode(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  /** The alphabet and O, I and L. Before the case is changed: that would make SS of ß. */
  private static final Pattern READABLE =
      Pattern.compile("[0-9A-TV-Z]{" + LENGTH + "}", Pattern.CASE_INSENSITIVE);

  /** An accent belongs to its letter. */
  private static final String NEITHER_LETTER_NOR_DIGIT = "[^\\p{L}\\p{M}\\p{N}]";

  static BadgeCode random(SecureRandom random) {
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new BadgeCode(characters.toString());
  }

  /** What somebody typed, or nothing if it cannot be a code. */
  static Optional<BadgeCode> read(String typed) {
    String characters = typed.replaceAll(NEITHER_LETTER_NOR_DIGIT, "");
    if (!READABLE.matcher(characters).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new BadgeCode(
            characters
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')));
  }

  /** As it is printed: two groups of four. */
  String printed() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }
}
