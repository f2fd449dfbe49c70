package org.rootscamp.edits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Breach;
import org.rootscamp.wall.BrokenRule;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallDifference;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallScene;
import org.rootscamp.wall.WallSettings;
import org.rootscamp.wall.WallStore;
import org.rootscamp.wall.WallView;
import org.rootscamp.wall.WallWarning;
import org.rootscamp.wall.WallWriter;

/**
 * Changes the Wall by hand: edits, undo and redo. One transaction each, under the lock of the
 * event: all of it or nothing.
 */
@ApplicationScoped
public class EditService {

  private final Clock clock;
  private final StoredJson json;
  private final WallStore store;
  private final WallWriter writer;
  private final Journal journal;
  private final WallSettings settings;

  EditService(
      Clock clock,
      StoredJson json,
      WallStore store,
      WallWriter writer,
      Journal journal,
      WallSettings settings) {
    this.clock = clock;
    this.json = json;
    this.store = store;
    this.writer = writer;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * Applies edits; {@code precondition} sees the present Wall first. Edits that change nothing
   * write nothing. A session that is put into a held cell by an override ends the hold.
   *
   * @throws ApiProblem 400 if an edit cannot be understood, 409 if a rule would newly be broken
   */
  @Transactional
  public EditedWall edit(
      String slug, EditsRequest request, Caller caller, Consumer<WallView> precondition) {
    request.because().requireReason();
    Event event = Event.locked(slug);
    precondition.accept(store.view(event));
    Instant now = clock.instant();
    WallContent present = store.current(event);
    WallScene scene = WallScene.of(event, EditReader.named(request), present);
    WallEditor.Edited edited = WallEditor.apply(present, EditReader.read(request, scene), scene);
    WallContent wanted =
        Marks.note(present, edited.placements(), edited.held(), now, settings.marks());
    WallContent after = wanted.released(scene.taken(wanted));
    Change change = new Change(event, caller, now, scene, present, after);
    List<BrokenRule> broken = new ArrayList<>(edited.refused());
    broken.addAll(change.rules.newlyBroken(present, wanted));
    Set<Waiver> waived = request.because().waive(broken);
    if (!change.isNone()) {
      WallRevision next = writer.next(event, after);
      WallRevision former = WallRevision.current(event);
      boolean publishes = request.edits().stream().anyMatch(it -> it.op().publishes());
      next.publishedAt = publishes ? now : former.publishedAt;
      next.draftId = former.draftId;
      JournalEntry entry = JournalEntry.about(JournalKind.EDITS, null);
      entry.edits = json.write(request.edits());
      write(change, next, entry, request.because(), waived);
    }
    return answer(change);
  }

  /**
   * Takes the newest change back that is still there.
   *
   * @throws ApiProblem 409 if there is none, or if what it changed breaks a rule by now
   */
  @Transactional
  public EditedWall undo(
      String slug, Because because, Caller caller, Consumer<WallView> precondition) {
    Event event = begin(slug, because, precondition);
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
  public EditedWall redo(
      String slug, Because because, Caller caller, Consumer<WallView> precondition) {
    Event event = begin(slug, because, precondition);
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

  private Event begin(String slug, Because because, Consumer<WallView> precondition) {
    because.requireReason();
    Event event = Event.locked(slug);
    precondition.accept(store.view(event));
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
    WallContent present = store.current(event);
    WallContent wanted = store.content(target);
    WallScene scene = WallScene.of(event, List.of(), present, wanted);
    WallContent after = wanted.released(scene.taken(wanted));
    Change change = new Change(event, caller, clock.instant(), scene, present, after);
    next.content = json.write(after);
    List<Breach> before = store.broken(target);
    List<BrokenRule> broken = change.rules.newlyBroken(present, wanted, before);
    Set<Waiver> waived = because.waive(broken);
    write(change, next, entry, because, waived);
    return answer(change);
  }

  /** One change on its way. */
  private static final class Change {
    private final Event event;
    private final Caller caller;
    private final Instant now;
    private final WallScene scene;
    private final WallContent before;
    private final WallContent after;
    private final WallRules rules;

    Change(
        Event event,
        Caller caller,
        Instant now,
        WallScene scene,
        WallContent before,
        WallContent after) {
      this.event = event;
      this.caller = caller;
      this.now = now;
      this.scene = scene;
      this.before = before;
      this.after = after;
      this.rules = new WallRules(scene);
    }

    boolean isNone() {
      return WallDifference.between(before, after, id -> "").isEmpty();
    }
  }

  private void write(
      Change change, WallRevision next, JournalEntry entry, Because because, Set<Waiver> waived) {
    entry.reason = because.reason();
    entry.overrides = waived.isEmpty() ? null : json.write(waived);
    List<WallChange> changes = writer.write(change.event, next, change.caller);
    journal.append(next, changes, change.caller, change.now, entry);
  }

  private EditedWall answer(Change change) {
    List<WallWarning> warnings = new ArrayList<>();
    boolean votesAreHidden =
        change.event.isVotingOpen(change.now)
            && !change.event.tallies.visibleTo(change.caller.role());
    if (!votesAreHidden && !change.isNone()) {
      Votes votes = Votes.of(change.event);
      warnings.addAll(
          new SoftWarnings(change.scene, change.before, change.after, votes, change.event).find());
    }
    warnings.addAll(change.rules.newlySoft(change.before, change.after));
    return new EditedWall(store.view(change.event), warnings);
  }
}
