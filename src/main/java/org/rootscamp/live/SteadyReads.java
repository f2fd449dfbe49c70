package org.rootscamp.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.rootscamp.events.EventSign;

/**
 * Reads of one moment, although no transaction here sees only one: what is read is read again if
 * the sign of its event is another one afterwards.
 */
@ApplicationScoped
class SteadyReads {

  /** While changes come without a pause the newest read has to do; the next reader reads again. */
  private static final int TRIES = 5;

  private final Signs signs;

  SteadyReads(Signs signs) {
    this.signs = signs;
  }

  /**
   * A value and the sign that its event had before it was read.
   *
   * @param sign null if the event is gone
   */
  record Steady<T>(EventSign sign, T value) {}

  /**
   * Reads in a transaction of its own; blocks.
   *
   * @param sign the newest that is known
   */
  <T> Steady<T> read(EventSign sign, Supplier<T> read) {
    EventSign before = sign;
    for (int tries = 1; ; tries++) {
      T value = QuarkusTransaction.requiringNew().call(read::get);
      EventSign after = signs.look(sign.slug());
      if (after == null || after.equals(before) || tries == TRIES) {
        return new Steady<>(after == null ? null : before, value);
      }
      before = after;
    }
  }
}
