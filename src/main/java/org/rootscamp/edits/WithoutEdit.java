package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * A Wall without one earlier edit: the sessions and the held cells that it touched are as they were
 * before it, everything else is as it is. That is possible while nobody has touched the same since.
 *
 * @param sessionsSince those it touched that are not as it left them any more
 * @param cellsSince cells that it held or released and that are not so any more
 */
record WithoutEdit(
    List<Placed> placements, List<Place> held, Set<UUID> sessionsSince, Set<Place> cellsSince) {

  /**
   * Takes an edit out of a Wall.
   *
   * @param before the Wall that it changed
   * @param after the Wall that it left
   */
  static WithoutEdit of(WallContent before, WallContent after, WallContent now) {
    Set<UUID> sessions = differing(runs(before), runs(after));
    Set<UUID> sessionsSince = differing(runs(after), runs(now));
    sessionsSince.retainAll(sessions);
    Set<Place> cells = differing(before.held(), after.held());
    Set<Place> cellsSince = differing(after.held(), now.held());
    cellsSince.retainAll(cells);
    return new WithoutEdit(
        mixed(now.placements(), before.placements(), Placed::proposalId, sessions),
        mixed(now.held(), before.held(), cell -> cell, cells),
        sessionsSince,
        cellsSince);
  }

  boolean isPossible() {
    return sessionsSince.isEmpty() && cellsSince.isEmpty();
  }

  /** Those of now but for what was touched, which comes from before. */
  private static <T, K> List<T> mixed(
      List<T> now, List<T> before, java.util.function.Function<T, K> key, Set<K> touched) {
    return Stream.concat(
            now.stream().filter(it -> !touched.contains(key.apply(it))),
            before.stream().filter(it -> touched.contains(key.apply(it))))
        .toList();
  }

  private static Map<UUID, Set<Placed>> runs(WallContent content) {
    Map<UUID, Set<Placed>> runs = new HashMap<>();
    for (Placed run : content.placements()) {
      Placed bare =
          new Placed(run.proposalId(), run.place(), run.pinned(), run.cancelled(), null, null);
      runs.computeIfAbsent(run.proposalId(), id -> new HashSet<>()).add(bare);
    }
    return runs;
  }

  private static Set<UUID> differing(Map<UUID, Set<Placed>> one, Map<UUID, Set<Placed>> other) {
    Set<UUID> ids = new HashSet<>(one.keySet());
    ids.addAll(other.keySet());
    ids.removeIf(id -> one.getOrDefault(id, Set.of()).equals(other.getOrDefault(id, Set.of())));
    return ids;
  }

  private static <T> Set<T> differing(Collection<T> one, Collection<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    Set<T> differing = new HashSet<>(all);
    differing.removeIf(it -> one.contains(it) && other.contains(it));
    return differing;
  }
}
