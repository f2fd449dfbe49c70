package org.rootscamp.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "wall.example.org",
        "wall.example.org:65535",
        "192.0.2.7:80",
        "[::1]",
        "[2001:db8::7]:8443",
        "camp_2013",
        "xn--caf-dma.example.org."
      })
  void aHostAndPerhapsAPortIsOne(String text) {
    assertThat(Authority.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":8080",
        "-x",
        "localhost:",
        "localhost:65536",
        "localhost:8080:8080",
        "a b",
        "a/b",
        "a?b",
        "a#b",
        "user@host",
        "a,b",
        "a%2fb",
        "<script>",
        "caf\u00e9.example.org",
        "[::1",
        "::1",
        "[]",
        "http://localhost"
      })
  void nothingElseIs(String text) {
    assertThat(Authority.isValid(text)).isFalse();
  }
}
