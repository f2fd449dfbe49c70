package org.rootscamp.http.bounds;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How many bytes a body may have, operation by operation: at least what its schema allows, written
 * in the widest way. The contract says the same, and a test holds the two against each other.
 */
final class BodySizes {

  /** Whatever is not in the table: a sign-in, a single choice, a name, a reason. */
  static final int SMALLEST = 4 * 1024;

  private static final int MIDDLE = 64 * 1024;
  private static final int LARGE = 256 * 1024;
  private static final int LARGEST = 2 * 1024 * 1024;

  private static final List<Size> SIZES =
      List.of(
          size("POST", "/api/events", MIDDLE),
          size("PATCH", "/api/events/{event}", MIDDLE),
          size("POST", "/api/events/{event}/rooms", LARGE),
          size("PATCH", "/api/events/{event}/rooms/{id}", LARGE),
          size("POST", "/api/events/{event}/people", LARGEST),
          size("POST", "/api/events/{event}/door/approvals", MIDDLE),
          size("POST", "/api/events/{event}/door/revocations", MIDDLE),
          size("POST", "/api/events/{event}/proposals", LARGE),
          size("PATCH", "/api/events/{event}/proposals/{id}", LARGE),
          size("POST", "/api/events/{event}/exposures", MIDDLE),
          size("PUT", "/api/events/{event}/ballot", LARGE),
          size("POST", "/api/events/{event}/wall/edits", MIDDLE),
          size("POST", "/api/events/{event}/wall/drafts", LARGE),
          size("POST", "/api/events/{event}/qr", MIDDLE));

  private record Size(String method, Pattern path, int most) {
    boolean isOf(String asked, String at) {
      return method.equals(asked) && path.matcher(at).matches();
    }
  }

  private BodySizes() {}

  private static Size size(String method, String template, int most) {
    return new Size(method, Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+")), most);
  }

  /** The most bytes that a body may have there. */
  static int of(String method, String path) {
    return SIZES.stream()
        .filter(size -> size.isOf(method, path))
        .findFirst()
        .map(Size::most)
        .orElse(SMALLEST);
  }
}
