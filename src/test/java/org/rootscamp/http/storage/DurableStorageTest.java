package org.rootscamp.http.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableStorageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:data/rootscamp;WRITE_DELAY=0",
        "jdbc:h2:file:data/rootscamp;WRITE_DELAY=0;LOCK_TIMEOUT=10000",
        "JDBC:H2:./data/rootscamp;LOCK_TIMEOUT=1;write_delay=0",
        "jdbc:h2:mem:test",
        "jdbc:postgresql://localhost/rootscamp"
      })
  void whatAcknowledgesNothingTooEarlyStarts(String url) {
    assertThatCode(() -> DurableStorage.requireDurable(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:data/rootscamp",
        "jdbc:h2:./data/rootscamp",
        "jdbc:h2:~/rootscamp;LOCK_TIMEOUT=10000",
        "jdbc:h2:file:data/rootscamp;WRITE_DELAY=500",
        "jdbc:h2:file:data/rootscamp;WRITE_DELAY=0500",
        "jdbc:h2:file:data/WRITE_DELAY=0",
        "jdbc:h2:tcp://localhost/rootscamp"
      })
  void aFileThatIsWrittenLaterDoesNot(String url) {
    assertThatIllegalStateException()
        .isThrownBy(() -> DurableStorage.requireDurable(url))
        .withMessageContaining("WRITE_DELAY=0");
  }
}
