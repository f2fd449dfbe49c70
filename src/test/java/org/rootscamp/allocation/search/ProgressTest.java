package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** Value and bound of one message are of the same thing: choices that a plan honours. */
class ProgressTest {

  /** What stays where it was published is worth something to the search, but is no choice. */
  @ParameterizedTest
  @EnumSource
  void aPublishedWallAddsNoChoices(Cut cut) {
    WallProblem alpine = Camps.roomy("alpine2019");
    List<Placement> published = heard(alpine, Cut.RANKING, 2019).placements();
    WallProblem.Builder again = WallProblem.builder();
    alpine.rooms().forEach(again::room);
    alpine.slots().forEach(again::slot);
    for (int session = 0; session < alpine.sessions().size(); session++) {
      int placed = session;
      Cell[] cells =
          published.stream()
              .filter(it -> it.session() == placed)
              .map(it -> new Cell(it.room(), it.slot()))
              .toArray(Cell[]::new);
      again.session(alpine.sessions().get(session).withPublished(cells));
    }
    alpine.ballots().forEach(again::person);
    published.stream()
        .limit(3)
        .forEach(it -> again.pin(new Pin(it.session(), it.room(), it.slot())));

    heard(again.build(), cut, 2019);
  }

  @Property(tries = 40, seed = "2013")
  void noMessageOfAnyCampIsBeyondItsBound(@ForAll long seed, @ForAll Cut cut) {
    WallProblem camp = Camps.random(seed, 1 + (int) (seed & 3), 1 + (int) (seed >> 2 & 3), 15, 40);

    heard(Camps.pinned(camp, seed, 2), cut, seed);
  }

  /** Makes a plan and holds every message on the way against its bound. */
  private static WallPlan heard(WallProblem camp, Cut cut, long seed) {
    List<Long> told = new ArrayList<>();
    WallPlan plan =
        Optimizer.run(
                camp,
                cut,
                seed,
                2_000,
                (done, moves, honoured, bound) -> {
                  assertThat(honoured).isBetween(0L, bound);
                  told.add(honoured);
                },
                () -> false)
            .plan()
            .orElseThrow();

    assertThat(told).isNotEmpty();
    return plan;
  }
}
