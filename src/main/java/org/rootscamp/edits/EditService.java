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
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.BrokenRule;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.Runs;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallDifference;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallRules.Verdict;
import org.rootscamp.wall.WallService;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;
import org.rootscamp.wall.WallView;
import org.rootscamp.wall.WallWarning;
import org.rootscamp.wall.WallWriter;

/**
 * Changes the Wall by hand: edits, undo and redo. One transaction each, under the lock of the
 * event: all of it or nothing. The facts are read once, the change is worked out from them, and one
 * place writes it.
 */
@ApplicationScoped
public class EditService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final WallWriter writer;
  private final WallService walls;
  private final Journal journal;
  private final WallSettings settings;

  EditService(
      Clock clock,
      StoredJson json,
      WallStore store,
      WallWriter writer,
      WallService walls,
      Journal journal,
      WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.writer = writer;
    this.walls = walls;
    this.journal = journal;
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
    Event event = begin(slug, request.because(), ifMatch);
    Wall present = store.load(event, EditReader.named(request), List.of());
    Instant now = clock.instant();
    WallEditor.Edited edited =
        WallEditor.apply(
            present.content(), EditReader.read(request, present.scene()), present.scene());
    WallContent wanted =
        Marks.note(present.content(), edited.placements(), edited.held(), now, settings.marks());
    Change change = new Change(present, wanted, caller, now);
    List<BrokenRule> broken = new ArrayList<>(edited.refused());
    broken.addAll(change.judged.newlyBroken(change.before));
    Set<Waiver> waived = request.because().waive(broken);
    if (change.isNone()) {
      return answer(change, present);
    }
    WallRevision next = writer.next(present, change.after);
    boolean publishes = request.edits().stream().anyMatch(it -> it.op().publishes());
    next.publishedAt = publishes ? now : present.revision().publishedAt;
    next.draftId = present.revision().draftId;
    JournalEntry entry = JournalEntry.about(JournalKind.EDITS, null);
    entry.edits = json.write(request.edits());
    return write(change, next, entry, request.because(), waived);
  }

  /**
   * Takes the newest change back that is still there.
   *
   * @throws ApiProblem 409 if there is none, or if what it changed breaks a rule by now
   */
  @Transactional
  public EditedWall undo(String slug, Because because, Caller caller, IfMatch ifMatch) {
    Event event = begin(slug, because, ifMatch);
    WallRevision present = WallRevision.current(event);
    if (present.undoTo == null) {
      throw new ApiProblem(ProblemType.NOTHING_TO_UNDO, "This is where the Wall began.");
    }
    WallRevision target = WallRevision.at(event, present.undoTo);
    WallRevision next = target.copy();
    next.redoTo = present.revision;
    JournalEntry entry = JournalEntry.about(JournalKind.UNDO, null);
    entry.takesBack = journal.entryOf(event, present.origin);
    return bringBack(event, target, next, entry, because, caller);
  }

  /**
   * Brings the change again that was taken back last.
   *
   * @throws ApiProblem 409 if there is none, or if it breaks a rule by now
   */
  @Transactional
  public EditedWall redo(String slug, Because because, Caller caller, IfMatch ifMatch) {
    Event event = begin(slug, because, ifMatch);
    WallRevision present = WallRevision.current(event);
    if (present.redoTo == null) {
      throw new ApiProblem(ProblemType.NOTHING_TO_REDO, "Nothing was taken back just before.");
    }
    WallRevision target = WallRevision.at(event, present.redoTo);
    WallRevision next = target.copy();
    next.redoTo = target.redoTo;
    JournalEntry entry = JournalEntry.about(JournalKind.REDO, null);
    entry.takesBack = journal.entryOf(event, target.origin);
    return bringBack(event, target, next, entry, because, caller);
  }

  private static Event begin(String slug, Because because, IfMatch ifMatch) {
    because.requireReason();
    Event event = Event.locked(slug);
    ifMatch.requireBasis(WallView.basis(event.wallRevision));
    return event;
  }

  /**
   * What was broken before is no hindrance, neither now nor when the target was left. A cell that
   * has a session by now is not held again.
   */
  private EditedWall bringBack(
      Event event,
      WallRevision target,
      WallRevision next,
      JournalEntry entry,
      Because because,
      Caller caller) {
    WallContent wanted = store.content(target);
    Wall present = store.load(event, List.of(), List.of(wanted));
    Change change = new Change(present, wanted, caller, clock.instant());
    next.content = json.write(change.after);
    Set<Waiver> waived =
        because.waive(change.judged.newlyBroken(change.before, store.broken(target)));
    return write(change, next, entry, because, waived);
  }

  /** One change on its way: what it leads to, and what is broken before and after. */
  private static final class Change {
    private final Wall present;
    private final WallContent after;
    private final Caller caller;
    private final Instant now;
    private final WallRules rules;
    private final Verdict before;
    private final Verdict judged;

    /**
     * @param wanted may have sessions in held cells, which ends the hold once that is allowed
     */
    Change(Wall present, WallContent wanted, Caller caller, Instant now) {
      this.present = present;
      this.after = wanted.released(Runs.of(wanted, present.scene()).cells());
      this.caller = caller;
      this.now = now;
      this.rules = new WallRules(present.scene());
      this.before = rules.check(present.content());
      this.judged = rules.check(wanted);
    }

    boolean isNone() {
      return WallDifference.between(present.content(), after, present.scene()).isEmpty();
    }
  }

  private EditedWall write(
      Change change, WallRevision next, JournalEntry entry, Because because, Set<Waiver> waived) {
    entry.reason = because.reason();
    entry.overrides = waived.isEmpty() ? null : json.write(waived);
    WallWriter.Written written = writer.write(change.present, change.before, next, change.after);
    journal.append(written, change.caller, change.now, entry);
    return answer(change, written.wall());
  }

  private EditedWall answer(Change change, Wall wall) {
    Event event = wall.event();
    boolean byVotes = event.showsTallies(change.now, change.caller.role()) && !change.isNone();
    Votes votes = byVotes ? Votes.of(event) : Votes.NONE;
    List<WallWarning> warnings =
        change.rules.newlySoft(
            change.present.content(), change.after, votes, votes.demandFactor(event));
    return new EditedWall(walls.view(wall), warnings);
  }
}
