package org.rootscamp.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing many times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** The results in the order of the numbers, which begin with 0. */
  public static <T> List<T> run(int times, IntFunction<T> work) {
    CountDownLatch everybodyIsReady = new CountDownLatch(times);
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  everybodyIsReady.countDown();
                  everybodyIsReady.await();
                  return work.apply(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("One of those at once failed", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
