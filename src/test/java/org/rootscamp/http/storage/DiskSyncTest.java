package org.rootscamp.http.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSyncTest {

  @Test
  void knowsTheFileOfAnEmbeddedDatabaseAndOfNoOtherOne() {
    assertThat(DiskSync.fileOf("jdbc:h2:file:/var/camp/rootscamp;WRITE_DELAY=0"))
        .contains(Path.of("/var/camp/rootscamp.mv.db"));
    assertThat(DiskSync.fileOf("jdbc:h2:file:/var/camp/rootscamp"))
        .contains(Path.of("/var/camp/rootscamp.mv.db"));
    assertThat(DiskSync.fileOf("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1")).isEmpty();
    assertThat(DiskSync.fileOf("jdbc:postgresql://localhost/rootscamp")).isEmpty();
  }
}
