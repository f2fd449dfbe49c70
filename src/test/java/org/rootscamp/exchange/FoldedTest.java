package org.rootscamp.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({"a, 75, 1", "a, 76, 2", "ñ, 37, 1", "ñ, 38, 2", "李, 25, 1", "李, 26, 2", "🙂, 19, 2"})
  void aLineHas75OctetsAndNoCutCharacter(String character, int length, int lines) {
    String text = character.repeat(length) + "\r\n" + "b".repeat(75) + "\r\n";

    String folded = Folded.text(text);

    assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
    assertThat(folded.split("\r\n")).hasSize(lines + 1);
    assertThat(Arrays.stream(folded.split("\r\n")).map(line -> line.getBytes(UTF_8).length))
        .allMatch(octets -> octets <= 75);
    assertThat(folded.codePoints()).noneMatch(it -> Character.getType(it) == Character.SURROGATE);
  }
}
