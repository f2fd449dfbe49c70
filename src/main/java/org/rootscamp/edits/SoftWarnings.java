package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallScene;
import org.rootscamp.wall.WallWarning;

/**
 * What a change of the Wall makes worse by the votes of now: rooms that are too small, and people
 * who chose two sessions that now run at the same time. Totals only; nobody is named.
 */
final class SoftWarnings {

  private static final int MOST_CLASHES = 10;

  private final WallScene scene;
  private final List<Run> before;
  private final List<Run> after;
  private final Map<UUID, Set<UUID>> voters = new HashMap<>();
  private final double demandFactor;

  SoftWarnings(Wall before, Wall after, Votes votes, Event event) {
    this.scene = after.scene();
    this.before = before.runs().takingPlace();
    this.after = after.runs().takingPlace();
    votes
        .ballots()
        .forEach(
            (person, choices) ->
                choices.forEach(
                    choice ->
                        voters
                            .computeIfAbsent(
                                votes.proposals().get(choice.candidate()).id, id -> new HashSet<>())
                            .add(person)));
    demandFactor = votes.demandFactor(event);
  }

  /** Small rooms first, then the clashes, those of most people first. */
  List<WallWarning> find() {
    List<WallWarning> warnings = new ArrayList<>(smallRooms());
    clashes().stream()
        .sorted(
            Comparator.comparing(WallWarning::people)
                .reversed()
                .thenComparing(WallWarning::proposalId)
                .thenComparing(WallWarning::otherProposalId))
        .limit(MOST_CLASHES)
        .forEach(warnings::add);
    return warnings;
  }

  private List<WallWarning> smallRooms() {
    List<WallWarning> warnings = new ArrayList<>();
    for (Run run : after) {
      long expected = expected(run);
      int capacity = scene.rooms().get(run.first().roomId()).capacity;
      boolean wasThere =
          before.stream()
              .anyMatch(
                  it ->
                      it.proposalId().equals(run.proposalId())
                          && it.first().roomId().equals(run.first().roomId()));
      if (expected > capacity && !wasThere) {
        String sentence =
            "%s expects %d people; %s seats %d."
                .formatted(
                    scene.title(run.proposalId()),
                    expected,
                    scene.rooms().get(run.first().roomId()).name,
                    capacity);
        warnings.add(new WallWarning("room-too-small", sentence, run.proposalId(), null, expected));
      }
    }
    return warnings;
  }

  /** Several runs share those who chose the session. */
  private long expected(Run run) {
    long runs = after.stream().filter(it -> it.proposalId().equals(run.proposalId())).count();
    int choices = voters.getOrDefault(run.proposalId(), Set.of()).size();
    return (long) Math.ceil(choices * demandFactor / runs - 1e-9);
  }

  private List<WallWarning> clashes() {
    Set<Set<UUID>> known = pairs(before);
    List<WallWarning> warnings = new ArrayList<>();
    for (Set<UUID> pair : pairs(after)) {
      List<UUID> both = pair.stream().sorted().toList();
      Set<UUID> people = new HashSet<>(voters.getOrDefault(both.get(0), Set.of()));
      people.retainAll(voters.getOrDefault(both.get(1), Set.of()));
      if (!people.isEmpty() && !known.contains(pair)) {
        String sentence =
            "%d of those who chose %s chose %s as well, which runs at the same time."
                .formatted(people.size(), scene.title(both.get(0)), scene.title(both.get(1)));
        warnings.add(
            new WallWarning("clash", sentence, both.get(0), both.get(1), (long) people.size()));
      }
    }
    return warnings;
  }

  /** The sessions of which runs share a slot. */
  private static Set<Set<UUID>> pairs(List<Run> running) {
    Map<UUID, Set<UUID>> bySlot = new HashMap<>();
    for (Run run : running) {
      for (Place cell : run.cells()) {
        bySlot.computeIfAbsent(cell.slotId(), slot -> new HashSet<>()).add(run.proposalId());
      }
    }
    return bySlot.values().stream()
        .flatMap(
            sessions ->
                sessions.stream()
                    .flatMap(
                        one ->
                            sessions.stream()
                                .filter(other -> one.compareTo(other) < 0)
                                .map(other -> Set.of(one, other))))
        .collect(Collectors.toSet());
  }
}
