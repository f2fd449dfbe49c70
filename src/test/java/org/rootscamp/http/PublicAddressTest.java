package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://wall.example.org, https://wall.example.org/",
    "https://wall.example.org/, https://wall.example.org/",
    "HTTP://localhost:8080, http://localhost:8080/",
    "' https://[2001:db8::7]:8443 ', https://[2001:db8::7]:8443/"
  })
  void theSettingIsAnAddressWithoutAPath(String setting, URI address) {
    assertThat(PublicAddress.parse(setting)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wall.example.org",
        "ftp://wall.example.org",
        "https://",
        "https://wall.example.org/camp",
        "https://wall.example.org?x",
        "https://me@wall.example.org",
        "https://wall.example.org//"
      })
  void anythingElseStopsTheStartWithASentence(String setting) {
    assertThatThrownBy(() -> PublicAddress.parse(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rootscamp.address must be an address without a path, such as"
                + " https://wall.example.org, and is "
                + setting);
  }
}
