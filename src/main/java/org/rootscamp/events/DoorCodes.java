package org.rootscamp.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.rootscamp.http.Crockford;
import org.rootscamp.http.KeyedHashes;
import org.rootscamp.http.problems.ApiProblem;

/**
 * The code that is written up at the door. It is typed on phones, so it is read like those on
 * badges, without case and punctuation; whatever it is, only a keyed digest is kept.
 */
@ApplicationScoped
public class DoorCodes {

  private static final int LEAST = 8;
  private static final int HALF = 4;

  private final SecureRandom random = new SecureRandom();
  private final KeyedHashes hashes;

  DoorCodes(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  /** A code that nobody guesses, in two groups of four: 40 bits, and the door lets in few. */
  String random() {
    String characters = Crockford.random(2 * HALF, random);
    return characters.substring(0, HALF) + "-" + characters.substring(HALF);
  }

  /**
   * The digest of a code that somebody chose, or null for none.
   *
   * @throws ApiProblem 400 if it could be guessed
   */
  String chosen(Event event, String code) {
    if (code == null) {
      return null;
    }
    if (Crockford.bare(code).codePointCount(0, Crockford.bare(code).length()) < LEAST) {
      throw ApiProblem.invalid("doorCode", "must have at least " + LEAST + " letters or digits");
    }
    return hash(event, code);
  }

  /** Whether somebody typed the code of the event's door. */
  public boolean opens(Event event, String typed) {
    return hash(event, typed).equals(event.doorCodeHash);
  }

  private String hash(Event event, String code) {
    return hashes.hex("door", event.slug, Crockford.folded(Crockford.bare(code)));
  }
}
