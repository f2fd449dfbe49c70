package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run is defused, and nothing else is touched. */
class JournalTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n2"})
  void aFormulaBecomesText(String cell) {
    assertThat(JournalTable.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1", "a=b", " =1", "'=1", "Ana, \"Ben\""})
  void otherTextStaysAsItIs(String cell) {
    assertThat(JournalTable.harmless(cell)).isEqualTo(cell);
  }
}
