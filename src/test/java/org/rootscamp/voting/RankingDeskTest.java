package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rootscamp.http.problems.ApiProblem;

@Timeout(60)
class RankingDeskTest {

  private final RankingDesk desk = new RankingDesk();
  private final CountDownLatch workGoesOn = new CountDownLatch(1);
  private final AtomicInteger worked = new AtomicInteger();

  private static RankingKey question(int number) {
    RankingQuery query = RankingQuery.parse(null, null, String.valueOf(number));
    return new RankingKey(new UUID(0, 0), 1, 2, 3, null, null, query, Locale.ENGLISH);
  }

  private static RankingAnswer answer(int bytes) {
    return new RankingAnswer(
        new RankingView("", 0, "", 0, null, true, "", null, null, List.of(), 0, null, List.of()),
        new byte[bytes]);
  }

  private Supplier<RankingAnswer> slowly(RankingAnswer answer) {
    return () -> {
      try {
        workGoesOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      worked.incrementAndGet();
      return answer;
    };
  }

  @Test
  void whoAsksTheSameMeanwhileWaitsForTheSameAnswer() {
    RankingAnswer answer = answer(10);

    CompletableFuture<RankingAnswer> first = desk.answer(question(1), true, slowly(answer));
    CompletableFuture<RankingAnswer> second = desk.answer(question(1), true, slowly(answer(5)));
    workGoesOn.countDown();

    assertThat(first.join()).isSameAs(answer);
    assertThat(second.join()).isSameAs(answer);
    assertThat(desk.answer(question(1), true, slowly(answer(7))).join()).isSameAs(answer);
    assertThat(worked.get()).isEqualTo(1);
  }

  @Test
  void oneMadeUpQuestionIsWorkedOnAtATimeBesideTheUsualOne() {
    RankingAnswer usual = answer(10);

    CompletableFuture<RankingAnswer> madeUp = desk.answer(question(1), false, slowly(answer(1)));
    CompletableFuture<RankingAnswer> another = desk.answer(question(2), false, slowly(answer(2)));
    CompletableFuture<RankingAnswer> all = desk.answer(question(3), true, () -> usual);

    assertThatThrownBy(another::join).hasCauseInstanceOf(ApiProblem.class);
    assertThat(all.join()).isSameAs(usual);
    workGoesOn.countDown();
    assertThat(madeUp.join().body()).hasSize(1);
  }

  @Test
  void aFailureIsToldAndTheQuestionMayBeAskedAgain() {
    CompletableFuture<RankingAnswer> failed =
        desk.answer(
            question(1),
            false,
            () -> {
              throw new IllegalStateException("no votes");
            });
    assertThatThrownBy(failed::join).hasRootCauseMessage("no votes");
    workGoesOn.countDown();

    RankingAnswer answer = answer(1);
    CompletableFuture<RankingAnswer> again = desk.answer(question(1), true, slowly(answer));

    assertThat(again.join()).isSameAs(answer);
  }

  @Test
  void whatNobodyAskedForLatelyGoesFirst() {
    KeptRankings kept = new KeptRankings(100);
    kept.keep(question(1), answer(40));
    kept.keep(question(2), answer(40));
    assertThat(kept.find(question(1))).isPresent();
    kept.keep(question(3), answer(40));

    assertThat(kept.find(question(1))).isPresent();
    assertThat(kept.find(question(2))).isEmpty();
    assertThat(kept.find(question(3))).isPresent();

    kept.keep(question(4), answer(1000));
    assertThat(kept.find(question(1))).isEmpty();
    assertThat(kept.find(question(4))).isPresent();
  }
}
