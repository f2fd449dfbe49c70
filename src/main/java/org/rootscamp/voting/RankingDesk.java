package org.rootscamp.voting;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.threads.Daemons;

/**
 * Where questions about rankings are answered, each once for all who ask it at the same time, on
 * two threads of its own: no worker waits, and no lock is held meanwhile.
 *
 * <p>What everybody asks and what volunteers ask is always answered. Of what else is made up, one
 * question at a time is, and its answers have little room.
 */
@ApplicationScoped
class RankingDesk {

  private static final int THREADS = 2;
  private static final long MEGABYTE = 1024 * 1024;
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Daemons.named("ranking"));
  private final ConcurrentMap<RankingKey, CompletableFuture<RankingAnswer>> underWay =
      new ConcurrentHashMap<>();
  private final KeptRankings usual = new KeptRankings(12 * MEGABYTE);
  private final KeptRankings special = new KeptRankings(2 * MEGABYTE);
  private final Semaphore specialOnes = new Semaphore(1);

  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
  }

  /**
   * The answer, now or later.
   *
   * @param isUsual whether it is answered in any case
   * @throws ApiProblem 503 if too many make up questions at the moment
   */
  CompletableFuture<RankingAnswer> answer(
      RankingKey key, boolean isUsual, Supplier<RankingAnswer> work) {
    Optional<RankingAnswer> known = usual.find(key).or(() -> special.find(key));
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known.get());
    }
    CompletableFuture<RankingAnswer> mine = new CompletableFuture<>();
    CompletableFuture<RankingAnswer> other = underWay.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    if (!isUsual && !specialOnes.tryAcquire()) {
      end(key, mine, () -> mine.completeExceptionally(tooMany()));
      return mine;
    }
    threads.execute(
        () -> {
          Runnable tell = worked(key, isUsual, work, mine);
          if (!isUsual) {
            specialOnes.release(); // before anybody hears of the answer, and asks the next question
          }
          end(key, mine, tell);
        });
    return mine;
  }

  private Runnable worked(
      RankingKey key,
      boolean isUsual,
      Supplier<RankingAnswer> work,
      CompletableFuture<RankingAnswer> mine) {
    try {
      RankingAnswer answer = work.get();
      (isUsual ? usual : special).keep(key, answer);
      return () -> mine.complete(answer);
    } catch (Throwable e) {
      return () -> mine.completeExceptionally(e);
    }
  }

  private void end(RankingKey key, CompletableFuture<RankingAnswer> mine, Runnable tell) {
    underWay.remove(key, mine);
    tell.run();
  }

  private static ApiProblem tooMany() {
    return ApiProblem.retryLater(
        ProblemType.UNAVAILABLE, "Too many different rankings are asked for.", A_MOMENT);
  }
}
