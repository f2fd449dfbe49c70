package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who approves what: the input of every ranking rule.
 *
 * <p>Candidates are {@code 0..candidates()-1} in tie order: of two that tie, the smaller index is
 * preferred. Voters are {@code 0..voters()-1}; each approves at least one candidate, because empty
 * ballots do not count. Immutable, and safe to share between threads.
 */
public final class ApprovalProfile {

  /**
   * One person's choices as candidate indices. A ballot with neither wants nor musts is empty.
   *
   * @param wants candidates the person would like, in any order
   * @param musts candidates the person must not miss, in any order; none of them is a want as well
   */
  public record Ballot(List<Integer> wants, List<Integer> musts) {
    public Ballot {
      wants = List.copyOf(wants);
      musts = List.copyOf(musts);
    }

    private boolean isEmpty() {
      return wants.isEmpty() && musts.isEmpty();
    }

    private List<Integer> all() {
      return Stream.concat(wants.stream(), musts.stream()).toList();
    }
  }

  private final int candidates;
  private final int ballots;
  private final boolean layered;

  /** Distinct approval sets, each ascending: voters of one group are alike to every rule. */
  private final int[][] groups;

  private final int[] groupSizes;
  private final int[] groupOfVoter;
  private final int[] groupPeople;
  private final int[][] supportingGroups;

  private ApprovalProfile(int candidates, List<int[]> voters, int ballots, boolean layered) {
    this.candidates = candidates;
    this.ballots = ballots;
    this.layered = layered;
    this.groupOfVoter = new int[voters.size()];
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      List<Integer> key = Arrays.stream(voters.get(voter)).boxed().toList();
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(key, next);
      groupOfVoter[voter] = known == null ? next : known;
    }
    this.groups = numbers.keySet().stream().map(ApprovalProfile::toArray).toArray(int[][]::new);
    this.groupSizes = new int[groups.length];
    Arrays.stream(groupOfVoter).forEach(group -> groupSizes[group]++);
    this.groupPeople = new int[groups.length];
    for (int voter = 0; voter < groupOfVoter.length; voter += votersPerPerson()) {
      groupPeople[groupOfVoter[voter]]++;
    }
    this.supportingGroups = transpose(candidates, groups);
  }

  /**
   * A profile in which each set is one voter; a set that is empty does not count.
   *
   * @param candidates how many candidates there are, 0 or more
   * @param approvals for each voter the approved candidates, in any order
   * @throws IllegalArgumentException if a set holds a candidate twice or one that does not exist
   */
  public static ApprovalProfile of(int candidates, List<? extends Collection<Integer>> approvals) {
    List<int[]> voters =
        approvals.stream()
            .filter(set -> !set.isEmpty())
            .map(set -> checked(candidates, set))
            .toList();
    return new ApprovalProfile(checkedCount(candidates), voters, voters.size(), false);
  }

  /**
   * A profile in which a ballot is one voter or, as soon as any ballot has a must, two half-voters:
   * the first approves wants and musts, the second the musts only, or everything when the ballot
   * has no must. The half-voters of ballot {@code i} (empty ones left out) are voters {@code 2i}
   * and {@code 2i+1}.
   *
   * @param candidates how many candidates there are, 0 or more
   * @throws IllegalArgumentException if a ballot holds a candidate twice (also as want and must) or
   *     one that does not exist
   */
  public static ApprovalProfile fromBallots(int candidates, List<Ballot> ballots) {
    List<Ballot> counted = ballots.stream().filter(ballot -> !ballot.isEmpty()).toList();
    boolean layered = counted.stream().anyMatch(ballot -> !ballot.musts().isEmpty());
    List<int[]> voters = new ArrayList<>();
    for (Ballot ballot : counted) {
      int[] all = checked(candidates, ballot.all());
      voters.add(all);
      if (layered) {
        voters.add(ballot.musts().isEmpty() ? all : checked(candidates, ballot.musts()));
      }
    }
    return new ApprovalProfile(checkedCount(candidates), voters, counted.size(), layered);
  }

  /** How many candidates there are, approved or not. */
  public int candidates() {
    return candidates;
  }

  /** How many voters the rules see: two for a ballot when {@link #layered()}, otherwise one. */
  public int voters() {
    return groupOfVoter.length;
  }

  /** How many people are counted: those whose ballot is not empty. */
  public int ballots() {
    return ballots;
  }

  /** Whether each ballot became two half-voters. */
  public boolean layered() {
    return layered;
  }

  /** The candidates this voter approves, ascending, at least one. */
  public List<Integer> approvedBy(int voter) {
    return Arrays.stream(groups[groupOfVoter[voter]]).boxed().toList();
  }

  /** How many (half-)voters approve this candidate. */
  public int supporters(int candidate) {
    return Arrays.stream(supportingGroups[candidate]).map(group -> groupSizes[group]).sum();
  }

  /** Whether this voter approves this candidate. */
  boolean approves(int voter, int candidate) {
    return Arrays.binarySearch(groups[groupOfVoter[voter]], candidate) >= 0;
  }

  /** How many voters one person is: 2 when {@link #layered()}, otherwise 1. */
  int votersPerPerson() {
    return layered ? 2 : 1;
  }

  /** How many different approval sets there are. */
  int groups() {
    return groups.length;
  }

  /** How many voters share this approval set, at least one. */
  int groupSize(int group) {
    return groupSizes[group];
  }

  /**
   * How many people have this approval set as all their choices, wants and musts; fewer than the
   * voters of the group where half-voters are in it.
   */
  int people(int group) {
    return groupPeople[group];
  }

  /** The group this voter belongs to. */
  int groupOf(int voter) {
    return groupOfVoter[voter];
  }

  /** The groups whose set contains the candidate, ascending; the caller must not change it. */
  int[] supportingGroups(int candidate) {
    return supportingGroups[candidate];
  }

  private static int[][] transpose(int candidates, int[][] groups) {
    int[] sizes = new int[candidates];
    Arrays.stream(groups).flatMapToInt(Arrays::stream).forEach(candidate -> sizes[candidate]++);
    int[][] transposed = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int group = groups.length - 1; group >= 0; group--) {
      for (int candidate : groups[group]) {
        transposed[candidate][--sizes[candidate]] = group;
      }
    }
    return transposed;
  }

  private static int checkedCount(int candidates) {
    if (candidates < 0) {
      throw new IllegalArgumentException("There cannot be " + candidates + " candidates");
    }
    return candidates;
  }

  private static int[] checked(int candidates, Collection<Integer> set) {
    int[] sorted = toArray(set);
    Arrays.sort(sorted);
    if (sorted[0] < 0 || sorted[sorted.length - 1] >= candidates) {
      throw new IllegalArgumentException(
          "A ballot approves a candidate outside 0.." + (candidates - 1) + ": " + set);
    }
    if (IntStream.range(1, sorted.length).anyMatch(i -> sorted[i] == sorted[i - 1])) {
      throw new IllegalArgumentException("A ballot approves a candidate twice: " + set);
    }
    return sorted;
  }

  private static int[] toArray(Collection<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }
}
