package org.rootscamp.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.day.DayView;
import org.rootscamp.wall.WallContent.Place;

/** The runs of an event that somebody's own calendar has. */
final class OwnRuns {

  private record Visit(UUID proposalId, Place place) {}

  private final Programme programme;
  private final Set<UUID> wishes;
  private final Map<Visit, Set<String>> day = new HashMap<>();

  /**
   * Takes the question.
   *
   * @param wishes the proposals of which the calendar says if they are cancelled
   */
  OwnRuns(Programme programme, DayView view, Set<UUID> wishes) {
    this.programme = programme;
    this.wishes = wishes;
    Map<UUID, Set<String>> latest = new HashMap<>();
    for (DayView.Item item : view.items()) {
      if (!item.continued()) {
        Set<String> instead = new LinkedHashSet<>();
        day.put(visit(item), instead);
        latest.put(item.proposalId(), instead);
      }
      item.clashes().forEach(clash -> latest.get(item.proposalId()).add(named(clash)));
    }
  }

  private static Visit visit(DayView.Item item) {
    return new Visit(item.proposalId(), new Place(item.roomId(), item.slotId()));
  }

  private String named(DayView.Clash clash) {
    return "%s (%s)".formatted(clash.title(), programme.rooms().get(clash.roomId()).name);
  }

  /** In the order of the programme. */
  List<Occurrence> runs() {
    return programme.runs().stream()
        .filter(
            run ->
                run.isCancelled() ? wishes.contains(run.proposalId()) : day.containsKey(visit(run)))
        .toList();
  }

  /** What else its owner wants to go to at the time of a run, each as title and room. */
  List<String> instead(Occurrence run) {
    return run.isCancelled() ? List.of() : List.copyOf(day.getOrDefault(visit(run), Set.of()));
  }

  private static Visit visit(Occurrence run) {
    return new Visit(run.proposalId(), run.sitting().place());
  }
}
