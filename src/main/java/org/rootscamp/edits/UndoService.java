package org.rootscamp.edits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;

/**
 * Takes changes of the Wall back. Undo and redo walk over the revisions, one change at a time,
 * whoever made it; taking one's own edit back is a new change, which leaves what others did since.
 */
@ApplicationScoped
public class UndoService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final ChangeWriter changes;
  private final Journal journal;
  private final WallSettings settings;

  UndoService(
      Clock clock,
      StoredJson json,
      WallStore store,
      ChangeWriter changes,
      Journal journal,
      WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.changes = changes;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * Takes the newest change back that is still there, or the caller's own newest edit.
   *
   * @throws ApiProblem 409 if there is none, if it is a publication that nobody said to take back,
   *     if others have changed the caller's edit since, or if a rule would be broken
   */
  @Transactional
  public EditedWall undo(String slug, UndoRequest request, Caller caller, IfMatch ifMatch) {
    boolean mine = request.isMine();
    Event event = ChangeWriter.begin(slug, request.because(), caller, ifMatch);
    return mine ? undoMine(event, request, caller) : undoNewest(event, request, caller);
  }

  private EditedWall undoNewest(Event event, UndoRequest request, Caller caller) {
    WallRevision present = WallRevision.current(event);
    if (present.undoTo == null) {
      throw new ApiProblem(ProblemType.NOTHING_TO_UNDO, "This is where the Wall began.");
    }
    WallRevision target = WallRevision.at(event, present.undoTo);
    WallContent wanted = store.content(target);
    Wall wall = store.load(event, List.of(), List.of(wanted));
    Optional<JournalEntry> undone = JournalEntry.of(event, present.origin);
    if (undone.isPresent()
        && undone.get().kind == JournalKind.PUBLICATION
        && !request.mayBePublication()) {
      throw Objections.toUndoing(undone.get(), wall, wanted);
    }
    WallRevision next = target.copy();
    next.redoTo = present.revision;
    JournalEntry entry = JournalEntry.about(JournalKind.UNDO, null);
    entry.takesBack = id(undone);
    Change change = new Change(wall, wanted, caller, clock.instant());
    return bringBack(change, target, next, entry, request.because());
  }

  private EditedWall undoMine(Event event, UndoRequest request, Caller caller) {
    JournalEntry own =
        journal
            .newestEdits(event, caller.personId())
            .orElseThrow(
                () ->
                    new ApiProblem(
                        ProblemType.NOTHING_TO_UNDO, "No edit of yours is still there."));
    WallRevision made = WallRevision.at(event, own.revision);
    WallContent after = store.content(made);
    WallContent before = store.content(WallRevision.at(event, made.undoTo));
    Wall present = store.load(event, List.of(), List.of(before, after));
    WithoutEdit without = WithoutEdit.of(before, after, present.content());
    if (!without.isPossible()) {
      throw Objections.overtaken(without, journal, own, present);
    }
    Instant now = clock.instant();
    WallContent wanted =
        Marks.note(present.content(), without.placements(), without.held(), now, settings.marks());
    Change change = new Change(present, wanted, caller, now);
    Set<Waiver> waived = request.because().waive(change.newlyBroken(Set.of()));
    JournalEntry entry = JournalEntry.about(JournalKind.UNDO, null);
    entry.takesBack = own.id;
    return changes.write(change, changes.next(change), entry, request.because(), waived);
  }

  /**
   * Brings the change again that was taken back last, a publication too.
   *
   * @throws ApiProblem 409 if there is none, or if it breaks a rule by now
   */
  @Transactional
  public EditedWall redo(String slug, Because because, Caller caller, IfMatch ifMatch) {
    Event event = ChangeWriter.begin(slug, because, caller, ifMatch);
    WallRevision present = WallRevision.current(event);
    if (present.redoTo == null) {
      throw new ApiProblem(ProblemType.NOTHING_TO_REDO, "Nothing was taken back just before.");
    }
    WallRevision target = WallRevision.at(event, present.redoTo);
    WallContent wanted = store.content(target);
    Wall wall = store.load(event, List.of(), List.of(wanted));
    WallRevision next = target.copy();
    next.redoTo = target.redoTo;
    JournalEntry entry = JournalEntry.about(JournalKind.REDO, null);
    entry.takesBack = id(JournalEntry.of(event, target.origin));
    Change change = new Change(wall, wanted, caller, clock.instant());
    return bringBack(change, target, next, entry, because);
  }

  private static UUID id(Optional<JournalEntry> entry) {
    return entry.map(it -> it.id).orElse(null);
  }

  /**
   * What was broken before is no hindrance, neither now nor when the target was left. A cell that
   * has a session by now is not held again.
   */
  private EditedWall bringBack(
      Change change, WallRevision target, WallRevision next, JournalEntry entry, Because because) {
    next.content = json.write(change.after);
    Set<Waiver> waived = because.waive(change.newlyBroken(store.broken(target)));
    return changes.write(change, next, entry, because, waived);
  }
}
