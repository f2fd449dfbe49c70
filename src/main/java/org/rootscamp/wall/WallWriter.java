package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rootscamp.events.Changes;
import org.rootscamp.http.storage.StoredJson;

/** Writes the next revision of the Wall. */
@ApplicationScoped
public class WallWriter {

  private final StoredJson json;
  private final WallPrinter printer;
  private final Changes changes;

  WallWriter(StoredJson json, WallPrinter printer, Changes changes) {
    this.json = json;
    this.printer = printer;
    this.changes = changes;
  }

  /** A new content, which undo would take back and after which nothing can be redone. */
  public WallRevision next(Wall present, WallContent content) {
    WallRevision next = new WallRevision();
    next.content = json.write(content);
    next.undoTo = present.event().wallRevision;
    next.origin = present.event().wallRevision + 1;
    return next;
  }

  /**
   * Replaces the present Wall, whose event is locked.
   *
   * @param left what the present Wall breaks at this moment, which undo will not hold against it
   * @return the new Wall, and what became different
   */
  public Written write(
      Wall present, WallRules.Verdict left, WallRevision next, WallContent content) {
    if (present.revision().revision > 0) {
      present.revision().broken = json.write(left.broken().keySet());
    }
    present.event().wallRevision++;
    present.event().published = next.publishedAt != null;
    next.event = present.event();
    next.revision = present.event().wallRevision;
    next.persistAndFlush();
    Wall wall = printer.print(present.with(next, content));
    changes.count(wall.event());
    return new Written(wall, WallDifference.between(present.content(), content, present.scene()));
  }

  /** A Wall that was written, and how it differs from the one before. */
  public record Written(Wall wall, List<WallChange> changes) {}
}
