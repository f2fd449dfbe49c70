package org.rootscamp.http.json;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 (RFC 3629) to the letter: no overlong form, no surrogate, nothing cut off. The parser of
 * JSON is not so strict; to it two bytes that are none can be a slash.
 */
public final class Utf8 {

  private static final int DECODED_AT_ONCE = 4 * 1024;

  private Utf8() {}

  /** Whether a body is text: in UTF-8, and without the zeros by which other encodings are known. */
  public static boolean isText(byte[] body) {
    for (byte one : body) {
      if (one == 0) {
        return false;
      }
    }
    return isValid(body);
  }

  static boolean isValid(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // which reports what is malformed
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer read = CharBuffer.allocate(DECODED_AT_ONCE);
    CoderResult result;
    do {
      result = decoder.decode(left, read, true);
      read.clear();
    } while (result.isOverflow());
    return !result.isError();
  }

  /** Whether what is escaped in an address is UTF-8; each escape has two digits already. */
  public static boolean isEscapedIn(String address) {
    int escape = address.indexOf('%');
    while (escape >= 0) {
      ByteArrayOutputStream run = new ByteArrayOutputStream();
      int at = escape;
      while (at < address.length() && address.charAt(at) == '%') {
        run.write(Integer.parseInt(address, at + 1, at + 3, 16));
        at += 3;
      }
      if (!isValid(run.toByteArray())) {
        return false;
      }
      escape = address.indexOf('%', at);
    }
    return true;
  }
}
