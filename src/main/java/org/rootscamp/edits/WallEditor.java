package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.wall.BrokenRule;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallScene;

/**
 * Applies edits to a content of the Wall, one after the other, without a look at the rules in
 * between: a chain may put two sessions into one cell on its way. Only what makes no sense at all
 * is refused here, and that a pinned session leaves its cell; the rest is for {@link WallRules}.
 */
final class WallEditor {

  private static final String NOT_ON_THE_WALL = "not-on-the-wall";

  private final WallScene scene;
  private final List<Placed> placements;
  private final Set<Place> held;
  private final List<BrokenRule> refused = new ArrayList<>();
  private int index;

  private WallEditor(WallContent present, WallScene scene) {
    this.scene = scene;
    this.placements = new ArrayList<>(present.placements());
    this.held = new LinkedHashSet<>(present.held());
  }

  /**
   * What comes out.
   *
   * @param refused what makes no sense, and pinned sessions that would move
   */
  record Edited(List<Placed> placements, List<Place> held, List<BrokenRule> refused) {}

  /**
   * Applies all edits.
   *
   * @throws ApiProblem 400 if an edit leaves open which run of a session it means
   */
  static Edited apply(WallContent present, List<Edit> edits, WallScene scene) {
    WallEditor editor = new WallEditor(present, scene);
    for (Edit edit : edits) {
      editor.apply(edit);
      editor.index++;
    }
    return new Edited(
        List.copyOf(editor.placements), List.copyOf(editor.held), List.copyOf(editor.refused));
  }

  private void apply(Edit edit) {
    if (edit instanceof Edit.Put put) {
      put(put);
    } else if (edit instanceof Edit.Move move) {
      find(move.run()).ifPresent(run -> move(run, move.to()));
    } else if (edit instanceof Edit.Swap swap) {
      swap(swap);
    } else if (edit instanceof Edit.Unplace unplace) {
      find(unplace.run()).ifPresent(this::unplace);
    } else if (edit instanceof Edit.Pin pin) {
      find(pin.run()).ifPresent(run -> change(run, run.place(), pin.pinned(), run.cancelled()));
    } else if (edit instanceof Edit.Cancel cancel) {
      find(cancel.run())
          .ifPresent(run -> change(run, run.place(), run.pinned(), cancel.cancelled()));
    } else if (edit instanceof Edit.Hold hold) {
      hold(hold);
    }
  }

  private void hold(Edit.Hold hold) {
    if (hold.held()) {
      held.add(hold.place());
    } else {
      held.remove(hold.place());
    }
  }

  private void put(Edit.Put put) {
    if (!scene.proposals().get(put.proposalId()).isOpen()) {
      String sentence = scene.title(put.proposalId()) + " was withdrawn or merged.";
      refused.add(BrokenRule.strict(BrokenRule.NOT_OPEN, sentence, put.proposalId()));
    } else {
      placements.add(new Placed(put.proposalId(), put.to(), false, false, null, null));
    }
  }

  private void move(Placed run, Place to) {
    if (!run.place().equals(to)) {
      refuseIfPinned(run);
    }
    change(run, to, run.pinned(), run.cancelled());
  }

  private void swap(Edit.Swap swap) {
    Optional<Placed> one = find(swap.run());
    Optional<Placed> other = find(new Edit.Which(swap.withProposalId(), null), "withProposalId");
    if (one.isPresent() && other.isPresent()) {
      move(one.get(), other.get().place());
      move(other.get(), one.get().place());
    }
  }

  private void unplace(Placed run) {
    refuseIfPinned(run);
    placements.remove(run);
  }

  private void change(Placed run, Place place, boolean pinned, boolean cancelled) {
    placements.set(
        placements.indexOf(run),
        new Placed(run.proposalId(), place, pinned, cancelled, run.movedFrom(), run.movedAt()));
  }

  private void refuseIfPinned(Placed run) {
    if (run.pinned()) {
      String sentence =
          "%s is pinned to %s; unpin it first."
              .formatted(scene.title(run.proposalId()), scene.name(run.place()));
      refused.add(
          new BrokenRule(
              Rule.PIN_MOVED.wireName(),
              sentence,
              false,
              run.proposalId(),
              run.place().roomId(),
              run.place().slotId(),
              0));
    }
  }

  private Optional<Placed> find(Edit.Which run) {
    return find(run, "from");
  }

  private Optional<Placed> find(Edit.Which run, String field) {
    List<Placed> runs = runs(run.proposalId());
    List<Placed> meant =
        run.from() == null
            ? runs
            : runs.stream().filter(it -> Objects.equals(it.place(), run.from())).toList();
    if (run.from() == null && runs.size() > 1) {
      throw ApiProblem.invalid(
          "edits[%d].%s".formatted(index, field),
          field.equals("from") ? "must say which run is meant" : "must not run more than once");
    }
    if (meant.isEmpty()) {
      refused.add(BrokenRule.strict(NOT_ON_THE_WALL, nowhere(run), run.proposalId()));
    }
    return meant.stream().findFirst();
  }

  private List<Placed> runs(UUID proposalId) {
    return placements.stream().filter(it -> it.proposalId().equals(proposalId)).toList();
  }

  private String nowhere(Edit.Which run) {
    String title = scene.title(run.proposalId());
    return run.from() == null
        ? title + " is not on the Wall."
        : title + " is not in " + scene.name(run.from()) + ".";
  }
}
