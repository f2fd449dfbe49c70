package org.rootscamp.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The modules of the pages in an interpreter without a browser. A name such as {@code
 * shared/model.js} is that file of the assets.
 */
final class Scripts implements AutoCloseable {

  static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
  static final Path TESTS = Path.of("src/test/js");

  /** Slow to start, so all have one; it knows that there is only an interpreter here. */
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final Context context =
      Context.newBuilder("js")
          .engine(ENGINE)
          .option("js.esm-eval-returns-exports", "true")
          .allowIO(IOAccess.ALL)
          .currentWorkingDirectory(ASSETS.toAbsolutePath())
          .build();

  /** What the module exports; a file is read once, however often it is asked for. */
  Value module(Path file) {
    return evaluate("export * from \"%s\";".formatted(file.toUri()));
  }

  /** What a module of that text exports. */
  Value evaluate(String text) {
    return context.eval(
        Source.newBuilder("js", text, "test.mjs")
            .mimeType("application/javascript+module")
            .buildLiteral());
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
