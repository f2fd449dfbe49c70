package org.rootscamp.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedReaderTest {

  private static final String CAMP =
      """
      {"event": {"slug": "camp", "name": "Camp", "date": "2013-03-24", "timeZone": "UTC"},
       "open": {"proposing": true, "voting": false},
       "rooms": [{"name": "Hall", "capacity": 100}],
       "people": [{"name": "Ana"}, {"name": "Vera", "role": "volunteer", "code": "00000-00001"}]}
      """;

  private final SeedReader reader =
      new SeedReader(JsonMapper.builder().addModule(new JavaTimeModule()).build());

  @TempDir Path seeds;

  @Test
  void aFileIsOneSeedAndWhatItLeavesOutIsEmpty() throws IOException {
    Path file = write("camp.json", CAMP);

    List<SeedFile> read = reader.read(file);

    assertThat(read).hasSize(1);
    SeedFile seed = read.get(0);
    assertThat(seed.event().slug()).isEqualTo("camp");
    assertThat(seed.open()).isEqualTo(new SeedFile.Windows(true, false));
    assertThat(seed.rooms()).containsExactly(new SeedFile.RoomSeed("Hall", 100, null, null));
    assertThat(seed.people()).extracting(SeedFile.PersonSeed::name).containsExactly("Ana", "Vera");
    assertThat(seed.slots()).isEmpty();
    assertThat(seed.proposals()).isEmpty();
    assertThat(seed.votes()).isEmpty();
    assertThat(seed.wall()).isNull();
    assertThat(seed.startsIn()).isNull();
  }

  @Test
  void aFolderIsAllItsJsonFilesInTheOrderOfTheirNames() throws IOException {
    write("b.json", CAMP.replace("\"camp\"", "\"second\""));
    write("a.json", CAMP.replace("\"camp\"", "\"first\""));
    write("LICENCE.md", "not a seed");

    assertThat(reader.read(seeds))
        .extracting(seed -> seed.event().slug())
        .containsExactly("first", "second");
  }

  @Test
  void anEmptyFolderHasNoSeed() {
    assertThat(reader.read(seeds)).isEmpty();
  }

  @Test
  void whatExtendsAFileHasWhatThatHasButForWhatItSaysItself() throws IOException {
    write("base.json", CAMP);
    Path stage =
        write(
            "stage/live.json",
            """
            {"extends": "../base.json", "startsIn": "-PT1H", "rooms": [],
             "open": {"proposing": false, "voting": true}}
            """);

    SeedFile seed = reader.read(stage).get(0);

    assertThat(seed.event().slug()).isEqualTo("camp");
    assertThat(seed.people()).hasSize(2);
    assertThat(seed.startsIn()).isEqualTo("-PT1H");
    assertThat(seed.rooms()).isEmpty();
    assertThat(seed.open()).isEqualTo(new SeedFile.Windows(false, true));
  }

  @Test
  void whatExtendsMayBeExtended() throws IOException {
    write("one.json", CAMP);
    write("two.json", "{\"extends\": \"one.json\", \"startsIn\": \"P1D\", \"about\": \"two\"}");
    Path three = write("three.json", "{\"extends\": \"two.json\", \"about\": \"three\"}");

    SeedFile seed = reader.read(three).get(0);

    assertThat(seed.event().slug()).isEqualTo("camp");
    assertThat(seed.startsIn()).isEqualTo("P1D");
    assertThat(seed.about()).isEqualTo("three");
  }

  @Test
  void aFileThatIsMissingOrNoSeedIsNamed() throws IOException {
    Path missing = seeds.resolve("missing.json");
    Path extendsMissing = write("extends.json", "{\"extends\": \"missing.json\"}");
    Path unknown = write("unknown.json", "{\"evnt\": {}}");
    Path broken = write("broken.json", "{");

    for (Path bad : List.of(missing, extendsMissing, unknown, broken)) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> reader.read(bad))
          .withMessageContaining(bad.getFileName().toString());
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = seeds.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
