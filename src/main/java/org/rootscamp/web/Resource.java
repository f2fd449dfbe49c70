package org.rootscamp.web;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.CRC32;

/** Files of the build, and their entity tags. */
final class Resource {

  private Resource() {}

  static Optional<Buffer> find(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Buffer get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing in the build"));
  }

  /** Without quotation marks. */
  static String tagOf(Buffer content) {
    CRC32 sum = new CRC32();
    sum.update(content.getBytes());
    return "%08x-%d".formatted(sum.getValue(), content.length());
  }
}
