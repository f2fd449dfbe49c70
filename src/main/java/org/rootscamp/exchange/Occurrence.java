package org.rootscamp.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One time that a session runs, as calendars know it: what RFC 5545 numbers and counts. Immutable.
 *
 * @param number of the runs of one session, from 0; it never becomes another run
 * @param sequence how often it moved, or was cancelled or brought back
 * @param sitting where it is, or was when it left the Wall
 */
record Occurrence(
    UUID proposalId,
    int number,
    int sequence,
    Sitting sitting,
    boolean onTheWall,
    Instant changedAt) {

  private static final Comparator<Occurrence> BY_SESSION =
      Comparator.comparing(Occurrence::proposalId).thenComparing(Occurrence::number);

  boolean isCancelled() {
    return !onTheWall || sitting.isCancelled();
  }

  /**
   * The runs after a change of the Wall: a run that keeps its place keeps its number, one that left
   * its place is the one that came to another, and what was off the Wall comes back as itself.
   *
   * @param known all runs so far
   * @param wall what is on the Wall now
   * @return all of them, by session and number
   */
  static List<Occurrence> after(List<Occurrence> known, List<Sitting> wall, Instant now) {
    Map<UUID, List<Occurrence>> before =
        known.stream().collect(Collectors.groupingBy(Occurrence::proposalId));
    Map<UUID, List<Sitting>> present =
        wall.stream().collect(Collectors.groupingBy(Sitting::proposalId));
    return Stream.concat(before.keySet().stream(), present.keySet().stream())
        .distinct()
        .flatMap(
            id ->
                ofSession(
                    before.getOrDefault(id, List.of()), present.getOrDefault(id, List.of()), now)
                    .stream())
        .sorted(BY_SESSION)
        .toList();
  }

  private static List<Occurrence> ofSession(
      List<Occurrence> known, List<Sitting> present, Instant now) {
    List<Occurrence> free = new ArrayList<>(known.stream().sorted(BY_SESSION).toList());
    List<Occurrence> after = new ArrayList<>();
    List<Sitting> left = new ArrayList<>(present);
    pair(left, free, after, now, true, true);
    pair(left, free, after, now, true, false);
    pair(left, free, after, now, false, true);
    pair(left, free, after, now, false, false);
    for (Sitting sitting : left) {
      int number = after.size() + free.size();
      after.add(new Occurrence(sitting.proposalId(), number, 0, sitting, true, now));
    }
    free.forEach(run -> after.add(run.onTheWall ? run.changed(run.sitting, false, now) : run));
    return after;
  }

  /** Gives sittings to free runs, those on or off the Wall, in the same place or in any. */
  private static void pair(
      List<Sitting> left,
      List<Occurrence> free,
      List<Occurrence> after,
      Instant now,
      boolean onTheWall,
      boolean samePlace) {
    for (Sitting sitting : List.copyOf(left)) {
      Predicate<Occurrence> fits =
          run ->
              run.onTheWall == onTheWall
                  && (!samePlace || run.sitting.place().equals(sitting.place()));
      free.stream()
          .filter(fits)
          .findFirst()
          .ifPresent(
              run -> {
                free.remove(run);
                left.remove(sitting);
                after.add(run.changed(sitting, true, now));
              });
    }
  }

  /** The same run in the state that it has now; only what calendars show counts as a change. */
  private Occurrence changed(Sitting next, boolean nextOnTheWall, Instant now) {
    if (sitting.equals(next) && onTheWall == nextOnTheWall) {
      return this;
    }
    Occurrence after = new Occurrence(proposalId, number, sequence, next, nextOnTheWall, changedAt);
    boolean surely = !sitting.isAsSureAs(next) || isCancelled() != after.isCancelled();
    if (surely) {
      return new Occurrence(proposalId, number, sequence + 1, next, nextOnTheWall, now);
    }
    return sitting.told().equals(next.told())
        ? after
        : new Occurrence(proposalId, number, sequence, next, nextOnTheWall, now);
  }
}
