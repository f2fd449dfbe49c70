package org.rootscamp.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rootscamp.events.Track.Look;
import org.rootscamp.http.problems.ApiProblem;

/**
 * What becomes of the tracks of an event when its organiser sets them: values in, values out.
 *
 * <p>The organiser's come first, in their order. Those that proposals bring beside them stay with
 * the look that people know, then those that nobody brings any more, should somebody bring them
 * again; as many as there are looks. What was not known comes last.
 */
final class TrackPlan {

  private final List<Track> before;
  private final List<TrackRequest> wanted;
  private final Set<String> brought;

  /** By a folded name of before: its present name. */
  private final Map<String, String> presentNames = new HashMap<>();

  private final TrackLooks looks = new TrackLooks();
  private final Map<Look, Integer> places = new HashMap<>();

  private TrackPlan(List<Track> before, List<TrackRequest> wanted, Set<String> brought) {
    this.before = before;
    this.wanted = wanted;
    this.brought = brought;
  }

  /**
   * A plan for the tracks of an event.
   *
   * @param brought the names of the tracks that proposals have
   * @throws ApiProblem 400 if two of them have one name or one look
   */
  static TrackPlan of(List<Track> before, List<TrackRequest> wanted, Set<String> brought) {
    TrackPlan plan = new TrackPlan(before, wanted, brought);
    plan.readNames();
    return plan;
  }

  /** What a track is called from now on. */
  String presentName(String name) {
    return presentNames.getOrDefault(TrackNames.folded(name), name);
  }

  /** All tracks from now on. */
  List<Track> tracks() {
    List<Look> chosen = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      chosen.add(settled(i));
    }
    List<String> unknown = unknown();
    List<Track> others = others(Track.MOST - wanted.size() - unknown.size());
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Look look = chosen.get(i) == null ? next(i) : chosen.get(i);
      tracks.add(Track.of(TrackNames.tidy(wanted.get(i).name()), look, false));
    }
    tracks.addAll(others);
    unknown.stream().limit(Track.MOST - tracks.size()).forEach(name -> add(tracks, name));
    return tracks;
  }

  private void readNames() {
    for (int i = 0; i < wanted.size(); i++) {
      String name = TrackNames.tidy(wanted.get(i).name());
      String same = presentNames.putIfAbsent(TrackNames.folded(name), name);
      if (same != null) {
        throw ApiProblem.invalid(field(i, "name"), "is the track “" + same + "” once more");
      }
    }
    Map<String, String> former = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      List<String> was = wanted.get(i).was();
      for (int j = 0; j < was.size(); j++) {
        String name = TrackNames.tidy(wanted.get(i).name());
        String other = former.put(TrackNames.folded(was.get(j)), name);
        if (other != null && !other.equals(name)) {
          throw ApiProblem.invalid(
              field(i, "was[" + j + "]"), "became the track “" + other + "” already");
        }
      }
    }
    presentNames.putAll(former);
  }

  /** The look that was asked for, or the one that people know; null where one is to be found. */
  private Look settled(int i) {
    TrackRequest request = wanted.get(i);
    Look look = new Look(request.colour(), request.shape());
    if (look.colour() == null && look.shape() == null) {
      look = known(i).map(Track::look).orElse(null);
    }
    if (look == null || look.colour() == null || look.shape() == null) {
      return null;
    }
    if (!looks.take(look)) {
      throw ApiProblem.invalid(
          field(i, "colour"),
          "and shape are those of the track “%s”".formatted(wanted.get(places.get(look)).name()));
    }
    places.put(look, i);
    return look;
  }

  /** The track as it was before, under this name rather than a former one, the first of those. */
  private Optional<Track> known(int i) {
    String name = TrackNames.tidy(wanted.get(i).name());
    String folded = TrackNames.folded(name);
    List<String> was = wanted.get(i).was().stream().map(TrackNames::folded).toList();
    return before.stream()
        .filter(track -> name.equals(presentNames.get(TrackNames.folded(track.name()))))
        .min(
            Comparator.comparing((Track track) -> !track.name().equals(name))
                .thenComparing(track -> !TrackNames.folded(track.name()).equals(folded))
                .thenComparing(track -> was.indexOf(TrackNames.folded(track.name()))));
  }

  /** What is not the organiser's: first what proposals bring, then what they brought before. */
  private List<Track> others(int room) {
    List<Track> left =
        before.stream()
            .filter(track -> !presentNames.containsKey(TrackNames.folded(track.name())))
            .sorted(Comparator.comparing(track -> !brought.contains(track.name())))
            .toList();
    List<Track> others = new ArrayList<>();
    for (Track track : left) {
      boolean isBrought = brought.contains(track.name());
      if (others.size() >= (isBrought ? Track.MOST - wanted.size() : room)) {
        break;
      }
      if (looks.take(track.look())) {
        others.add(Track.of(track.name(), track.look(), true));
      } else if (isBrought) {
        throw ApiProblem.invalid(
            field(places.get(track.look()), "colour"),
            "and shape are those of the track “%s”, which proposals bring".formatted(track.name()));
      }
    }
    return others;
  }

  /** Of what was asked for and is not settled, as much as is free. */
  private Look next(int i) {
    TrackRequest request = wanted.get(i);
    Optional<Look> near =
        known(i)
            .map(
                track ->
                    new Look(
                        request.colour() == null ? track.colour() : request.colour(),
                        request.shape() == null ? track.shape() : request.shape()))
            .filter(looks::isFree);
    Look look =
        near.or(() -> looks.next(request.colour(), request.shape()))
            .orElseThrow(
                () ->
                    ApiProblem.invalid(
                        field(i, request.colour() == null ? "shape" : "colour"),
                        "is taken with everything that it goes with"));
    looks.take(look);
    return look;
  }

  /** What proposals bring that had no look before. */
  private List<String> unknown() {
    return brought.stream()
        .filter(TrackNames::isName)
        .filter(name -> !presentNames.containsKey(TrackNames.folded(name)))
        .filter(name -> before.stream().noneMatch(track -> track.name().equals(name)))
        .sorted()
        .toList();
  }

  private void add(Collection<Track> tracks, String name) {
    looks
        .next(null, null)
        .ifPresent(
            look -> {
              looks.take(look);
              tracks.add(Track.of(name, look, true));
            });
  }

  private static String field(int index, String name) {
    return "tracks[" + index + "]." + name;
  }
}
