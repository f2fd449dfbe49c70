package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rootscamp.exchange.Sitting.Status;
import org.rootscamp.wall.WallContent.Place;

class OccurrenceTest {

  private static final Instant NOW = Instant.parse("2030-03-24T12:00:00Z");
  private static final String TOLD = "Gardens in the Hall, by Ana";
  private static final UUID GARDENS = new UUID(0, 1);
  private static final UUID BREAD = new UUID(0, 2);

  @Test
  void aNewSessionBeginsAtZero() {
    List<Occurrence> runs =
        Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1), at(BREAD, 2, 1)), NOW);

    assertThat(runs)
        .containsExactly(
            new Occurrence(GARDENS, 0, 0, at(GARDENS, 1, 1), true, NOW),
            new Occurrence(BREAD, 0, 0, at(BREAD, 2, 1), true, NOW));
  }

  @Test
  void nothingCountsThatChangesNothing() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);

    assertThat(Occurrence.after(runs, List.of(at(GARDENS, 1, 1)), NOW.plusSeconds(60)))
        .isEqualTo(runs);
  }

  @Test
  void aMoveCountsForTheOneThatMoved() {
    List<Occurrence> before =
        Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1), at(BREAD, 2, 1)), NOW);
    Instant later = NOW.plusSeconds(60);

    List<Occurrence> after =
        Occurrence.after(before, List.of(at(GARDENS, 3, 2), at(BREAD, 2, 1)), later);

    assertThat(after)
        .containsExactly(
            new Occurrence(GARDENS, 0, 1, at(GARDENS, 3, 2), true, later), before.get(1));
  }

  @Test
  void undoCountsOnceMore() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);
    runs = Occurrence.after(runs, List.of(at(GARDENS, 1, 2)), NOW);
    runs = Occurrence.after(runs, List.of(at(GARDENS, 1, 1)), NOW);

    assertThat(runs).containsExactly(new Occurrence(GARDENS, 0, 2, at(GARDENS, 1, 1), true, NOW));
  }

  @Test
  void cancellingAndBringingBackCount() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);

    runs = Occurrence.after(runs, List.of(cancelled(at(GARDENS, 1, 1))), NOW);
    assertThat(runs.get(0).isCancelled()).isTrue();
    assertThat(runs.get(0).sequence()).isEqualTo(1);
    runs = Occurrence.after(runs, List.of(at(GARDENS, 1, 1)), NOW);
    assertThat(runs.get(0).isCancelled()).isFalse();
    assertThat(runs.get(0).sequence()).isEqualTo(2);
  }

  @Test
  void whatLeavesTheWallIsCancelledWhereItWas() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);

    runs = Occurrence.after(runs, List.of(), NOW);
    assertThat(runs).containsExactly(new Occurrence(GARDENS, 0, 1, at(GARDENS, 1, 1), false, NOW));
    assertThat(runs.get(0).isCancelled()).isTrue();
    runs = Occurrence.after(runs, List.of(), NOW.plusSeconds(60));
    assertThat(runs.get(0).sequence()).isEqualTo(1);
    runs = Occurrence.after(runs, List.of(at(GARDENS, 4, 4)), NOW);
    assertThat(runs).containsExactly(new Occurrence(GARDENS, 0, 2, at(GARDENS, 4, 4), true, NOW));
  }

  @Test
  void aCancelledRunThatIsTakenOffWasCancelledAlready() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);
    runs = Occurrence.after(runs, List.of(cancelled(at(GARDENS, 1, 1))), NOW);

    runs = Occurrence.after(runs, List.of(), NOW.plusSeconds(60));

    assertThat(runs.get(0).sequence()).isEqualTo(1);
    assertThat(runs.get(0).changedAt()).isEqualTo(NOW);
    assertThat(runs.get(0).onTheWall()).isFalse();
  }

  @Test
  void anotherTimeCounts() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);
    Sitting first = at(GARDENS, 1, 1);
    Sitting longer =
        new Sitting(
            GARDENS,
            first.place(),
            first.start(),
            first.end().plusSeconds(600),
            Status.CONFIRMED,
            TOLD);

    assertThat(Occurrence.after(runs, List.of(longer), NOW).get(0).sequence()).isEqualTo(1);
  }

  @Test
  void whatIsToldOtherwiseIsNewWithoutCounting() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);
    Sitting renamed = with(at(GARDENS, 1, 1), Status.CONFIRMED, "Gardens in the Attic, by Ana");
    Instant later = NOW.plusSeconds(60);

    assertThat(Occurrence.after(runs, List.of(renamed), later))
        .containsExactly(new Occurrence(GARDENS, 0, 0, renamed, true, later));
  }

  @Test
  void aSessionThatNobodyRunsAnyMoreCounts() {
    List<Occurrence> runs = Occurrence.after(List.of(), List.of(at(GARDENS, 1, 1)), NOW);
    Sitting unled = with(at(GARDENS, 1, 1), Status.TENTATIVE, TOLD);

    assertThat(Occurrence.after(runs, List.of(unled), NOW))
        .containsExactly(new Occurrence(GARDENS, 0, 1, unled, true, NOW));
  }

  @Test
  void runsOfOneSessionKeepTheirNumbers() {
    List<Occurrence> runs =
        Occurrence.after(
            List.of(), List.of(at(GARDENS, 1, 1), at(GARDENS, 1, 2), at(GARDENS, 1, 3)), NOW);

    runs = Occurrence.after(runs, List.of(at(GARDENS, 1, 3), at(GARDENS, 2, 2)), NOW);
    assertThat(runs).extracting(Occurrence::number).containsExactly(0, 1, 2);
    assertThat(runs.get(2).sequence()).isZero();
    assertThat(runs.get(0)).isEqualTo(new Occurrence(GARDENS, 0, 1, at(GARDENS, 2, 2), true, NOW));
    assertThat(runs.get(1)).isEqualTo(new Occurrence(GARDENS, 1, 1, at(GARDENS, 1, 2), false, NOW));
    runs =
        Occurrence.after(
            runs, List.of(at(GARDENS, 1, 2), at(GARDENS, 1, 3), at(GARDENS, 2, 2)), NOW);
    assertThat(runs).extracting(Occurrence::sequence).containsExactly(1, 2, 0);
  }

  @Property(tries = 300)
  void whateverHappensNoRunIsLostAndNoSequenceFalls(@ForAll long seed) {
    Random random = new Random(seed);
    List<Occurrence> runs = List.of();
    for (int revision = 0; revision < 20; revision++) {
      List<Sitting> wall = randomWall(random);
      List<Occurrence> after = Occurrence.after(runs, wall, NOW);

      Map<String, Occurrence> byNumber = new HashMap<>();
      after.forEach(run -> byNumber.put(run.proposalId() + " " + run.number(), run));
      assertThat(byNumber).hasSize(after.size());
      for (Occurrence run : runs) {
        Occurrence now = byNumber.get(run.proposalId() + " " + run.number());
        assertThat(now.sequence() - run.sequence()).isBetween(0, 1);
        boolean visible =
            run.isCancelled() != now.isCancelled() || !run.sitting().isAsSureAs(now.sitting());
        assertThat(now.sequence() > run.sequence()).isEqualTo(visible);
      }
      assertThat(after.stream().filter(Occurrence::onTheWall).map(Occurrence::sitting))
          .containsExactlyInAnyOrderElementsOf(wall);
      runs = after;
    }
  }

  private static List<Sitting> randomWall(Random random) {
    List<Sitting> wall = new ArrayList<>();
    for (int room = 0; room < 3; room++) {
      for (int slot = 0; slot < 3; slot++) {
        if (random.nextInt(3) > 0) {
          Sitting sitting = at(new UUID(0, random.nextInt(4)), room, slot);
          wall.add(random.nextInt(4) == 0 ? cancelled(sitting) : sitting);
        }
      }
    }
    return wall;
  }

  private static Sitting at(UUID session, int room, int slot) {
    Instant start = NOW.plus(Duration.ofHours(slot));
    return new Sitting(
        session,
        new Place(new UUID(1, room), new UUID(2, slot)),
        start,
        start.plus(Duration.ofMinutes(50)),
        Status.CONFIRMED,
        TOLD);
  }

  private static Sitting cancelled(Sitting sitting) {
    return with(sitting, Status.CANCELLED, TOLD);
  }

  private static Sitting with(Sitting it, Status status, String told) {
    return new Sitting(it.proposalId(), it.place(), it.start(), it.end(), status, told);
  }
}
