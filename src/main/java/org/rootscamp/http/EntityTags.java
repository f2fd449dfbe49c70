package org.rootscamp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes entity tags: a digest of the representation, equal on every instance, and different
 * whenever anything in the answer is, be it a title, a name or a window that closed by itself.
 *
 * <p>A tag may begin with what changes of the thing are based on, such as a revision. Then a change
 * is held against that alone, and nobody has to read again because of a title that was corrected.
 */
@ApplicationScoped
public class EntityTags {

  private static final int TAG_BYTES = 15;
  private static final char END_OF_BASIS = '.';

  private final ObjectMapper json;

  EntityTags(ObjectMapper json) {
    this.json = json;
  }

  /** The tag of a thing as it is sent. */
  public String of(Object thing) {
    return of(thing, bytes(thing));
  }

  static String of(Object thing, byte[] body) {
    return thing instanceof Based based ? based.basis() + END_OF_BASIS + of(body) : of(body);
  }

  static String of(byte[] body) {
    byte[] digest = Arrays.copyOf(Hashes.sha256(body), TAG_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** What changes are based on, by a tag; a digest in Base64 has no dot. */
  static String basis(String tag) {
    return tag.substring(0, Math.max(0, tag.indexOf(END_OF_BASIS)));
  }

  /** A thing as it is sent. */
  public byte[] bytes(Object thing) {
    try {
      return json.writeValueAsBytes(thing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own records can be written", e);
    }
  }
}
