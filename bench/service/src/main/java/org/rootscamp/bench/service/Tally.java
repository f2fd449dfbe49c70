package org.rootscamp.bench.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How requests were answered, and after how long. Used on one event loop, then read. */
final class Tally {

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private long[] nanos = new long[1024];
  private int size;
  private double seconds;

  void add(int status, long nanosSinceDue) {
    statuses.merge(status, 1, Integer::sum);
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = nanosSinceDue;
  }

  static Tally sum(Collection<Tally> all, double seconds) {
    Tally sum = new Tally();
    for (Tally tally : all) {
      tally.statuses.forEach((status, times) -> sum.statuses.merge(status, times, Integer::sum));
      int before = sum.size;
      sum.size += tally.size;
      sum.nanos = Arrays.copyOf(sum.nanos, Math.max(sum.size, 1));
      System.arraycopy(tally.nanos, 0, sum.nanos, before, tally.size);
    }
    Arrays.sort(sum.nanos, 0, sum.size);
    sum.seconds = seconds;
    return sum;
  }

  int count(int status) {
    return statuses.getOrDefault(status, 0);
  }

  int good() {
    return size - bad();
  }

  /** Whatever was no success; 304 is one. */
  int bad() {
    return statuses.entrySet().stream()
        .filter(entry -> entry.getKey() != 304 && entry.getKey() / 100 != 2)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Successes a second. */
  double rate() {
    return good() / seconds;
  }

  /** Of a sum only: the milliseconds that a share of the answers stayed below. */
  double millis(double share) {
    int at = (int) Math.ceil(share * size) - 1;
    return size == 0 ? Double.NaN : nanos[Math.max(0, at)] / 1e6;
  }

  /** Empty where all went well, else what else was answered. */
  String trouble() {
    if (bad() == 0) {
      return "";
    }
    Map<Integer, Integer> bad = new TreeMap<>(statuses);
    bad.keySet().removeIf(status -> status == 304 || status / 100 == 2);
    return bad.toString();
  }
}
