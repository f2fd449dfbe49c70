package org.rootscamp.http.ready;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br, zstd', true",
    "gzip, true",
    "'br;q=1.0, GZIP;q=0.5', true",
    "'gzip;q=0.01', true",
    "'gzip;q=0', false",
    "'gzip;q=0, br', false",
    "'br, gzip; q=0.000, *', false",
    "'identity', false",
    "'gzipped', false",
    "'x-gzipped', false",
    ", false"
  })
  void whoTakesItGetsIt(String accepted, boolean taken) {
    assertThat(Gzip.isTaken(accepted)).isEqualTo(taken);
  }

  @Test
  void aTagIsMarkedAndTheMarkComesOffAgain() {
    assertThat(Gzip.marked("3.abc")).isEqualTo("3.abc~gzip");
    assertThat(Gzip.unmarked("3.abc~gzip")).isEqualTo("3.abc");
    assertThat(Gzip.unmarked("3.abc")).isEqualTo("3.abc");
  }
}
