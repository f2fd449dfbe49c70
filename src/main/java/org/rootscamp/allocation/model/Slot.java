package org.rootscamp.allocation.model;

/**
 * A time slot of the grid, a column of the Wall. Immutable.
 *
 * @param adjacentToNext whether a double-length session may begin here and go on in the next slot
 * @param cards cells of this slot that go to cards before any other session; what the cards leave
 *     goes to the others
 * @param holdBack cells of this slot that stay empty; more than there are means all of them
 */
public record Slot(boolean adjacentToNext, int cards, int holdBack) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number of cells is negative
   */
  public Slot {
    if (cards < 0 || holdBack < 0) {
      throw new IllegalArgumentException("a slot cannot keep a negative number of cells");
    }
  }

  /** A slot that runs straight into the next one, without cells for cards or held-back cells. */
  public static Slot plain() {
    return new Slot(true, 0, 0);
  }
}
