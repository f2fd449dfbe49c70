package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Ana,ana",
        "José Ángel LÓPEZ,jose angel lopez",
        "Jose\u0301,jose",
        "O'Brien,obrien",
        "O’Brien,obrien",
        "D´Souza,dsouza",
        "Smith-Jones,smith jones",
        "J. R. R. Tolkien,j r r tolkien",
        "Weiß,weiss",
        "STRASSE,strasse",
        "Søren Ægir Łukasz Đorđe,soren aegir lukasz dorde",
        "İbrahim Işık,ibrahim isik",
        "ΟΔΥΣΣΕΥΣ,οδυσσευσ",
        "οδυσσεύς,οδυσσευσ",
        "Ёлкин,елкин",
        "ＡＮＡ,ana",
        "李小龙,李小龙",
        "Badge 12,badge 12",
        "  Ana   (she/her) ,ana she her",
        "a%_\\b,a b"
      })
  void wordsAreComparedWithoutCaseAccentsAndApostrophes(String name, String folded) {
    assertThat(String.join(" ", FoldedName.words(name))).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"'!!'", "''", "' '", "'%'", "'_'", "'🙂'", "'´'"})
  void whatHasNoLetterHasNoWord(String name) {
    assertThat(FoldedName.words(name)).isEmpty();
    assertThat(FoldedName.of(name)).isEmpty();
  }

  @Test
  void theLongestNameFitsItsColumn() {
    String widest = "\uFDFA".repeat(100); // a single character that stands for eighteen

    assertThat(FoldedName.of(widest).length()).isBetween(1_000, 2_000);
  }
}
