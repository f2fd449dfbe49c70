package org.rootscamp.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads seeds: a file, or every JSON file of a folder. A file that {@code extends} another one has
 * what that one has, but for what it says itself.
 */
@ApplicationScoped
class SeedReader {

  private static final String EXTENDS = "extends";

  private final ObjectMapper json;

  SeedReader(ObjectMapper json) {
    this.json = json;
  }

  List<SeedFile> read(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        return List.of(file(path));
      }
      try (Stream<Path> files = Files.list(path)) {
        return files
            .filter(file -> file.toString().endsWith(".json"))
            .sorted()
            .map(this::fileUnchecked)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The seed " + path + " cannot be read", e);
    }
  }

  private SeedFile fileUnchecked(Path path) {
    try {
      return file(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The seed " + path + " cannot be read", e);
    }
  }

  private SeedFile file(Path path) throws IOException {
    return json.treeToValue(tree(path), SeedFile.class);
  }

  private ObjectNode tree(Path path) throws IOException {
    ObjectNode own = (ObjectNode) json.readTree(Files.readAllBytes(path));
    JsonNode base = own.remove(EXTENDS);
    if (base == null) {
      return own;
    }
    ObjectNode whole = tree(path.resolveSibling(base.textValue()));
    whole.setAll(own);
    return whole;
  }
}
