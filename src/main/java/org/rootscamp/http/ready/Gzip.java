package org.rootscamp.http.ready;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Answers compressed by gzip (RFC 1952). They have entity tags of their own, since a strong tag
 * names bytes (RFC 9110, 8.8.3): that of the plain answer, marked inside its quotation marks.
 * Whoever compares tags takes the mark off again, so that either is as good as the other.
 */
public final class Gzip {

  public static final String NAME = "gzip";

  /** Our tags are made of letters, digits, {@code -}, {@code _} and {@code .}. */
  private static final String MARK = "~gzip";

  /** Offered, and not with the weight nothing. */
  private static final Pattern OFFERED =
      Pattern.compile("(?i)(?<![\\w-])gzip(?![\\w-])(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

  private Gzip() {}

  /** Whether somebody who sends this as {@code Accept-Encoding} takes it; null is nothing sent. */
  public static boolean isTaken(String accepted) {
    return accepted != null && (isFirst(accepted) || OFFERED.matcher(accepted).find());
  }

  /** As every browser offers it, for which no pattern is needed. */
  private static boolean isFirst(String accepted) {
    return accepted.startsWith(NAME)
        && (accepted.length() == NAME.length() || accepted.charAt(NAME.length()) == ',');
  }

  public static byte[] compressed(byte[] content) {
    return compressed(content, Deflater.DEFAULT_COMPRESSION);
  }

  /** As small as it gets, for what is compressed once and sent to every phone. */
  static byte[] wellCompressed(byte[] content) {
    return compressed(content, Deflater.BEST_COMPRESSION);
  }

  private static byte[] compressed(byte[] content, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4 + 64);
    try (GZIPOutputStream gzip = new Levelled(bytes, level)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class Levelled extends GZIPOutputStream {
    Levelled(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }

  /** The tag of the compressed answer by that of the plain one, both without quotation marks. */
  public static String marked(String tag) {
    return tag + MARK;
  }

  /** The tag of the plain answer by that of either. */
  public static String unmarked(String tag) {
    return tag.endsWith(MARK) ? tag.substring(0, tag.length() - MARK.length()) : tag;
  }
}
