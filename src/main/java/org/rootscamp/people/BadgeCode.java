package org.rootscamp.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The short code on a badge: eight characters of Crockford's Base32 (40 bits), read forgivingly.
 * Case, spaces and hyphens do not matter; O is read as 0, I and L as 1.
 */
record BadgeCode(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  static BadgeCode random(SecureRandom random) {
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new BadgeCode(characters.toString());
  }

  /** What somebody typed, or nothing if it cannot be a code. */
  static Optional<BadgeCode> read(String typed) {
    String characters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean plausible =
        characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return plausible ? Optional.of(new BadgeCode(characters)) : Optional.empty();
  }

  /** As it is printed: two groups of four. */
  String printed() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }
}
