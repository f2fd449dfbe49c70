package org.rootscamp.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rootscamp.events.Fact;
import org.rootscamp.http.Csv;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallScene;

/** The journal as a table with a row for each entry. Rooms and slots have the names of today. */
final class JournalTable {

  private static final List<String> HEADER =
      List.of(
          "number",
          "at",
          "by",
          "byId",
          "kind",
          "revision",
          "reason",
          "overrides",
          "changes",
          "subject",
          "facts",
          "id",
          "takesBack",
          "draftId",
          "previousHash",
          "hash");

  private final ChangeWords words;
  private final List<List<String>> rows = new ArrayList<>();

  JournalTable(WallScene scene) {
    this.words = new ChangeWords(scene);
  }

  void add(
      JournalEntry entry,
      String by,
      List<String> overrides,
      List<WallChange> changes,
      List<Fact> facts) {
    row(
        entry.number,
        entry.at,
        by,
        entry.byId,
        entry.kind.wireName(),
        entry.revision,
        entry.reason,
        String.join(" ", overrides),
        changes.stream().map(words::of).collect(Collectors.joining("; ")),
        entry.subject,
        facts.stream().map(JournalTable::sentence).collect(Collectors.joining("; ")),
        entry.id,
        entry.takesBack,
        entry.draftId,
        entry.previousHash,
        entry.hash);
  }

  private static String sentence(Fact fact) {
    String from = fact.from() == null ? "" : " from " + fact.from();
    String to = fact.to() == null ? "" : " to " + fact.to();
    return fact.field() + from + to;
  }

  private void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList());
  }

  byte[] csv(String separator) {
    return Csv.write(separator, HEADER, rows);
  }
}
