package org.rootscamp.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) {

  /** Cuts a page out of one row more than fits, which only says whether there is more. */
  public static <T> Page<T> of(List<T> oneMore, PageRequest request, Function<T, String> cursor) {
    if (oneMore.size() <= request.limit()) {
      return new Page<>(List.copyOf(oneMore), null);
    }
    List<T> items = List.copyOf(oneMore.subList(0, request.limit()));
    return new Page<>(items, request.encode(cursor.apply(items.get(items.size() - 1))));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
