package org.rootscamp.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tracks of an event: the organiser's, and those that proposals bring. A look that people have
 * seen stays with its track; only the organiser gives it another one.
 */
@ApplicationScoped
public class EventTracks {

  private final BroughtTracks brought;

  EventTracks(BroughtTracks brought) {
    this.brought = brought;
  }

  /** The organiser's in their order, then those that proposals bring. */
  public List<TrackView> of(Event event) {
    return of(List.of(event)).get(event.id);
  }

  /** The same of several events, in a constant number of statements. */
  Map<UUID, List<TrackView>> of(List<Event> events) {
    List<Event> asked =
        events.stream().filter(event -> event.tracks.stream().anyMatch(Track::offered)).toList();
    Map<UUID, Set<String>> names = asked.isEmpty() ? Map.of() : brought.of(asked);
    Map<UUID, List<TrackView>> views = new LinkedHashMap<>();
    for (Event event : events) {
      Set<String> here = names.getOrDefault(event.id, Set.of());
      views.put(
          event.id,
          event.tracks.stream()
              .filter(track -> !track.offered() || here.contains(track.name()))
              .map(TrackView::of)
              .toList());
    }
    return views;
  }

  /**
   * Makes the track of a proposal known to its event, which the caller has locked: two that bring
   * the same one take turns. Where all looks are taken it stays unknown, and without a look.
   *
   * @param name as somebody typed it; null and blank for none
   * @return the name as the event spells it, or null
   */
  public String bring(Event event, String name) {
    if (!TrackNames.isName(name)) {
      return null;
    }
    String folded = TrackNames.folded(name);
    List<String> same =
        event.tracks.stream()
            .map(Track::name)
            .filter(known -> TrackNames.folded(known).equals(folded))
            .toList();
    if (!same.isEmpty()) {
      return same.contains(name) ? name : same.get(0);
    }
    String tidy = TrackNames.tidy(name);
    if (event.tracks.size() == Track.MOST) {
      removeOneThatNobodyBrings(event);
    }
    TrackLooks looks = new TrackLooks();
    event.tracks.forEach(track -> looks.take(track.look()));
    looks.next(null, null).ifPresent(look -> event.tracks.add(Track.of(tidy, look, true)));
    return tidy;
  }

  private void removeOneThatNobodyBrings(Event event) {
    Set<String> names = namesOf(event);
    event.tracks.stream()
        .filter(track -> track.offered() && !names.contains(track.name()))
        .findFirst()
        .ifPresent(event.tracks::remove);
  }

  private Set<String> namesOf(Event event) {
    return brought.of(List.of(event)).getOrDefault(event.id, Set.of());
  }

  /**
   * Sets the organiser's tracks of a locked event, and gives proposals the present names of theirs.
   *
   * @return what became different, for the journal
   * @throws org.rootscamp.http.problems.ApiProblem 400 if two of them have one name or one look
   */
  List<Fact> set(Event event, List<TrackRequest> wanted) {
    List<Track> before = List.copyOf(event.tracks);
    Set<String> names = namesOf(event);
    TrackPlan plan = TrackPlan.of(before, wanted, names);
    List<Track> after = plan.tracks();
    if (!after.equals(before)) {
      event.tracks.clear();
      event.tracks.addAll(after);
    }
    brought.rename(event, plan::presentName);
    Set<String> known =
        Stream.concat(before.stream().map(Track::name), names.stream().sorted())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return facts(before, after, known, plan);
  }

  private static List<Fact> facts(
      List<Track> before, List<Track> after, Set<String> known, TrackPlan plan) {
    Map<String, Track> was = organisers(before, plan::presentName);
    Map<String, Track> is = organisers(after, name -> name);
    List<Fact> facts = new ArrayList<>();
    known.stream()
        .filter(name -> !plan.presentName(name).equals(name))
        .forEach(name -> facts.add(new Fact("track", name, plan.presentName(name))));
    was.keySet().stream()
        .filter(name -> !is.containsKey(name))
        .forEach(name -> facts.add(new Fact("track", name, null)));
    is.keySet().stream()
        .filter(name -> !was.containsKey(name) && !isNameOf(known, name, plan))
        .forEach(name -> facts.add(new Fact("track", null, name)));
    is.values().stream()
        .filter(track -> was.containsKey(track.name()))
        .filter(track -> !was.get(track.name()).look().equals(track.look()))
        .forEach(track -> facts.add(look(was.get(track.name()), track)));
    List<String> stayed = was.keySet().stream().filter(is::containsKey).toList();
    List<String> order = is.keySet().stream().filter(was::containsKey).toList();
    if (!stayed.equals(order)) {
      facts.add(new Fact("tracks", String.join(", ", stayed), String.join(", ", order)));
    }
    return facts;
  }

  /** Whether another one was renamed to it. */
  private static boolean isNameOf(Set<String> known, String name, TrackPlan plan) {
    return known.stream()
        .anyMatch(it -> !it.equals(name) && Objects.equals(plan.presentName(it), name));
  }

  private static Fact look(Track before, Track after) {
    return new Fact(
        "look",
        after.name() + ": " + before.look().words(),
        after.name() + ": " + after.look().words());
  }

  /** By the name that each has now. */
  private static Map<String, Track> organisers(
      List<Track> tracks, UnaryOperator<String> presentName) {
    Map<String, Track> byName = new LinkedHashMap<>();
    for (Track track : tracks) {
      String name = presentName.apply(track.name());
      if (!track.offered() && (name.equals(track.name()) || !byName.containsKey(name))) {
        byName.put(name, track);
      }
    }
    return byName;
  }
}
