package org.rootscamp.allocation.model;

/**
 * A small generator of pseudo-random numbers (SplitMix64, Steele, Lea and Flood 2014), written out
 * here because a plan must come out the same on every machine and Java version. Not thread safe.
 */
public final class Dice {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /** The next 64 bits. */
  public long next() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in 0..bound-1; the bias of at most bound/2^32 does not matter here. */
  public int below(int bound) {
    return scaled(next() >>> 32, bound);
  }

  /** Maps 32 random bits to 0..bound-1, so that one draw can serve twice. */
  public static int scaled(long bits32, int bound) {
    return (int) ((bits32 * bound) >>> 32);
  }
}
