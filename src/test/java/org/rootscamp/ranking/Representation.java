package org.rootscamp.ranking;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks by brute force whether a selection represents all groups; for small profiles only. */
final class Representation {

  private final ApprovalProfile profile;
  private final Set<Integer> selected;

  /** Judges the candidates on the first cells of a ranking. */
  Representation(ApprovalProfile profile, Ranking ranking, int cells) {
    this.profile = profile;
    this.selected = new HashSet<>(ranking.order().subList(0, cells));
  }

  /**
   * EJR+: no candidate is left out although, for some number, enough voters for that many cells
   * approve it and each of them has fewer of their choices selected.
   */
  boolean satisfiesEjrPlus() {
    return IntStream.range(0, profile.candidates())
        .filter(candidate -> !selected.contains(candidate))
        .noneMatch(
            candidate ->
                IntStream.rangeClosed(1, selected.size())
                    .anyMatch(
                        deserved -> deserves(poorerSupporters(candidate, deserved), deserved)));
  }

  /** The group overlooked most, found by looking at every set of voters. */
  Optional<OverlookedGroup> mostOverlooked() {
    Comparator<OverlookedGroup> mostFirst =
        Comparator.comparing((OverlookedGroup group) -> votersForEachCell(group))
            .reversed()
            .thenComparing(OverlookedGroup::candidate)
            .thenComparing(Comparator.comparing(OverlookedGroup::deserved).reversed());
    return IntStream.range(1, 1 << profile.voters())
        .mapToObj(this::members)
        .flatMap(this::overlooked)
        .min(mostFirst);
  }

  private static Fraction votersForEachCell(OverlookedGroup group) {
    return Fraction.of(group.voters().size(), group.deserved());
  }

  private Stream<OverlookedGroup> overlooked(List<Integer> group) {
    Set<Integer> common = new HashSet<>(profile.approvedBy(group.get(0)));
    group.forEach(voter -> common.retainAll(profile.approvedBy(voter)));
    common.removeAll(selected);
    int most = group.stream().mapToInt(this::selectedChoices).max().orElseThrow();
    long people =
        group.stream().map(voter -> profile.layered() ? voter / 2 : voter).distinct().count();
    return common.stream()
        .flatMap(
            candidate ->
                IntStream.rangeClosed(most + 1, selected.size())
                    .filter(deserved -> deserves(group.size(), deserved))
                    .mapToObj(
                        deserved ->
                            new OverlookedGroup(candidate, deserved, group, (int) people, most)));
  }

  private int selectedChoices(int voter) {
    return (int) profile.approvedBy(voter).stream().filter(selected::contains).count();
  }

  /**
   * PJR: no group that agrees on some number of candidates and is large enough for that many cells
   * has fewer selected among all the choices of its members. Looks at numbers up to the limit.
   */
  boolean satisfiesPjr(int limit) {
    return IntStream.range(1, 1 << profile.voters())
        .mapToObj(this::members)
        .allMatch(group -> isRepresented(group, limit));
  }

  private boolean isRepresented(List<Integer> group, int limit) {
    Set<Integer> common = new HashSet<>(profile.approvedBy(group.get(0)));
    Set<Integer> gained = new HashSet<>();
    for (int voter : group) {
      common.retainAll(profile.approvedBy(voter));
      gained.addAll(profile.approvedBy(voter));
    }
    gained.retainAll(selected);
    return IntStream.rangeClosed(1, Math.min(limit, common.size()))
        .filter(deserved -> deserves(group.size(), deserved))
        .allMatch(deserved -> gained.size() >= deserved);
  }

  private boolean deserves(long voters, int deserved) {
    return voters > 0
        && deserved <= selected.size()
        && voters * selected.size() >= (long) deserved * profile.voters();
  }

  private long poorerSupporters(int candidate, int deserved) {
    return IntStream.range(0, profile.voters())
        .mapToObj(profile::approvedBy)
        .filter(choices -> choices.contains(candidate))
        .filter(choices -> choices.stream().filter(selected::contains).count() < deserved)
        .count();
  }

  private List<Integer> members(int bits) {
    return IntStream.range(0, profile.voters())
        .filter(voter -> (bits >> voter & 1) == 1)
        .boxed()
        .toList();
  }
}
