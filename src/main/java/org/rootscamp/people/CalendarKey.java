package org.rootscamp.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rootscamp.http.Hashes;

/**
 * The secret in the address of somebody's own calendar: whose it is, and a digest of what is stored
 * of their badge and of which of their badges the device was signed in with, because a ballot of
 * another badge is sealed for it. It opens nothing else, is stored nowhere, and dies with the
 * badge.
 */
record CalendarKey(UUID personId, byte[] digest) {

  private static final int ID_BYTES = 16;
  private static final int BYTES = ID_BYTES + 32;

  static CalendarKey of(Person person, int badgeIssue) {
    String secret = "calendar " + badgeIssue + " " + person.badgeHash;
    return new CalendarKey(person.id, Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** A key that somebody sent, or nothing if it cannot be one. */
  static Optional<CalendarKey> read(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      UUID personId = new UUID(buffer.getLong(), buffer.getLong());
      byte[] digest = new byte[buffer.remaining()];
      buffer.get(digest);
      return Optional.of(new CalendarKey(personId, digest));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** With which of the person's badges the key was asked for, or nothing if it opens nothing. */
  OptionalInt badgeIssueOf(Person person) {
    return IntStream.rangeClosed(1, person.badgeIssue)
        .filter(issue -> MessageDigest.isEqual(digest, of(person, issue).digest))
        .findFirst();
  }

  /** 64 characters that can stand in an address. */
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(personId.getMostSignificantBits()).putLong(personId.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.put(digest).array());
  }
}
