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

  private static final BadgeCode CODE = new BadgeCode("0A1B1C0D2E");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0A1B1-C0D2E",
        "0A1B1C0D2E",
        "0a1b1c0d2e",
        "OAIBL-COD2E",
        "oaibl cod2e",
        " 0A1B1  C0D2E ",
        "0-A-1-B-1-C-0-D-2-E",
        "oalb1\tcod2e",
        "0A1B1_C0D2E",
        "0A1B1\u2013C0D2E",
        "0A1B1\u2014C0D2E",
        "0A1B1\u2212C0D2E",
        "0A1B1.C0D2E.",
        "#0A1B1/C0D2E!",
        "\u201e0A1B1-C0D2E\u201c",
        "'0A1B1`C0D2E\u00b4",
        "\u00a00A1B1\u202fC0D2E\u3000",
        "\ufeff0A1B1\u200bC0D2E",
        "0A1B1 C0D2E \uD83C\uDFAA"
      })
  void aCodeIsReadForgivingly(String typed) {
    assertThat(BadgeCode.read(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "0A1B1-C0D2",
        "0A1B1-C0D2E0",
        "UUUUU-UUUUU",
        "0A1B-1C0D",
        "0A1B1-C0D2U",
        "0A1B1-C0D2ß",
        "0A1B1-C0Dß",
        "0A1B1-C0D2é",
        "0A1B1-C0D2e\u0301",
        "0A1B1-C0D2\u0661",
        "0A1B1-C0D2\u017f",
        "0A1B1-C0D2\u212a",
        "\u0131A1B-1C0D",
        "０Ａ１Ｂ１Ｃ０Ｄ２Ｅ"
      })
  void whatCannotBeACodeIsNone(String typed) {
    assertThat(BadgeCode.read(typed)).isEmpty();
  }

  @Test
  void itIsPrintedInTwoGroupsThatAreReadBack() {
    assertThat(CODE.printed()).isEqualTo("0A1B1-C0D2E");
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
