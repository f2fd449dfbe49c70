package org.rootscamp.edits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.wall.BrokenRule;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;

/**
 * Changes the Wall by hand. One transaction each, under the lock of the event: all of it or
 * nothing. The facts are read once, the change is worked out from them, and one place writes it.
 */
@ApplicationScoped
public class EditService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final ChangeWriter changes;
  private final WallSettings settings;

  EditService(
      Clock clock, StoredJson json, WallStore store, ChangeWriter changes, WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.changes = changes;
    this.settings = settings;
  }

  /**
   * Applies edits; {@code ifMatch} names the revision that they are based on. Edits that change
   * nothing write nothing. A session that is put into a held cell by an override ends the hold.
   *
   * @throws ApiProblem 400 if an edit cannot be understood, 409 if a rule would newly be broken
   */
  @Transactional
  public EditedWall edit(String slug, EditsRequest request, Caller caller, IfMatch ifMatch) {
    Event event = ChangeWriter.begin(slug, request.because(), caller, ifMatch);
    Wall present = store.load(event, EditReader.named(request), List.of());
    Instant now = clock.instant();
    WallEditor.Edited edited =
        WallEditor.apply(
            present.content(), EditReader.read(request, present.scene()), present.scene());
    WallContent wanted =
        Marks.note(present.content(), edited.placements(), edited.held(), now, settings.marks());
    Change change = new Change(present, wanted, caller, now);
    List<BrokenRule> broken = new ArrayList<>(edited.refused());
    broken.addAll(change.newlyBroken(Set.of()));
    Set<Waiver> waived = request.because().waive(broken);
    if (change.isNone()) {
      return changes.answer(change, present);
    }
    WallRevision next = changes.next(change);
    if (request.edits().stream().anyMatch(it -> it.op().publishes())) {
      next.publishedAt = now;
    }
    JournalEntry entry = JournalEntry.about(JournalKind.EDITS, null);
    entry.edits = json.write(request.edits());
    return changes.write(change, next, entry, request.because(), waived);
  }
}
