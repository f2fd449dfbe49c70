package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

  private final Turns turns = new Turns(1);
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void whoseWorkIsLongLetsOthersInBetween() {
    Turns.Turn ofTheLong = turns.take();
    CompletableFuture<Void> brief =
        CompletableFuture.runAsync(
            () -> {
              turns.take().close();
              over.set(true);
            });

    while (!over.get()) { // for ever, if the turn never goes round
      ofTheLong.handRound();
    }

    brief.join();
    ofTheLong.close();
  }

  @Test
  void noMoreThanTheTurnsAreAtWork() {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> drafts = new ArrayList<>();
    for (int draft = 0; draft < 3; draft++) {
      drafts.add(
          CompletableFuture.runAsync(
              () -> {
                try (Turns.Turn turn = turns.take()) {
                  most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                  atWork.decrementAndGet();
                  turn.handRound();
                }
              }));
    }

    drafts.forEach(CompletableFuture::join);

    assertThat(most.get()).isEqualTo(1);
  }
}
