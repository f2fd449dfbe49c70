package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.rootscamp.http.Hashes;
import org.rootscamp.http.KeyedHashes;

/** Makes codes, badges and tokens, and the digests under which they are stored. */
@ApplicationScoped
public class Secrets {

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final KeyedHashes hashes;

  Secrets(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  BadgeCode newCode() {
    return BadgeCode.random(random);
  }

  /** 256 random bits as 43 characters that can stand in an address. */
  public String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String codeHash(UUID eventId, BadgeCode code) {
    return hashes.hex("code", eventId.toString(), code.characters());
  }

  public static String badgeHash(String badge) {
    return Hashes.sha256Hex("badge", badge);
  }

  public static String invitationHash(String secret) {
    return Hashes.sha256Hex("invitation", secret);
  }

  static String tokenHash(String token) {
    return Hashes.sha256Hex("token", token);
  }
}
