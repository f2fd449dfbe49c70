package org.rootscamp.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An answer that only the client who got it can have opened again. */
record SealedAnswer(int status, URI location, String tag, byte[] body) {

  private static final int NONCE_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** What the client knows and the database does not. */
  record Seal(String token, String key, String body) {
    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
      byte[] secret = HexFormat.of().parseHex(Hashes.sha256Hex("seal", token, key, body));
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
      return cipher;
    }
  }

  String seal(Seal seal) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] sealed = seal.cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(packed());
      return BASE64.encodeToString(nonce) + "." + BASE64.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM", e);
    }
  }

  static SealedAnswer open(String sealed, Seal seal) {
    try {
      String[] parts = sealed.split("\\.", 2);
      byte[] nonce = Base64.getDecoder().decode(parts[0]);
      Cipher cipher = seal.cipher(Cipher.DECRYPT_MODE, nonce);
      return unpack(cipher.doFinal(Base64.getDecoder().decode(parts[1])));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A stored answer was tampered with", e);
    }
  }

  private byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(status);
      out.writeUTF(location.toString());
      out.writeUTF(tag);
      out.writeInt(body.length);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static SealedAnswer unpack(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      int status = in.readInt();
      URI location = URI.create(in.readUTF());
      String tag = in.readUTF();
      return new SealedAnswer(status, location, tag, in.readNBytes(in.readInt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
