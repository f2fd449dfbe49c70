package org.rootscamp.http.ready;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br, zstd', true",
    "'br;q=1.0, GZIP;q=0.5', true",
    "'gzip;q=0.01', true",
    "'gzip;q=0', false",
    "'br, gzip; q=0.000, *', false",
    "'identity', false",
    "'x-gzipped', false",
    ", false"
  })
  void whoTakesGzipGetsIt(String accepted, boolean taken) {
    assertThat(ReadyAnswer.takesGzip(accepted)).isEqualTo(taken);
  }
}
