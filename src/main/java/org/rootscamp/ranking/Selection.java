package org.rootscamp.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which candidates get a cell, and what people have of that. Immutable. */
public final class Selection {

  private final ApprovalProfile profile;
  private final Set<Integer> selected;
  private final Attendance attendance;

  /**
   * Counts for each group how many of its choices are selected. Cost: a pass over the approvals of
   * the selected candidates.
   *
   * @param selected the candidates that get a cell, in any order
   * @throws IllegalArgumentException if a candidate is there twice or does not exist
   */
  public Selection(ApprovalProfile profile, Collection<Integer> selected) {
    this.profile = profile;
    this.selected = new HashSet<>();
    this.attendance = Attendance.uncapped(profile);
    for (int candidate : selected) {
      if (candidate < 0 || candidate >= profile.candidates() || !this.selected.add(candidate)) {
        throw new IllegalArgumentException("Cannot select " + candidate + " in " + selected);
      }
      attendance.take(candidate);
    }
  }

  /** How many candidates are selected. */
  int size() {
    return selected.size();
  }

  boolean contains(int candidate) {
    return selected.contains(candidate);
  }

  /** How many choices of this group are selected. */
  int choices(int group) {
    return attendance.taken(group);
  }

  /** How many people have none of their choices selected; people, on layered ballots as well. */
  public int peopleWithNothing() {
    return IntStream.range(0, profile.groups())
        .filter(group -> choices(group) == 0)
        .map(profile::people)
        .sum();
  }

  /**
   * How many people who chose the candidate have 0, 1, 2, ... of all their choices selected, up to
   * the most that one of them has; empty if nobody chose it.
   */
  List<Integer> supporters(int candidate) {
    int[] people = new int[size() + 1];
    int end = 0;
    // Groups of half-voters only are no people, and have no more than the person they belong to.
    for (int group : profile.supportingGroups(candidate)) {
      people[choices(group)] += profile.people(group);
      end = Math.max(end, choices(group) + 1);
    }
    return Arrays.stream(people).limit(end).boxed().toList();
  }
}
