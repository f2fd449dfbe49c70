package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {

  private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");

  @Test
  void commentsAndIndentationStayAtHome() {
    String source =
        """
        // What it is.
        const a = "// no comment"; // a reason
          // A step.
          /* Several
             lines. */
          b { color: red; }
        """;

    assertThat(Assets.lean(source))
        .isEqualTo(
            """

            const a = "// no comment"; // a reason


            b { color: red; }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br, zstd', true",
    "'br;q=1.0, GZIP;q=0.5', true",
    "'gzip;q=0.01', true",
    "'gzip;q=0', false",
    "'br, gzip; q=0.000, *', false",
    "'identity', false",
    "'x-gzipped', false",
    ", false"
  })
  void whoTakesGzipGetsIt(String accepted, boolean taken) {
    assertThat(Assets.takesGzip(accepted)).isEqualTo(taken);
  }

  /** Such a text would lose its indentation on the way. */
  @Test
  void noTextOfAScriptRunsOverLines() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      List<String> broken =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .flatMap(AssetsTest::lines)
              .filter(line -> line.chars().filter(c -> c == '`').count() % 2 == 1)
              .toList();
      assertThat(broken).isEmpty();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
