package org.rootscamp.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rootscamp.http.storage.ServiceKey;

/**
 * Digests of what is too short to be safe by itself, such as the code on a badge: whoever has the
 * database cannot try all of them without the key, which is kept elsewhere.
 */
@ApplicationScoped
public class KeyedHashes {

  private static final String ALGORITHM = "HmacSHA256";
  private static final char END = 0;

  private final ServiceKey key;

  KeyedHashes(ServiceKey key) {
    this.key = key;
  }

  /** HMAC-SHA256 (RFC 2104) of some parts, as 64 hexadecimal digits. */
  public String hex(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
      String text = String.join(String.valueOf(END), parts);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
