package org.rootscamp.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in the one place that handles its checked exception. */
public final class Hashes {

  private Hashes() {}

  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** 64 hexadecimal digits. The parts are separated, so that ("a", "bc") is not ("ab", "c"). */
  public static String sha256Hex(String... parts) {
    byte[] joined = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256(joined));
  }
}
