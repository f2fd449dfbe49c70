package org.rootscamp.http;

import java.util.OptionalInt;
import org.rootscamp.http.problems.ApiProblem;

/** Numbers in a query: text that is no number is a 400 with its field, not a 404. */
public final class QueryNumbers {

  private QueryNumbers() {}

  public static OptionalInt inRange(String name, String text, int least, int most) {
    return inRange(name, text, least, most, "must be");
  }

  /** The same where something else than a number is allowed, too, such as "must be off or". */
  public static OptionalInt inRange(String name, String text, int least, int most, String must) {
    if (text == null || text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // told below, together with a number out of range
    }
    throw ApiProblem.invalid(name, "%s a whole number from %d to %d".formatted(must, least, most));
  }
}
