package org.rootscamp.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.proposals.ChoiceTargets;

/**
 * The choices of one ballot: as they are stored, each with the proposal that it was made for, and
 * as they are shown, each with the proposal that this one was merged into.
 *
 * <p>A change of what is shown touches only the stored choices behind it, so that undoing a merge
 * brings back every ballot that nobody changed meanwhile. Immutable.
 */
record Choices(List<Choice> stored, ChoiceTargets targets) {

  /** Each open proposal that was chosen, once and at the higher level, in the order of storage. */
  List<Choice> shown() {
    Map<UUID, Level> levels = new LinkedHashMap<>();
    stored.forEach(
        choice -> shownAs(choice).ifPresent(id -> levels.merge(id, choice.level(), Level::higher)));
    return levels.entrySet().stream()
        .map(choice -> new Choice(choice.getKey(), choice.getValue()))
        .toList();
  }

  private Optional<UUID> shownAs(Choice choice) {
    return targets.of(choice.proposalId());
  }

  private boolean isShownAs(Choice choice, UUID proposal) {
    return shownAs(choice).filter(proposal::equals).isPresent();
  }

  /**
   * After showing exactly the open ones among these proposals, in that order. Those that are not
   * open are ignored: whoever still names what was merged takes nothing back with it.
   */
  Choices replacedBy(List<Choice> named) {
    List<Choice> wanted =
        named.stream().filter(choice -> targets.open().contains(choice.proposalId())).toList();
    Set<UUID> kept =
        named.stream()
            .flatMap(choice -> shownAs(choice).stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<UUID, Integer> order = new HashMap<>();
    wanted.forEach(choice -> order.put(choice.proposalId(), order.size()));
    Choices after = this;
    for (Choice choice : shown()) {
      after = kept.contains(choice.proposalId()) ? after : after.without(choice.proposalId());
    }
    for (Choice choice : wanted) {
      after = after.with(choice);
    }
    if (after.shown().equals(wanted)) {
      return after;
    }
    List<Choice> sorted = new ArrayList<>(after.stored);
    sorted.sort(
        Comparator.comparing(choice -> shownAs(choice).map(order::get).orElse(Integer.MAX_VALUE)));
    return new Choices(sorted, targets);
  }

  /** After choosing one open proposal; what is shown like that already stays as it is stored. */
  Choices with(Choice wanted) {
    List<Choice> shown = shown();
    if (shown.contains(wanted)) {
      return this;
    }
    List<Choice> after = new ArrayList<>(stored);
    if (shown.stream().noneMatch(choice -> choice.proposalId().equals(wanted.proposalId()))) {
      after.add(wanted);
    }
    after.replaceAll(
        choice ->
            isShownAs(choice, wanted.proposalId())
                ? new Choice(choice.proposalId(), wanted.level())
                : choice);
    return new Choices(after, targets);
  }

  /** After taking back one proposal with all that was merged into it. */
  Choices without(UUID proposal) {
    Set<UUID> family = targets.family(proposal);
    return new Choices(
        stored.stream().filter(choice -> !family.contains(choice.proposalId())).toList(), targets);
  }

  /**
   * Whether a proposal is on the ballot because of a merge, or was until it was taken back: nobody
   * has to go on supporting what they did not choose themselves.
   */
  boolean comesFromMerge(UUID proposal) {
    Set<UUID> family = targets.family(proposal);
    boolean chosen = stored.stream().anyMatch(choice -> family.contains(choice.proposalId()));
    return chosen
        ? merged().stream().anyMatch(choice -> family.contains(choice.proposalId()))
        : family.size() > 1 || targets.isMerged(proposal);
  }

  /** Those of proposals that were merged into one that is open. */
  List<Choice> merged() {
    return stored.stream()
        .filter(choice -> targets.isMerged(choice.proposalId()) && shownAs(choice).isPresent())
        .toList();
  }

  long musts() {
    return shown().stream().filter(choice -> choice.level() == Level.MUST).count();
  }
}
