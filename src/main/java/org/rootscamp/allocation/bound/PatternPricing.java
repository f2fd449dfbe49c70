package org.rootscamp.allocation.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;

/**
 * Proves that no pattern is worth more than a limit after the prices of its sessions, or finds one
 * that is.
 *
 * <p>Same question, same answer, and the same number of steps, however many threads work on it.
 */
final class PatternPricing {

  /** What came out: at most one of a pattern and being stopped; neither means proven. */
  record Answer(int[] counterexample, boolean stopped, long steps) {
    boolean proven() {
      return counterexample == null && !stopped;
    }
  }

  private static final int ROOT_STEPS = 300;
  private static final int EARLY_STEPS = 8;
  private static final int LATER_STEPS = 4;
  private static final int EARLY = 2;

  private final PatternModel model;
  private final ExecutorService threads;
  private final BooleanSupplier cancelled;

  PatternPricing(PatternModel model, ExecutorService threads, BooleanSupplier cancelled) {
    this.model = model;
    this.threads = threads;
    this.cancelled = cancelled;
  }

  /** Asks for patterns of at most so many sessions. */
  Answer ask(int places, int[] prices, long limit, long budget) {
    List<PatternNode> branches = new ArrayList<>();
    Walk walk = new Walk(limit, budget, () -> true);
    walk.open(PatternNode.root(model, places, prices), branches);
    return walk.pattern != null || walk.stopped
        ? new Answer(walk.pattern, walk.stopped, Math.min(walk.steps, Math.max(0, budget)))
        : join(branches, walk);
  }

  /** Answers as if the branches had been looked at one after another. */
  private Answer join(List<PatternNode> branches, Walk root) {
    AtomicInteger lastOfInterest = new AtomicInteger(branches.size());
    AtomicLongArray stepsOf = new AtomicLongArray(branches.size());
    List<Future<Walk>> walks = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      int branch = i;
      walks.add(
          threads.submit(
              () -> {
                // What the branches before are known to need can only grow until the sum is made.
                long left = root.budget - root.steps;
                for (int before = 0; before < branch; before++) {
                  left -= stepsOf.get(before);
                }
                Walk walk = new Walk(root.limit, left, () -> branch <= lastOfInterest.get());
                walk.solve(branches.set(branch, null), 0);
                stepsOf.set(branch, walk.steps);
                if (walk.pattern != null || walk.stopped) {
                  lastOfInterest.accumulateAndGet(branch, Math::min);
                }
                return walk;
              }));
    }
    return sum(walks, root);
  }

  private static Answer sum(List<Future<Walk>> walks, Walk root) {
    long steps = root.steps;
    Answer first = null;
    for (Future<Walk> future : walks) {
      Walk walk = result(future);
      if (walk == null) {
        return new Answer(null, true, steps);
      }
      steps += first == null ? walk.steps : 0;
      if (first == null && (walk.stopped || steps > root.budget)) {
        first = new Answer(null, true, root.budget);
      } else if (first == null && walk.pattern != null) {
        first = new Answer(walk.pattern, false, steps);
      }
    }
    return first == null ? new Answer(null, false, steps) : first;
  }

  /** What a walk came to, or null if this thread is interrupted before. */
  private static Walk result(Future<Walk> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("pricing failed", e.getCause());
    }
  }

  /** One thread's walk through the branches of a node, depth first. */
  private final class Walk {

    private final long limit;
    private final long budget;
    private final List<PatternNode> deeper = new ArrayList<>();
    private final PatternTail tail = new PatternTail(model);
    private final boolean[] out = new boolean[model.sessions.length];
    private final int[] gains = new int[model.sessions.length];
    private final BooleanSupplier needed;
    private long steps;
    private long looks;
    private boolean stopped;
    private int[] pattern;

    Walk(long limit, long budget, BooleanSupplier needed) {
      this.limit = limit;
      this.budget = budget;
      this.needed = needed;
    }

    /** Opens a node to its branches. */
    void open(PatternNode node, List<PatternNode> branches) {
      while (!settled(node)) {
        int branch = prepare(node);
        if (branch < 0) {
          return;
        }
        PatternNode child = node.room();
        child.take(node, branch, gains[branch], out);
        branches.add(child);
        leave(node, branch);
      }
    }

    /** Looks into a node and all below it. */
    void solve(PatternNode node, int depth) {
      while (!settled(node)) {
        int branch = prepare(node);
        if (branch < 0) {
          return;
        }
        if (deeper.size() == depth) {
          deeper.add(node.room());
        }
        PatternNode child = deeper.get(depth);
        child.take(node, branch, gains[branch], out);
        leave(node, branch);
        solve(child, depth + 1);
      }
    }

    private void leave(PatternNode node, int branch) {
      out[branch] = true;
      node.drop(out);
    }

    /** Whether a node needs no branches: decided, found or given up. */
    private boolean settled(PatternNode node) {
      if (pattern != null || stopped || stop()) {
        return true;
      }
      if (node.value > limit) {
        found(node, 0);
        return true;
      }
      if (node.places == 0 || node.count == 0) {
        return true;
      }
      if (node.places <= PatternTail.PLACES) {
        steps++;
        node.gains(gains);
        if (tail.beats(node, gains, limit)) {
          found(node, tail.found);
        }
        return true;
      }
      return false;
    }

    private boolean stop() {
      stopped |= steps > budget;
      if ((looks++ & 255) == 0) {
        stopped |= cancelled.getAsBoolean() || !needed.getAsBoolean();
        stopped |= Thread.currentThread().isInterrupted();
      }
      return stopped;
    }

    private void found(PatternNode node, int more) {
      pattern = Arrays.copyOf(node.pattern, node.taken + more);
      System.arraycopy(tail.tail, 0, pattern, node.taken, more);
    }

    /** Bounds a node; its best branch, or -1 if the bound is low enough. */
    private int prepare(PatternNode node) {
      int most = node.taken > EARLY ? LATER_STEPS : fresh(node) ? ROOT_STEPS : EARLY_STEPS;
      long bound = node.bound(most, limit, out);
      steps += node.steps;
      if (bound <= limit) {
        return -1;
      }
      node.gains(gains);
      return dearest(node);
    }

    private boolean fresh(PatternNode node) {
      return node.count == model.sessions.length;
    }

    /** To decide the session with most people first makes far fewer branches than any other. */
    private int dearest(PatternNode node) {
      int dearest = -1;
      for (int i = 0; i < node.count; i++) {
        if (!out[i] && (dearest < 0 || gains[i] > gains[dearest])) {
          dearest = i;
        }
      }
      return dearest;
    }
  }
}
