package org.rootscamp.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds, step after step, the candidates with the smallest key, and computes few of the keys.
 *
 * <p>Mutable and confined to one ranking run. Its user promises that the key of a candidate never
 * gets smaller between two calls of {@link #find()}, except across {@link #restart()}.
 */
final class LazyMinimum {

  /*
   * All sequential rules here look for a minimum over candidates whose keys only grow. So what was
   * a lower bound once stays one, and a candidate whose old lower bound already exceeds somebody's
   * upper bound need not be looked at again (the "lazy greedy" idea). Bounds are doubles with
   * rigorous error margins and cheap to compute; keys are exact and expensive. A find therefore
   *   1. refreshes the candidate that looked best, to get a low threshold early,
   *   2. refreshes every candidate that may still be below the threshold, lowering it on the way,
   *   3. compares exactly what the doubles cannot tell apart: usually the real ties and no more.
   * A plain scan instead of a heap: candidates are few, what costs is to compute bounds.
   */

  /** What a rule minimises. */
  interface Keys {
    /** Two doubles that enclose the key, or {@link Bounds#NONE} if there certainly is no key. */
    Bounds bounds(int candidate);

    /** The key itself, or empty if there is none and there will be none before a restart. */
    Optional<Key> exact(int candidate);
  }

  /** An interval that certainly contains the key, if there is a key. */
  record Bounds(double lower, double upper) {
    static final Bounds NONE = new Bounds(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * How far, relative to the sum of magnitudes, a sum of so many estimates may be off. Generous:
     * estimates and the few operations on each term lose at most 2^-51 each.
     */
    static double error(int terms) {
      return (terms + 8) * 0x1p-50;
    }
  }

  /** The number {@code amount / voters}, in the unit of its step, not reduced. */
  record Key(BigInteger amount, long voters) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return voters == other.voters
          ? amount.compareTo(other.amount)
          : times(other.voters).compareTo(other.times(voters));
    }

    private BigInteger times(long factor) {
      return amount.multiply(BigInteger.valueOf(factor));
    }
  }

  /** The smallest key and all candidates that have it, ascending, at least one. */
  record Minimum(Key key, List<Integer> tied) {
    int candidate() {
      return tied.get(0);
    }
  }

  private final Keys keys;

  /** By candidate; infinite if it has no key. */
  private final double[] lower;

  private int[] open;

  /** Starts with these candidates, ascending. */
  LazyMinimum(int[] open, Keys keys) {
    this.keys = keys;
    this.open = open;
    this.lower = new double[open.length == 0 ? 0 : open[open.length - 1] + 1];
    restart();
  }

  /** Forgets all bounds, because keys may have become smaller. */
  void restart() {
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
  }

  /** Leaves this candidate out from now on. */
  void remove(int candidate) {
    open = Arrays.stream(open).filter(other -> other != candidate).toArray();
  }

  boolean isEmpty() {
    return open.length == 0;
  }

  /** The candidates that tie for the smallest key, or empty if no candidate has a key. */
  Optional<Minimum> find() {
    double threshold = threshold();
    Key best = null;
    List<Integer> tied = new ArrayList<>();
    for (int candidate : open) {
      Key key = mayReach(threshold, candidate) ? exact(candidate) : null;
      if (key != null) {
        int order = best == null ? -1 : key.compareTo(best);
        if (order < 0) {
          best = key;
          tied.clear();
        }
        if (order <= 0) {
          tied.add(candidate);
        }
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Minimum(best, tied));
  }

  /** An upper bound of the smallest key; bounds of candidates that may reach it are fresh. */
  private double threshold() {
    double threshold = Double.POSITIVE_INFINITY;
    int promising = mostPromising();
    if (mayReach(threshold, promising)) {
      threshold = refresh(promising);
    }
    for (int candidate : open) {
      if (candidate != promising && mayReach(threshold, candidate)) {
        threshold = Math.min(threshold, refresh(candidate));
      }
    }
    return threshold;
  }

  private int mostPromising() {
    int promising = open[0];
    for (int candidate : open) {
      if (lower[candidate] < lower[promising]) {
        promising = candidate;
      }
    }
    return promising;
  }

  private boolean mayReach(double threshold, int candidate) {
    return lower[candidate] <= threshold && lower[candidate] < Double.POSITIVE_INFINITY;
  }

  private double refresh(int candidate) {
    Bounds bounds = keys.bounds(candidate);
    lower[candidate] = bounds.lower();
    return bounds.upper();
  }

  private Key exact(int candidate) {
    Key key = keys.exact(candidate).orElse(null);
    if (key == null) {
      lower[candidate] = Double.POSITIVE_INFINITY;
    }
    return key;
  }
}
