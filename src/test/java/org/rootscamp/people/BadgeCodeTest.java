package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeCodeTest {

  private static final BadgeCode CODE = new BadgeCode("0A1B1C0D");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0A1B-1C0D",
        "0A1B1C0D",
        "0a1b1c0d",
        "OAIB-LCOD",
        "oaib lcod",
        " 0A1B  1C0D ",
        "0-A-1-B-1-C-0-D",
        "oalb\t1cod",
        "0A1B_1C0D",
        "0A1B\u20131C0D",
        "0A1B\u20141C0D",
        "0A1B\u22121C0D",
        "0A1B.1C0D.",
        "#0A1B/1C0D!",
        "\u201e0A1B-1C0D\u201c",
        "'0A1B`1C0D\u00b4",
        "\u00a00A1B\u202f1C0D\u3000",
        "\ufeff0A1B\u200b1C0D",
        "0A1B 1C0D \uD83C\uDFAA"
      })
  void aCodeIsReadForgivingly(String typed) {
    assertThat(BadgeCode.read(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "0A1B-1C0",
        "0A1B-1C0D0",
        "UUUU-UUUU",
        "0A1B-1C0U",
        "0A1B-1C0ß",
        "0A1B-1Cß",
        "0A1B-1C0é",
        "0A1B-1C0e\u0301",
        "0A1B-1C0\u0661",
        "0A1B-1C0\u017f",
        "0A1B-1C0\u212a",
        "\u0131A1B-1C0D",
        "０Ａ１Ｂ１Ｃ０Ｄ"
      })
  void whatCannotBeACodeIsNone(String typed) {
    assertThat(BadgeCode.read(typed)).isEmpty();
  }

  @Test
  void itIsPrintedInTwoGroupsThatAreReadBack() {
    assertThat(CODE.printed()).isEqualTo("0A1B-1C0D");
    assertThat(BadgeCode.read(CODE.printed())).contains(CODE);
  }

  @Test
  void randomCodesAreReadableAndDiffer() {
    SecureRandom random = new SecureRandom();
    Set<BadgeCode> codes =
        Stream.generate(() -> BadgeCode.random(random)).limit(1_000).collect(Collectors.toSet());

    assertThat(codes).hasSize(1_000);
    assertThat(codes)
        .allMatch(code -> BadgeCode.read(code.printed()).equals(java.util.Optional.of(code)));
  }
}
