package org.rootscamp.voting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What merges mean, as plainly as it can be said; the judge of the service. */
final class NaiveMerges {

  private final List<Set<String>> runBy;
  private final Map<Integer, Integer> mergedInto = new LinkedHashMap<>();
  private final List<Map<Integer, String>> ballots = new ArrayList<>();

  /**
   * @param runBy who runs each proposal, before any merge
   */
  NaiveMerges(List<Set<String>> runBy, int voters) {
    this.runBy = runBy;
    for (int i = 0; i < voters; i++) {
      ballots.add(new HashMap<>());
    }
  }

  boolean isOpen(int proposal) {
    return !mergedInto.containsKey(proposal);
  }

  List<Integer> merged() {
    return List.copyOf(mergedInto.keySet());
  }

  private int end(int proposal) {
    return isOpen(proposal) ? proposal : end(mergedInto.get(proposal));
  }

  boolean merge(int from, int into) {
    boolean possible = from != into && isOpen(from) && isOpen(into);
    if (possible) {
      mergedInto.put(from, into);
    }
    return possible;
  }

  boolean unmerge(int from) {
    boolean possible = isOpen(from) || isOpen(mergedInto.get(from));
    if (possible) {
      mergedInto.remove(from);
    }
    return possible;
  }

  /** Sets the level of an open proposal on a ballot; null takes it off. */
  void choose(int voter, int proposal, String level) {
    Map<Integer, String> ballot = ballots.get(voter);
    String shown = shown(voter).get(proposal);
    if (level == null) {
      ballot.keySet().removeIf(chosen -> end(chosen) == proposal);
    } else if (shown == null) {
      ballot.put(proposal, level);
    } else if (!shown.equals(level)) {
      ballot.replaceAll((chosen, before) -> end(chosen) == proposal ? level : before);
    }
  }

  Map<Integer, String> shown(int voter) {
    Map<Integer, String> shown = new TreeMap<>();
    ballots
        .get(voter)
        .forEach(
            (chosen, level) ->
                shown.merge(
                    end(chosen),
                    level,
                    (one, other) -> one.equals("must") || other.equals("must") ? "must" : "want"));
    return shown;
  }

  long votes(int proposal, String... levels) {
    long votes = 0;
    for (int voter = 0; voter < ballots.size(); voter++) {
      String level = shown(voter).get(proposal);
      votes += level != null && Set.of(levels).contains(level) ? 1 : 0;
    }
    return votes;
  }

  /** Who runs an open proposal. */
  Set<String> runBy(int proposal) {
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < runBy.size(); i++) {
      if (end(i) == proposal) {
        all.addAll(runBy.get(i));
      }
    }
    return all;
  }
}
