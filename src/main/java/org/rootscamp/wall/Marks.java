package org.rootscamp.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.wall.WallContent.Dropped;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * What a new revision remembers of the one before: where each session was, and what left its cell.
 *
 * <p>A session that keeps its cell keeps its mark until that has expired. Of several runs of one
 * session those that keep a cell are told first, then the others in their order.
 */
public final class Marks {

  private final WallContent before;
  private final Instant now;
  private final Duration lifetime;
  private final Map<UUID, List<Placed>> leaving = new HashMap<>();
  private final List<Dropped> dropped = new ArrayList<>();

  private Marks(WallContent before, Instant now, Duration lifetime) {
    this.before = before;
    this.now = now;
    this.lifetime = lifetime;
  }

  /**
   * The next content with its marks.
   *
   * @param after the sessions of the next revision; marks of theirs are not looked at
   */
  public static WallContent note(
      WallContent before, List<Placed> after, List<Place> held, Instant now, Duration lifetime) {
    Marks marks = new Marks(before, now, lifetime);
    List<Placed> noted = marks.note(after);
    return new WallContent(noted, held, marks.dropped(noted));
  }

  private List<Placed> note(List<Placed> after) {
    for (Placed placed : before.placements()) {
      leaving.computeIfAbsent(placed.proposalId(), id -> new ArrayList<>()).add(placed);
    }
    Map<Placed, Placed> stayed = new HashMap<>();
    for (Placed placed : after) {
      runs(placed).stream()
          .filter(run -> run.place().equals(placed.place()))
          .findFirst()
          .ifPresent(
              run -> {
                runs(placed).remove(run);
                stayed.put(placed, run);
              });
    }
    List<Placed> noted = new ArrayList<>();
    for (Placed placed : after) {
      noted.add(stayed.containsKey(placed) ? stay(placed, stayed.get(placed)) : arrive(placed));
    }
    return noted;
  }

  private List<Placed> runs(Placed placed) {
    return leaving.getOrDefault(placed.proposalId(), List.of());
  }

  private Placed stay(Placed placed, Placed was) {
    return was.movedAt() == null || hasExpired(was.movedAt())
        ? placed.unmarked()
        : marked(placed, was.movedFrom(), was.movedAt());
  }

  private Placed arrive(Placed placed) {
    if (runs(placed).isEmpty()) {
      return placed.unmarked();
    }
    Placed was = runs(placed).remove(0);
    if (was.movedAt() != null) { // who looks for it where it was before shall find it, too
      remember(new Dropped(was.proposalId(), was.movedFrom(), was.movedAt()));
    }
    return marked(placed, was.place(), now);
  }

  private static Placed marked(Placed placed, Place from, Instant at) {
    return new Placed(
        placed.proposalId(), placed.place(), placed.pinned(), placed.cancelled(), from, at);
  }

  private List<Dropped> dropped(List<Placed> after) {
    before.dropped().forEach(this::remember);
    Set<UUID> onTheWall = new HashSet<>();
    after.forEach(placed -> onTheWall.add(placed.proposalId()));
    for (Placed placed : before.placements()) {
      if (!onTheWall.contains(placed.proposalId())) {
        dropped.removeIf(it -> it.place().equals(placed.place()));
        dropped.add(new Dropped(placed.proposalId(), placed.place(), now));
      }
    }
    dropped.removeIf(it -> after.stream().anyMatch(placed -> isBack(placed, it)));
    return dropped;
  }

  /** A cell tells of the newest that left it. */
  private void remember(Dropped old) {
    boolean isNews = dropped.stream().noneMatch(it -> it.place().equals(old.place()));
    if (isNews && old.at() != null && !hasExpired(old.at())) {
      dropped.add(old);
    }
  }

  private static boolean isBack(Placed placed, Dropped old) {
    return placed.proposalId().equals(old.proposalId()) && placed.place().equals(old.place());
  }

  private boolean hasExpired(Instant at) {
    return !now.isBefore(at.plus(lifetime));
  }
}
