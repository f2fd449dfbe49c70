package org.rootscamp.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.voting.Choice;
import org.rootscamp.voting.Level;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;

/**
 * Finds one person's way through the Wall: what they run comes first, then what they said they will
 * go to, and around it they go to as many of their choices as they can, a must counting twice. A
 * proposal counts once, however long or often it runs. Whether the rooms have seats is not asked.
 *
 * <p>Equal ways: marks, musts, wants, then in the order of the ballot, each as early as possible.
 */
final class OwnDay {

  /*
   * Slot by slot, a way is what somebody has gone to so far. All that matters of it later is its
   * worth and which of its proposals run again, so of the ways that agree on the latter one is
   * kept. Of the choices that never run again only the best one of each length is tried. That is
   * exact. The number of ways can only grow large where very many choices run more than once; then
   * the most worthy are kept.
   */
  private static final int MOST_WAYS = 256;

  /** More than all choices of a day together. */
  private static final int GOING = 1_000;

  /** A run by the positions of its slots. */
  private record Visit(Run run, int first, int last) {
    UUID proposalId() {
      return run.proposalId();
    }

    boolean covers(int slot) {
      return first <= slot && slot <= last;
    }
  }

  /** What was gone to before a slot; {@code again} are the proposals of it that run once more. */
  private record Way(int worth, Set<UUID> again, Visit latest, Way before) {}

  private final Wall wall;
  private final Map<UUID, Integer> slots = new HashMap<>();
  private final Map<UUID, DayView.Why> wishes = new LinkedHashMap<>();
  private final List<Visit> led = new ArrayList<>();
  private final List<Visit> chosen = new ArrayList<>();
  private final Map<UUID, Integer> lastStart = new HashMap<>();

  /**
   * Takes the question.
   *
   * @param choices the person's ballot
   * @param marks the proposals that the person wants to go to in any case
   * @param run the proposals that the person runs
   */
  OwnDay(Wall wall, List<Choice> choices, Set<UUID> marks, Set<UUID> run) {
    this.wall = wall;
    wall.scene().day().forEach(slot -> slots.put(slot.id, slots.size()));
    marks.forEach(marked -> wishes.put(marked, DayView.Why.GOING));
    choices.stream()
        .sorted(Comparator.comparing(choice -> choice.level() != Level.MUST))
        .forEach(choice -> wishes.putIfAbsent(choice.proposalId(), why(choice.level())));
    wishes.keySet().removeAll(run);
    for (Run it : wall.runs().inOrderOfTime()) {
      if (it.takesPlace() && run.contains(it.proposalId())) {
        led.add(visit(it));
      } else if (it.takesPlace() && wishes.containsKey(it.proposalId())) {
        chosen.add(visit(it));
        lastStart.put(it.proposalId(), slots.get(it.first().slotId()));
      }
    }
    List<UUID> order = List.copyOf(wishes.keySet());
    chosen.sort(Comparator.comparing(it -> order.indexOf(it.proposalId())));
  }

  private Visit visit(Run run) {
    return new Visit(run, slots.get(run.first().slotId()), slots.get(run.last().slotId()));
  }

  DayView view() {
    List<Visit> day = new ArrayList<>(bestWay());
    day.addAll(led);
    Set<UUID> attended = new HashSet<>();
    day.forEach(it -> attended.add(it.proposalId()));
    List<DayView.Item> items = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      for (Visit run : day) {
        if (run.covers(slot)) {
          items.add(item(run, slot, attended));
        }
      }
    }
    return new DayView(wall.event().wallRevision, items);
  }

  private List<Visit> bestWay() {
    List<Map<Set<UUID>, Way>> ways = new ArrayList<>();
    for (int slot = 0; slot <= slots.size(); slot++) {
      ways.add(new LinkedHashMap<>());
    }
    ways.get(0).put(Set.of(), new Way(0, Set.of(), null, null));
    for (int slot = 0; slot < slots.size(); slot++) {
      List<Visit> options = options(slot);
      for (Way way : mostWorthy(ways.get(slot))) {
        for (Visit run : options) {
          if (!way.again().contains(run.proposalId())) {
            offer(ways.get(run.last() + 1), way, run, run.last() + 1);
          }
        }
        offer(ways.get(slot + 1), way, null, slot + 1);
      }
    }
    List<Visit> day = new ArrayList<>();
    Way end = ways.get(slots.size()).get(Set.of());
    for (Way way = end; way.latest() != null; way = way.before()) {
      day.add(0, way.latest());
    }
    return day;
  }

  /** What could be gone to from a slot on, the best first. */
  private List<Visit> options(int slot) {
    Set<Integer> lengths = new HashSet<>();
    return chosen.stream()
        .filter(run -> run.first() == slot && led.stream().noneMatch(it -> meet(it, run)))
        .filter(run -> runsMoreThanOnce(run) || lengths.add(run.last()))
        .toList();
  }

  private static boolean meet(Visit one, Visit other) {
    return one.first() <= other.last() && other.first() <= one.last();
  }

  private boolean runsMoreThanOnce(Visit run) {
    return chosen.stream().filter(it -> it.proposalId().equals(run.proposalId())).count() > 1;
  }

  private static List<Way> mostWorthy(Map<Set<UUID>, Way> ways) {
    return ways.size() <= MOST_WAYS
        ? List.copyOf(ways.values())
        : ways.values().stream()
            .sorted(Comparator.comparing(Way::worth).reversed())
            .limit(MOST_WAYS)
            .toList();
  }

  private void offer(Map<Set<UUID>, Way> ways, Way before, Visit run, int slot) {
    Set<UUID> again = new HashSet<>(before.again());
    if (run != null) {
      again.add(run.proposalId());
    }
    again.removeIf(proposal -> lastStart.get(proposal) < slot);
    int worth = before.worth() + (run == null ? 0 : worth(run));
    Way known = ways.get(again);
    if (known == null || known.worth() < worth) {
      Way way =
          run == null
              ? new Way(worth, again, before.latest(), before.before())
              : new Way(worth, again, run, before);
      ways.put(again, way);
    }
  }

  private int worth(Visit run) {
    return switch (wishes.get(run.proposalId())) {
      case GOING -> GOING;
      case MUST -> 2;
      default -> 1;
    };
  }

  private DayView.Item item(Visit run, int slot, Set<UUID> attended) {
    return new DayView.Item(
        wall.scene().day().get(slot).id,
        run.run().first().roomId(),
        run.proposalId(),
        run.run().proposal().title,
        why(run),
        slot > run.first(),
        chosen.stream()
            .filter(other -> other.covers(slot) && !attended.contains(other.proposalId()))
            .map(
                missed ->
                    new DayView.Clash(
                        missed.proposalId(),
                        missed.run().proposal().title,
                        missed.run().first().roomId(),
                        wishes.get(missed.proposalId())))
            .toList());
  }

  private DayView.Why why(Visit run) {
    return wishes.getOrDefault(run.proposalId(), DayView.Why.RUNS);
  }

  private static DayView.Why why(Level level) {
    return level == Level.MUST ? DayView.Why.MUST : DayView.Why.WANT;
  }
}
