package org.rootscamp.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.people.PersonNames;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallScene;

/** Reads the journal of an event. */
@ApplicationScoped
public class JournalService {

  /** Numbers have at most nine digits, none to spare in front. */
  private static final String KEY = "[1-9][0-9]{0,8}";

  private static final String WALL = "wall";

  private final StoredJson json;

  JournalService(StoredJson json) {
    this.json = json;
  }

  /**
   * The newest entries first.
   *
   * @param of {@code wall} for the changes of the Wall alone, or null for all
   * @param reader auditors see no names
   */
  @Transactional
  public Page<JournalView> list(String slug, String of, PageRequest page, Caller reader) {
    if (of != null && !of.equals(WALL)) {
      throw ApiProblem.invalid("of", "must be " + WALL);
    }
    Event event = Event.of(slug);
    int before = page.after(KEY).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    List<JournalEntry> newestFirst =
        JournalEntry.<JournalEntry>find(
                "event = ?1 and number < ?2"
                    + (of == null ? "" : " and revision is not null")
                    + " order by number desc",
                event,
                before)
            .range(0, page.limit())
            .list();
    WallRevision present = WallRevision.current(event);
    Integer undoable = present.undoTo == null ? null : present.origin;
    Integer redoable =
        present.redoTo == null ? null : WallRevision.at(event, present.redoTo).origin;
    PersonNames names = names(newestFirst, reader);
    Set<UUID> gone = TakenBack.of(JournalEntry.steps(event));
    return Page.of(newestFirst, page, entry -> Integer.toString(entry.number))
        .map(
            entry ->
                JournalView.of(
                    entry, names, json, gone.contains(entry.id), next(entry, undoable, redoable)));
  }

  private static JournalView.Next next(JournalEntry entry, Integer undoable, Integer redoable) {
    if (entry.revision != null && entry.revision.equals(undoable)) {
      return JournalView.Next.UNDO;
    }
    return entry.revision != null && entry.revision.equals(redoable) ? JournalView.Next.REDO : null;
  }

  private static PersonNames names(List<JournalEntry> entries, Caller reader) {
    List<UUID> ids = new ArrayList<>();
    for (JournalEntry entry : entries) {
      ids.add(entry.byId);
      entry.person().ifPresent(ids::add);
    }
    return PersonNames.seenBy(reader, ids);
  }

  /** All entries as a table, the oldest first. */
  @Transactional
  public byte[] table(String slug, String separator, Caller reader) {
    Event event = Event.of(slug);
    JournalTable table =
        new JournalTable(WallScene.of(Room.of(event), TimeSlot.of(event), List.of()));
    List<JournalEntry> entries = JournalEntry.of(event);
    PersonNames names = names(entries, reader);
    for (JournalEntry entry : entries) {
      WallChange[] changes =
          entry.changes == null ? new WallChange[0] : json.read(entry.changes, WallChange[].class);
      String[] overrides =
          entry.overrides == null ? new String[0] : json.read(entry.overrides, String[].class);
      Fact[] facts = entry.facts == null ? new Fact[0] : json.read(entry.facts, Fact[].class);
      table.add(entry, entry.by(names), List.of(overrides), List.of(changes), List.of(facts));
    }
    return table.csv(separator);
  }
}
