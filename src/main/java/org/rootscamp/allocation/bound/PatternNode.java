package org.rootscamp.allocation.bound;

import java.util.Arrays;

/**
 * A part of the search for patterns: some sessions are in, some are left to choose from.
 *
 * <p>Keeps only what is still open, in arrays of its own numbering: the candidates, and the rows
 * that nobody covers yet and at least two candidates would. Reused for one branch after another;
 * not thread safe.
 */
final class PatternNode {

  /*
   * A row of weight w of which n members are chosen is worth at most (w - mu) + mu * n, for any mu
   * from 0 to w. So no pattern is worth more than the value, the w - mu of all rows, and the
   * largest scores, where a score is what a candidate is worth alone and the mu of its rows. A few
   * steps of subgradient descent, Polyak's length, make that small; branches inherit mu. Steps that
   * are too long at first and are soon halved took half as many in all as those of Polyak's own
   * length.
   */

  private static final int SCALE = PatternModel.SCALE;
  private static final double STRIDE = 2.5;
  private static final int PATIENCE = 2;

  /** Places left, and what the sessions that are in are worth after their prices. */
  int places;

  long value;

  /** The candidates left, what each covers alone minus its price, and its score at the end. */
  int count;

  final int[] candidate;
  final int[] alone;
  private final int[] score;

  /** The rows that are in covers. */
  final long[] covered;

  /** How many steps the last bound took. */
  int steps;

  /** The sessions that are in. */
  int taken;

  final int[] pattern;

  private final PatternModel model;

  private int rows;
  private final int[] weight;
  private final int[] mu;
  private final int[] first;
  private final int[] member;

  private final PatternChoice choice;
  private final int[] bestMu;
  private final int[] uses;
  private final int[] number;

  PatternNode(PatternModel model, int rows, int members) {
    this.model = model;
    int candidates = model.sessions.length;
    candidate = new int[candidates];
    alone = new int[candidates];
    score = new int[candidates];
    choice = new PatternChoice(candidates);
    number = new int[candidates];
    pattern = new int[candidates];
    covered = new long[candidates == 0 ? 0 : model.bits[0].length];
    weight = new int[rows];
    mu = new int[rows];
    bestMu = new int[rows];
    uses = new int[rows];
    first = new int[rows + 1];
    member = new int[members];
  }

  /** A node with nothing in it and everything to choose from. */
  static PatternNode root(PatternModel model, int places, int[] prices) {
    int[][] members = model.rows.members();
    int[] people = model.rows.people();
    int size = Arrays.stream(members).mapToInt(row -> row.length).sum();
    PatternNode root = new PatternNode(model, members.length, size);
    root.places = places;
    root.count = prices.length;
    for (int i = 0; i < prices.length; i++) {
      root.candidate[i] = i;
      root.alone[i] = -prices[i];
    }
    for (int row = 0; row < members.length; row++) {
      int end = root.first[root.rows];
      for (int i : members[row]) {
        root.member[end++] = i;
      }
      root.keep(end, people[row] * SCALE, people[row] * SCALE / 2);
    }
    return root;
  }

  /** A node as large as this one and of the same problem, for its branches. */
  PatternNode room() {
    return new PatternNode(model, weight.length, member.length);
  }

  /** Ends a row: with a single member it is part of what that one is worth alone. */
  private void keep(int end, int rowWeight, int rowMu) {
    int begin = first[rows];
    if (end - begin == 1) {
      alone[member[begin]] += rowWeight;
    } else if (end - begin > 1) {
      weight[rows] = rowWeight;
      mu[rows] = rowMu;
      first[++rows] = end;
    }
  }

  /**
   * Becomes the branch of a parent in which the candidate at this position is in, and those marked
   * in {@code out} are not.
   */
  void take(PatternNode parent, int position, int gain, boolean[] out) {
    places = parent.places - 1;
    value = parent.value + gain;
    int in = parent.candidate[position];
    System.arraycopy(parent.pattern, 0, pattern, 0, parent.taken);
    pattern[parent.taken] = in;
    taken = parent.taken + 1;
    for (int word = 0; word < covered.length; word++) {
      covered[word] = parent.covered[word] | model.bits[in][word];
    }
    boolean[] clash = model.clash[in];
    int kept = 0;
    for (int i = 0; i < parent.count; i++) {
      boolean goes = i == position || out[i] || clash[parent.candidate[i]];
      parent.number[i] = goes ? -1 : kept++;
    }
    copy(parent, position, parent.number);
  }

