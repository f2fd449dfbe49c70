package org.rootscamp.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.rootscamp.http.Hashes;

/** Recomputes the hashes of a journal as the contract says, from what it sends. */
final class Chain {

  private Chain() {}

  static void assertWhole(List<JsonNode> newestFirst) {
    String previous = "";
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      JsonNode entry = newestFirst.get(i);
      assertThat(entry.get("previousHash").asText("")).isEqualTo(previous);
      assertThat(entry.get("hash").asText()).isEqualTo(hash(entry));
      previous = entry.get("hash").asText();
    }
  }

  private static String hash(JsonNode entry) {
    return Hashes.sha256Hex(
        Stream.of(
                "previousHash",
                "number",
                "at",
                "byId",
                "kind",
                "revision",
                "reason",
                "overrides",
                "edits",
                "changes",
                "draftId",
                "subject",
                "facts",
                "takesBack")
            .map(entry::get)
            .map(
                field ->
                    field.isNull() ? "" : field.isTextual() ? field.asText() : field.toString())
            .toArray(String[]::new));
  }
}
