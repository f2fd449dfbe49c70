package org.rootscamp.edits;

import java.util.List;
import java.util.Optional;
import org.rootscamp.edits.EditsRequest.Item;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallRules.Verdict;

/**
 * Says what edits would make of a Wall, the very ones that are sent, and changes nothing. Whatever
 * suggests edits asks it before.
 */
public final class Rehearsal {

  private final Wall wall;
  private final WallRules rules;
  private final Verdict before;

  /**
   * Judges the Wall as it is.
   *
   * @param wall whose scene knows all that will be named
   */
  public Rehearsal(Wall wall) {
    this.wall = wall;
    this.rules = new WallRules(wall.scene());
    this.before = rules.check(wall.content());
  }

  /** The Wall after some edits, without its marks, or nothing where they would be refused. */
  public Optional<WallContent> of(List<Item> edits) {
    EditsRequest request = new EditsRequest(edits, null, null);
    WallEditor.Edited edited =
        WallEditor.apply(wall.content(), EditReader.read(request, wall.scene()), wall.scene());
    WallContent after = new WallContent(edited.placements(), edited.held(), List.of());
    return edited.refused().isEmpty() && rules.check(after).newlyBroken(before).isEmpty()
        ? Optional.of(after)
        : Optional.empty();
  }
}
