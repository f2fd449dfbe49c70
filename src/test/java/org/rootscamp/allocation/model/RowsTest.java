package org.rootscamp.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void thoseWhoHoldTheSameInWhateverOrderAreOneRow() {
    Rows rows = new Rows();

    rows.add(new int[] {3, 1});
    rows.add(new int[] {2});
    rows.add(new int[] {});
    rows.add(new int[] {1, 3});
    rows.add(new int[] {1});

    assertThat(rows.members()).isDeepEqualTo(new int[][] {{1}, {1, 3}, {2}});
    assertThat(rows.people()).containsExactly(1, 2, 1);
  }
}
