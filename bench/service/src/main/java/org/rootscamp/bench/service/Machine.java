package org.rootscamp.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux tells of processors and processes. */
final class Machine {

  private static final double QUIET = 0.15;

  private Machine() {}

  /** Waits until little else wants the processors; says so where it does not happen. */
  static void awaitQuiet(int patienceSeconds) {
    double busy = 1;
    for (int second = 0; second < patienceSeconds; second++) {
      busy = busy();
      if (busy <= QUIET) {
        return;
      }
    }
    if (patienceSeconds > 0) {
      System.err.printf("  not quiet: %.0f %% of the processors are busy elsewhere%n", 100 * busy);
    }
  }

  private static double busy() {
    long[] before = ticks();
    pause(1_000);
    long[] after = ticks();
    // Of user, nice, system, idle and waiting: what is nice stands back for what is measured.
    double idle = 0;
    for (int kind : new int[] {1, 3, 4}) {
      idle += after[kind] - before[kind];
    }
    return 1 - idle / (Arrays.stream(after).sum() - Arrays.stream(before).sum());
  }

  private static long[] ticks() {
    String all = read(Path.of("/proc/stat")).lines().findFirst().orElseThrow();
    return Arrays.stream(all.split(" +")).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
  }

  /** A line of a process's status, in MiB: {@code VmRSS} is what it has, {@code VmHWM} had. */
  static double mebibytes(long process, String line) {
    return read(Path.of("/proc/" + process + "/status"))
        .lines()
        .filter(one -> one.startsWith(line + ":"))
        .mapToDouble(one -> Double.parseDouble(one.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
