package org.rootscamp.edits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rootscamp.http.access.Caller;
import org.rootscamp.wall.Breach;
import org.rootscamp.wall.BrokenRule;
import org.rootscamp.wall.Runs;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallDifference;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallRules.Verdict;

/** One change of the Wall on its way: what it leads to, and what is broken before and after. */
final class Change {

  final Wall present;
  final WallContent after;
  final Caller caller;
  final Instant now;
  final WallRules rules;
  final Verdict before;
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

  /** The rules that it breaks newly, but for what is known to be broken. */
  List<BrokenRule> newlyBroken(Collection<Breach> known) {
    return judged.newlyBroken(before, known);
  }
}
