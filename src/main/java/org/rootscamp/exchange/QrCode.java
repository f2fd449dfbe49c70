package org.rootscamp.exchange;

import static io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM;

/**
 * A text as a QR code: an SVG picture as large as whatever shows it, dark on light in every theme,
 * with the quiet zone that scanners need. It has no words; who shows it says what it is.
 */
final class QrCode {

  /** In modules; less than four confuses scanners. */
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /**
   * The picture.
   *
   * @param text at most some 2,000 characters
   */
  static String svg(String text) {
    var modules = io.nayuki.qrcodegen.QrCode.encodeText(text, MEDIUM); // badges get creased
    int width = modules.size + 2 * QUIET_ZONE;
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < modules.size; y++) {
      int x = 0;
      while (x < modules.size) {
        int end = x;
        while (end < modules.size && modules.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          dark.append(
              "M%d %dh%dv1H%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, end - x, x + QUIET_ZONE));
        }
        x = end + 1;
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>"""
        .formatted(width, dark);
  }
}
