package org.rootscamp.allocation.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.seating.Attendance;

/**
 * The patterns found so far, and short searches for better ones.
 *
 * <p>Prices are those of the candidates, in parts of a choice. Deterministic; not thread safe.
 */
final class PatternPool {

  private static final int MOST = 3_000;

  /** A set of candidates, ascending, and how much it is worth without prices. */
  record Pattern(int[] members, long worth) {
    long after(int[] prices) {
      long value = worth;
      for (int candidate : members) {
        value -= prices[candidate];
      }
      return value;
    }
  }

  private final PatternModel model;
  private final Dice dice;
  private final Set<List<Integer>> known = new HashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final long[] once;
  private final long[] twice;
  private final long[] rest;
  private final boolean[] in;

  PatternPool(PatternModel model, long seed) {
    this.model = model;
    dice = new Dice(seed);
    int words = model.bits[0].length;
    once = new long[words];
    twice = new long[words];
    rest = new long[words];
    in = new boolean[model.sessions.length];
    add(new int[0]);
  }

  /** Takes in the patterns of a plan; what each candidate adds there, on average, as a price. */
  int[] marginals(Attendance plan) {
    int[] sum = new int[in.length];
    int[] runs = new int[in.length];
    for (int slot = 0; slot < plan.problem.slots().size(); slot++) {
      int now = slot;
      int[] members =
          plan.placements.stream()
              .filter(placement -> placement.slot() == now)
              .mapToInt(placement -> Arrays.binarySearch(model.sessions, placement.session()))
              .filter(candidate -> candidate >= 0)
              .distinct()
              .toArray();
      add(members);
      for (int member : members) {
        int[] others = Arrays.stream(members).filter(other -> other != member).toArray();
        sum[member] += model.covered(members) - model.covered(others);
        runs[member]++;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = runs[i] == 0 ? 0 : (int) ((long) sum[i] * PatternModel.SCALE / runs[i]);
    }
    return sum;
  }

  List<Pattern> patterns() {
    return patterns;
  }

  boolean add(int[] members) {
    int[] sorted = members.clone();
    Arrays.sort(sorted);
    boolean fresh = known.add(Arrays.stream(sorted).boxed().toList());
    if (fresh) {
      patterns.add(new Pattern(sorted, (long) model.covered(sorted) * PatternModel.SCALE));
    }
    return fresh;
  }

  /** Forgets the patterns that matter least at these prices. */
  void trim(int[] prices) {
    if (patterns.size() > MOST) {
      patterns.sort(Comparator.comparingLong((Pattern p) -> -p.after(prices)));
      patterns.subList(MOST / 2, patterns.size()).clear();
      known.clear();
      patterns.forEach(p -> known.add(Arrays.stream(p.members()).boxed().toList()));
      add(new int[0]);
    }
  }

  /** The most that a known pattern of at most so many sessions is worth after prices. */
  long best(int places, int[] prices) {
    long best = 0;
    for (Pattern pattern : patterns) {
      if (pattern.members().length <= places) {
        best = Math.max(best, pattern.after(prices));
      }
    }
    return best;
  }

  /** The known patterns that are worth most after prices, the best one first. */
  List<Pattern> top(int many, int places, int[] prices) {
    List<Pattern> top = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (Pattern pattern : patterns) {
      long value = pattern.members().length > places ? Long.MIN_VALUE : pattern.after(prices);
      if (value > Long.MIN_VALUE && (top.size() < many || value > values.get(many - 1))) {
        int at = top.size();
        while (at > 0 && values.get(at - 1) < value) {
          at--;
        }
        top.add(at, pattern);
        values.add(at, value);
        if (top.size() > many) {
          top.remove(many);
          values.remove(many);
        }
      }
    }
    return top;
  }

  /** Climbs from the best known patterns and from shaken ones; adds where it arrives. */
  void search(int places, int[] prices, int climbs) {
    for (Pattern start : top((climbs + 1) / 2, places, prices)) {
      add(climb(start.members(), places, prices));
      add(climb(shaken(start.members()), places, prices));
    }
  }

  private int[] shaken(int[] members) {
    int leave = Math.min(members.length, 2 + dice.below(3));
    int[] left = members.clone();
    for (int i = left.length - 1; i >= left.length - leave; i--) {
      int at = dice.below(i + 1);
      int swap = left[i];
      left[i] = left[at];
      left[at] = swap;
    }
    return Arrays.copyOf(left, left.length - leave);
  }

  /** Adds, replaces and removes one session at a time as long as that helps. */
  int[] climb(int[] start, int places, int[] prices) {
    int[] now = start;
    Arrays.fill(in, false);
    for (int candidate : now) {
      in[candidate] = true;
    }
    while (true) {
      int[] next = step(now, places, prices);
      if (next == null) {
        return now;
      }
      now = next;
    }
  }

  /** The best neighbour, or null if none is better. */
  private int[] step(int[] now, int places, int[] prices) {
    count(now);
    long present = -paid(now, prices) + (long) PatternModel.SCALE * bits(once);
    long most = present;
    int leaves = -1;
    int comes = -1;
    for (int i = 0; i <= now.length; i++) {
      if (i == now.length && now.length == places) {
        continue;
      }
      without(i < now.length ? model.bits[now[i]] : null);
      long base =
          (long) PatternModel.SCALE * bits(rest)
              - paid(now, prices)
              + (i < now.length ? prices[now[i]] : 0);
      if (base > most) {
        most = base;
        leaves = i;
        comes = -1;
      }
      for (int j = 0; j < in.length; j++) {
        if (!in[j]) {
          long value = base - prices[j] + (long) PatternModel.SCALE * fresh(model.bits[j]);
          if (value > most && fits(j, now, i)) {
            most = value;
            leaves = i;
            comes = j;
          }
        }
      }
    }
    return most == present ? null : changed(now, leaves, comes);
  }

  private int[] changed(int[] now, int leaves, int comes) {
    int[] next = Arrays.copyOf(now, now.length + 1);
    int count = 0;
    for (int i = 0; i < now.length; i++) {
      if (i != leaves) {
        next[count++] = now[i];
      } else {
        in[now[i]] = false;
      }
    }
    if (comes >= 0) {
      in[comes] = true;
      next[count++] = comes;
    }
    return Arrays.copyOf(next, count);
  }

  private boolean fits(int candidate, int[] now, int leaves) {
    for (int i = 0; i < now.length; i++) {
      if (i != leaves && model.clash[candidate][now[i]]) {
        return false;
      }
    }
    return true;
  }

  private void count(int[] now) {
    Arrays.fill(once, 0);
    Arrays.fill(twice, 0);
    for (int candidate : now) {
      long[] bits = model.bits[candidate];
      for (int word = 0; word < once.length; word++) {
        twice[word] |= once[word] & bits[word];
        once[word] |= bits[word];
      }
    }
  }

  private void without(long[] bits) {
    for (int word = 0; word < rest.length; word++) {
      rest[word] = bits == null ? once[word] : (once[word] & ~bits[word]) | twice[word];
    }
  }

  private int fresh(long[] bits) {
    int count = 0;
    for (int word = 0; word < rest.length; word++) {
      count += Long.bitCount(bits[word] & ~rest[word]);
    }
    return count;
  }

  private static int bits(long[] words) {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  private static long paid(int[] now, int[] prices) {
    long paid = 0;
    for (int candidate : now) {
      paid += prices[candidate];
    }
    return paid;
  }
}
