package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.rootscamp.http.Hashes;

/** Makes codes, badges and tokens, and the digests under which they are stored. */
@ApplicationScoped
class Secrets {

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  BadgeCode newCode() {
    return BadgeCode.random(random);
  }

  /** 256 random bits as 43 characters that can stand in an address. */
  String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String codeHash(UUID eventId, BadgeCode code) {
    return Hashes.sha256Hex("code", eventId.toString(), code.characters());
  }

  static String badgeHash(String badge) {
    return Hashes.sha256Hex("badge", badge);
  }

  static String tokenHash(String token) {
    return Hashes.sha256Hex("token", token);
  }
}
