package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paints our pictures as a browser would, and reads them. */
final class ScannedCode {

  private static final int PIXELS_A_MODULE = 4;
  private static final int WHITE = 0xffffff;

  /** Not photographed at an angle: that is about the camera, and not always found. */
  private static final Map<DecodeHintType, Boolean> UPRIGHT =
      Map.of(DecodeHintType.PURE_BARCODE, true);

  private static final Pattern PICTURE =
      Pattern.compile(
          "<svg xmlns=\"http://www\\.w3\\.org/2000/svg\" viewBox=\"0 0 (\\d+) \\1\""
              + " shape-rendering=\"crispEdges\">"
              + "<path fill=\"#fff\" d=\"M0 0h\\1v\\1H0z\"/>"
              + "<path fill=\"#000\" d=\"((?:M\\d+ \\d+h\\d+v1H\\d+z)+)\"/></svg>");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

  private ScannedCode() {}

  /** The text in a picture. */
  static String of(String svg) {
    Matcher picture = PICTURE.matcher(svg);
    assertThat(picture.matches()).as(svg).isTrue();
    int width = Integer.parseInt(picture.group(1)) * PIXELS_A_MODULE;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, WHITE);
    Matcher run = RUN.matcher(picture.group(2));
    while (run.find()) {
      assertThat(run.group(4)).as("the path closes").isEqualTo(run.group(1));
      darken(pixels, width, number(run, 1), number(run, 2), number(run, 3));
    }
    try {
      RGBLuminanceSource light = new RGBLuminanceSource(width, width, pixels);
      BinaryBitmap image = new BinaryBitmap(new HybridBinarizer(light));
      return new QRCodeReader().decode(image, UPRIGHT).getText();
    } catch (ReaderException e) {
      throw new AssertionError("The code cannot be read: " + svg, e);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * PIXELS_A_MODULE;
  }

  private static void darken(int[] pixels, int width, int left, int top, int length) {
    for (int y = top; y < top + PIXELS_A_MODULE; y++) {
      Arrays.fill(pixels, y * width + left, y * width + left + length, 0);
    }
  }
}
