package org.rootscamp.wall;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rootscamp.events.JournalEntry;
import org.rootscamp.wall.WallContent.Place;

/**
 * The journal as a table (RFC 4180) with a row for each entry. Rooms and slots have the names of
 * today. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class JournalTable {

  private static final String FORMULA = "(?s)[=+\\-@\t\r].*";

  private final WallScene scene;
  private final StringWriter text = new StringWriter();
  private final CSVPrinter printer;

  JournalTable(WallScene scene) {
    this.scene = scene;
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print(
        "number",
        "at",
        "by",
        "kind",
        "revision",
        "reason",
        "overrides",
        "changes",
        "subject",
        "id",
        "takesBack",
        "draftId",
        "previousHash",
        "hash");
  }

  void add(JournalEntry entry, List<String> overrides, List<WallChange> changes) {
    print(
        entry.number,
        entry.at,
        entry.by,
        entry.kind.wireName(),
        entry.revision,
        entry.reason,
        String.join(" ", overrides),
        changes.stream().map(this::sentence).collect(Collectors.joining("; ")),
        entry.subject,
        entry.id,
        entry.takesBack,
        entry.draftId,
        entry.previousHash,
        entry.hash);
  }

  private String sentence(WallChange change) {
    StringBuilder sentence = new StringBuilder(change.what().name().toLowerCase(Locale.ROOT));
    if (change.title() != null) {
      sentence.append(" “").append(change.title()).append('”');
    }
    if (change.from() != null) {
      sentence.append(" from ").append(name(change.from()));
    }
    if (change.to() != null) {
      sentence.append(" to ").append(name(change.to()));
    }
    if (change.roomId() != null) {
      sentence.append(" in ").append(name(new Place(change.roomId(), change.slotId())));
    }
    return sentence.toString();
  }

  private String name(Place place) {
    String room =
        Optional.ofNullable(scene.rooms().get(place.roomId()))
            .map(it -> it.name)
            .orElse("a former room");
    return room + ", " + slot(place.slotId());
  }

  private String slot(UUID id) {
    return scene.slot(id).map(slot -> slot.name).orElse("a former time slot");
  }

  private void print(Object... cells) {
    try {
      printer.printRecord(Arrays.stream(cells).map(JournalTable::harmless));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String harmless(Object cell) {
    String content = Objects.toString(cell, "");
    return content.matches(FORMULA) ? "'" + content : content;
  }

  String text() {
    return text.toString();
  }
}