  private void copy(PatternNode from, int without, int[] numbers) {
    int kept = 0;
    for (int i = 0; i < from.count; i++) {
      if (numbers[i] >= 0) {
        candidate[kept] = from.candidate[i];
        alone[kept++] = from.alone[i];
      }
    }
    count = kept;
    int fromRows = from.rows;
    rows = 0;
    for (int row = 0; row < fromRows; row++) {
      int end = first[rows];
      int stop = from.first[row + 1];
      boolean open = true;
      for (int at = from.first[row]; at < stop && open; at++) {
        int old = from.member[at];
        open = old != without;
        if (numbers[old] >= 0) {
          member[end++] = numbers[old];
        }
      }
      if (open) {
        keep(end, from.weight[row], from.mu[row]);
      }
    }
  }

  /** Leaves out the candidates that are marked. */
  void drop(boolean[] out) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      number[i] = out[i] ? -1 : kept++;
    }
    int oldCount = count;
    count = kept;
    for (int i = 0; i < oldCount; i++) {
      if (!out[i]) {
        candidate[number[i]] = candidate[i];
        alone[number[i]] = alone[i];
      }
    }
    int oldRows = rows;
    int begin = 0;
    rows = 0;
    for (int row = 0; row < oldRows; row++) {
      int stop = first[row + 1];
      int end = first[rows];
      for (int at = begin; at < stop; at++) {
        if (number[member[at]] >= 0) {
          member[end++] = number[member[at]];
        }
      }
      keep(end, weight[row], mu[row]);
      begin = stop;
    }
  }

  /** What each candidate adds. */
  void gains(int[] result) {
    System.arraycopy(alone, 0, result, 0, count);
    for (int row = 0; row < rows; row++) {
      for (int at = first[row]; at < first[row + 1]; at++) {
        result[member[at]] += weight[row];
      }
    }
  }

  /**
   * Looks for a small upper bound of what any pattern of this node is worth.
   *
   * <p>Stops when the bound is at most the limit. Marks in {@code out} who cannot be in a pattern
   * above the limit.
   */
  long bound(int steps, long limit, boolean[] out) {
    Arrays.fill(out, 0, count, false);
    long least = Long.MAX_VALUE;
    double stride = STRIDE;
    int idle = 0;
    long slack = scores();
    for (int step = 0; ; step++) {
      this.steps = step + 1;
      long bound = value + slack + choice.choose(score, count, places, out);
      if (bound < least) {
        least = bound;
        idle = 0;
        System.arraycopy(mu, 0, bestMu, 0, rows);
      } else if (++idle == PATIENCE) {
        stride /= 2;
        idle = 0;
      }
      if (bound <= limit) {
        return bound;
      }
      exclude(bound, limit, out);
      if (step == steps) {
        break;
      }
      slack = move(stride * (bound - limit), slack);
    }
    System.arraycopy(bestMu, 0, mu, 0, rows);
    return least;
  }

  private long scores() {
    System.arraycopy(alone, 0, score, 0, count);
    long slack = 0;
    for (int row = 0; row < rows; row++) {
      slack += weight[row] - mu[row];
      int part = mu[row];
      for (int at = first[row]; at < first[row + 1]; at++) {
        score[member[at]] += part;
      }
    }
    return slack;
  }

  private void exclude(long bound, long limit, boolean[] out) {
    long least = limit - bound + choice.last;
    for (int i = 0; i < count; i++) {
      if (!choice.chosen[i] && score[i] <= least) {
        out[i] = true;
      }
    }
  }

  private long move(double excess, long slack) {
    double norm = 0;
    for (int row = 0; row < rows; row++) {
      int n = -1;
      for (int at = first[row]; at < first[row + 1]; at++) {
        n += choice.chosen[member[at]] ? 1 : 0;
      }
      if ((n < 0 && mu[row] == weight[row]) || (n > 0 && mu[row] == 0)) {
        n = 0;
      }
      uses[row] = n;
      norm += (double) n * n * weight[row];
    }
    double length = norm == 0 ? 0 : excess / norm;
    for (int row = 0; row < rows; row++) {
      if (uses[row] != 0) {
        int before = mu[row];
        double moved = before - length * uses[row] * weight[row];
        int after = (int) Math.max(0, Math.min(weight[row], moved));
        int change = after - before;
        mu[row] = after;
        slack -= change;
        for (int at = first[row]; at < first[row + 1]; at++) {
          score[member[at]] += change;
        }
      }
    }
    return slack;
  }
}
