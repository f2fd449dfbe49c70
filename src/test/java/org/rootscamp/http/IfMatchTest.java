package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\"now\"", "W/\"now\"", "\"old\", \"now\"", " \"now\" ", "W/\"old\",W/\"now\""})
  void aTagThatIsNamedMatches(String header) {
    assertThat(IfMatch.parse(header).matches("now")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * "})
  void theStarMatchesWhateverThereIs(String header) {
    assertThat(IfMatch.parse(header).matches("now")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "\"old\"",
        "now",
        "\"",
        "\"now",
        "now\"",
        "'now'",
        "\"\"",
        "w/\"now\"",
        "\"NOW\"",
        "\"*\"",
        "*, x"
      })
  void nothingElseMatches(String header) {
    assertThat(IfMatch.parse(header).matches("now")).isFalse();
  }

  @Test
  void twoHeadersForTheSameTagsAreEqual() {
    assertThat(IfMatch.parse("W/\"a\", \"b\"")).isEqualTo(IfMatch.parse("\"b\",\"a\""));
  }
}
