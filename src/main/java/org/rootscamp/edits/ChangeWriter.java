package org.rootscamp.edits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.rootscamp.events.Event;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.Writers;
import org.rootscamp.voting.Figures;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallService;
import org.rootscamp.wall.WallView;
import org.rootscamp.wall.WallWarning;
import org.rootscamp.wall.WallWriter;

/** Begins and ends each change of the Wall by hand; in the transaction of the caller. */
@ApplicationScoped
class ChangeWriter {

  private final StoredJson json;
  private final WallWriter writer;
  private final WallService walls;
  private final Journal journal;

  ChangeWriter(StoredJson json, WallWriter writer, WallService walls, Journal journal) {
    this.json = json;
    this.writer = writer;
    this.walls = walls;
    this.journal = journal;
  }

  /** Locks the event, so that changes of one Wall take turns. */
  static Event begin(String slug, Because because, Caller caller, IfMatch ifMatch) {
    because.requireReason();
    Event event = Writers.locked(slug, caller);
    ifMatch.requireBasis(WallView.basis(event.wallRevision));
    return event;
  }

  /** A revision of its own for a change, on top of the present one. */
  WallRevision next(Change change) {
    WallRevision next = writer.next(change.present, change.after);
    next.publishedAt = change.present.revision().publishedAt;
    next.draftId = change.present.revision().draftId;
    return next;
  }

  EditedWall write(
      Change change, WallRevision next, JournalEntry entry, Because because, Set<Waiver> waived) {
    entry.reason = because.reason();
    entry.overrides = waived.isEmpty() ? null : json.write(waived);
    WallWriter.Written written = writer.write(change.present, change.before, next, change.after);
    journal.append(written, change.caller, change.now, entry);
    return answer(change, written.wall());
  }

  EditedWall answer(Change change, Wall wall) {
    Event event = wall.event();
    boolean byVotes = Figures.to(change.caller, event, change.now).shown() && !change.isNone();
    Votes votes = byVotes ? Votes.of(event) : Votes.NONE;
    List<WallWarning> warnings =
        change.rules.newlySoft(
            change.present.content(), change.after, votes, votes.demandFactor(event));
    return new EditedWall(walls.view(wall), warnings);
  }
}
