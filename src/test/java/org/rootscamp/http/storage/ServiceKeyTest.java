package org.rootscamp.http.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeyTest {

  @TempDir Path folder;

  @Test
  void whatIsConfiguredIsTheKeyIfItIsLongEnough() {
    String key = "k".repeat(32);

    assertThat(ServiceKey.of(Optional.of(key), database())).isEqualTo(key);
    assertThat(folder.resolve("data")).doesNotExist();
    assertThatIllegalStateException()
        .isThrownBy(() -> ServiceKey.of(Optional.of("k".repeat(31)), database()))
        .withMessage("ROOTSCAMP_KEY needs at least 32 characters");
  }

  @Test
  void besideAnEmbeddedDatabaseItIsMadeOnceForItsOwnerAlone() throws IOException {
    String made = ServiceKey.of(Optional.empty(), database());

    assertThat(made).hasSize(43);
    assertThat(ServiceKey.of(Optional.empty(), database())).isEqualTo(made);
    Path file = folder.resolve("data/key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("data").toFile().list()).containsExactly("key");
    Files.delete(file);
    assertThat(ServiceKey.of(Optional.empty(), database())).isNotEqualTo(made);
  }

  private Optional<Path> database() {
    return Optional.of(folder.resolve("data/rootscamp.mv.db"));
  }
}
