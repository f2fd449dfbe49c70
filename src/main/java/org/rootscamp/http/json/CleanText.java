package org.rootscamp.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Reads text as people write it, in any script, and refuses what can break a page or a database.
 * Joiners, variation selectors and the marks of one direction stay: emoji, Hebrew and Arabic need
 * them.
 */
final class CleanText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1;

  CleanText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(parser, context);
    OptionalInt refused =
        text == null
            ? OptionalInt.empty()
            : text.codePoints().filter(CleanText::isRefused).findFirst();
    if (refused.isPresent()) {
      throw new RefusedValueException(
          parser,
          String.class,
          "must not hold control characters or broken Unicode, here U+%04X"
              .formatted(refused.getAsInt()));
    }
    return text;
  }

  private static boolean isRefused(int c) {
    return isControl(c) || turnsTheLine(c) || isLineSeparator(c) || isNoCharacter(c);
  }

  /** PostgreSQL cannot store NUL; the others are for terminals. */
  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
  }

  /** Embeddings, overrides and isolates: one left open turns what a page shows after it. */
  private static boolean turnsTheLine(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLineSeparator(int c) {
    return c == 0x2028 || c == 0x2029;
  }

  /** A lone surrogate cannot be written as UTF-8; the noncharacters are for use inside programs. */
  private static boolean isNoCharacter(int c) {
    return Character.getType(c) == Character.SURROGATE
        || (c & 0xfffe) == 0xfffe
        || (c >= 0xfdd0 && c <= 0xfdef);
  }
}
