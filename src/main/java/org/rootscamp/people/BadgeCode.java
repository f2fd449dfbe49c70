package org.rootscamp.people;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rootscamp.http.Crockford;

/**
 * The short code on a badge: ten characters of {@link Crockford}'s Base32, 50 bits. Of 10,000
 * badges one is found by chance after 260 days of 5,000 guesses a second.
 */
public record BadgeCode(String characters) {

  private static final int LENGTH = 10;

  /** The alphabet and O, I and L. Before the case is changed: that would make SS of ß. */
  private static final Pattern READABLE =
      Pattern.compile("[0-9A-TV-Z]{" + LENGTH + "}", Pattern.CASE_INSENSITIVE);

  static BadgeCode random(SecureRandom random) {
    return new BadgeCode(Crockford.random(LENGTH, random));
  }

  /** What somebody typed, or nothing if it cannot be a code. */
  public static Optional<BadgeCode> read(String typed) {
    String characters = Crockford.bare(typed);
    return READABLE.matcher(characters).matches()
        ? Optional.of(new BadgeCode(Crockford.folded(characters)))
        : Optional.empty();
  }

  /** As it is printed: two groups of five. */
  String printed() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }
}
