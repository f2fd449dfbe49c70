package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.wall.WallChange.What;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * What leads from one content of the Wall to another, so that who applies all changes in their
 * order to the empty Wall gets the present one. First what leaves, then what moves, then what
 * comes, then what changes in its place, then the held cells; marks are not told.
 */
public final class WallDifference {

  private static final Comparator<Place> BY_IDS =
      Comparator.comparing(Place::slotId).thenComparing(Place::roomId);

  private final WallScene scene;
  private final List<WallChange> unplaced = new ArrayList<>();
  private final List<WallChange> moved = new ArrayList<>();
  private final List<WallChange> placed = new ArrayList<>();
  private final List<WallChange> marked = new ArrayList<>();

  private WallDifference(WallScene scene) {
    this.scene = scene;
  }

  /**
   * The changes with the titles of now.
   *
   * @param scene has the sessions of both contents
   */
  public static List<WallChange> between(WallContent before, WallContent after, WallScene scene) {
    WallDifference difference = new WallDifference(scene);
    Map<UUID, List<Placed>> old = bySession(before);
    Map<UUID, List<Placed>> now = bySession(after);
    old.keySet().forEach(session -> now.computeIfAbsent(session, id -> new ArrayList<>()));
    now.keySet().stream()
        .sorted()
        .forEach(id -> difference.ofSession(old.getOrDefault(id, List.of()), now.get(id)));
    List<WallChange> all = new ArrayList<>(difference.unplaced);
    all.addAll(difference.moved);
    all.addAll(difference.placed);
    all.addAll(difference.marked);
    all.addAll(cells(What.RELEASED, before.held(), after.held()));
    all.addAll(cells(What.HELD, after.held(), before.held()));
    return all;
  }

  private static Map<UUID, List<Placed>> bySession(WallContent content) {
    Map<UUID, List<Placed>> runs = new LinkedHashMap<>();
    content.placements().stream()
        .sorted(Comparator.comparing(Placed::place, BY_IDS))
        .forEach(it -> runs.computeIfAbsent(it.proposalId(), id -> new ArrayList<>()).add(it));
    return runs;
  }

  /** Runs that keep their cell are paired first, the others in the order of their cells. */
  private void ofSession(List<Placed> before, List<Placed> after) {
    List<Placed> leaving = new ArrayList<>(before);
    List<Placed> arriving = new ArrayList<>();
    for (Placed run : after) {
      Placed same = at(leaving, run.place());
      if (same == null) {
        arriving.add(run);
      } else {
        leaving.remove(same);
        inPlace(same, run);
      }
    }
    int moves = Math.min(leaving.size(), arriving.size());
    for (int i = 0; i < moves; i++) {
      move(leaving.get(i), arriving.get(i));
    }
    leaving.stream().skip(moves).forEach(run -> unplaced.add(told(What.UNPLACED, run, null)));
    arriving.stream().skip(moves).forEach(this::place);
  }

  private static Placed at(Collection<Placed> runs, Place place) {
    return runs.stream().filter(run -> run.place().equals(place)).findFirst().orElse(null);
  }

  private void move(Placed from, Placed to) {
    moved.add(
        new WallChange(
            What.MOVED, to.proposalId(), title(to), from.place(), to.place(), null, null));
    inPlace(from, to);
  }

  private void place(Placed run) {
    placed.add(told(What.PLACED, null, run));
    inPlace(new Placed(run.proposalId(), run.place(), false, false, null, null), run);
  }

  private void inPlace(Placed before, Placed after) {
    if (before.pinned() != after.pinned()) {
      mark(after.pinned() ? What.PINNED : What.UNPINNED, after);
    }
    if (before.cancelled() != after.cancelled()) {
      mark(after.cancelled() ? What.CANCELLED : What.UNCANCELLED, after);
    }
  }

  private void mark(What what, Placed run) {
    marked.add(WallChange.at(what, run.proposalId(), title(run), run.place()));
  }

  private WallChange told(What what, Placed from, Placed to) {
    Placed run = from == null ? to : from;
    return new WallChange(
        what,
        run.proposalId(),
        title(run),
        from == null ? null : from.place(),
        to == null ? null : to.place(),
        null,
        null);
  }

  private String title(Placed run) {
    return scene.proposals().get(run.proposalId()).title;
  }

  private static List<WallChange> cells(What what, List<Place> these, List<Place> butNot) {
    return these.stream()
        .filter(place -> !butNot.contains(place))
        .sorted(BY_IDS)
        .map(place -> WallChange.at(what, null, null, place))
        .toList();
  }
}
