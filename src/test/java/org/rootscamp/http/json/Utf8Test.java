package org.rootscamp.http.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private static final String TEXT = "{\"name\": \"Café \uD83C\uDFAA \u05D0\"}";

  @Test
  void whatIsWrittenInItIsTextHoweverLong() {
    assertThat(Utf8.isText(TEXT.getBytes(UTF_8))).isTrue();
    assertThat(Utf8.isText(TEXT.repeat(1_000).getBytes(UTF_8))).isTrue();
    assertThat(Utf8.isText(new byte[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0af", // a slash in two bytes
        "e080af", // in three
        "f08080af", // in four
        "c080", // a zero
        "eda080", // half of a pair
        "f4908080", // beyond the last character
        "f8888080af", // five bytes
        "80", // a rest without its beginning
        "c3", // a beginning without its rest
        "ff",
        "fffe7b00",
        "00"
      })
  void whatIsNotIsNone(String bytes) {
    assertThat(Utf8.isText(HexFormat.of().parseHex(bytes))).isFalse();
  }

  @Test
  void otherEncodingsOfUnicodeAreNone() {
    for (Charset charset :
        new Charset[] {
          UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE")
        }) {
      assertThat(Utf8.isText("{\"name\": \"Hall\"}".getBytes(charset))).as("%s", charset).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/x?y=z", "/%20", "/%C3%A9/%e2%82%ac?x=%F0%9F%8E%AA%20%00"})
  void anAddressMayEscapeIt(String address) {
    assertThat(Utf8.isEscapedIn(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%C0%AF", "/a?x=%ff", "/%C3a%A9", "/%ED%A0%80", "/%C3"})
  void andNothingElse(String address) {
    assertThat(Utf8.isEscapedIn(address)).isFalse();
  }
}
