package org.rootscamp.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.allocation.explain.Explainer;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

/**
 * Six instances whose plans and explanations are kept as hashes: the same input, seed and moves
 * give the same plan, whatever is rebuilt around the search. A hash that changes changes the plans
 * of stored seeds too, which the release notes have to say.
 */
@Tag("patient")
class PlanFingerprintsTest {

  private static final long SEED = 2013;

  @TestFactory
  Stream<DynamicTest> samePlanAndSameReasonsAsEver() {
    return StreamSupport.stream(stored().spliterator(), false)
        .map(
            instance ->
                DynamicTest.dynamicTest(
                    instance.get("instance").asText() + " " + instance.get("cut").asText(),
                    () -> holds(instance)));
  }

  private static void holds(JsonNode instance) {
    WallProblem problem = problem(instance.get("instance").asText());
    Cut cut = Cut.valueOf(instance.get("cut").asText());

    WallPlan plan =
        Optimizer.run(problem, cut, SEED, instance.get("moves").asLong()).plan().orElseThrow();

    Invariants.check(problem, cut, plan);
    assertThat(
            List.of(
                digest(plan.placements() + "\n" + leftOut(plan) + "\n" + plan.quality()),
                digest(Explainer.explain(problem, plan.placements()).toString())))
        .isEqualTo(List.of(instance.get("plan").asText(), instance.get("reasons").asText()));
  }

  /** Without their reasons, which are held against the facts elsewhere. */
  private static List<Integer> leftOut(WallPlan plan) {
    return plan.unplaced().stream().map(WallPlan.Unplaced::session).toList();
  }

  /** From a file, or a random camp; "again" is a camp that has a published Wall and two pins. */
  private static WallProblem problem(String name) {
    return switch (name) {
      case "random 6x5" -> Camps.random(42, 6, 5, 40, 120);
      case "random 10x8" -> Camps.random(43, 10, 8, 120, 300);
      case "again 6x5" -> again(Camps.random(44, 6, 5, 40, 120));
      default -> Camps.roomy(name);
    };
  }

  private static WallProblem again(WallProblem first) {
    List<WallPlan.Placement> published =
        Optimizer.run(first, Cut.RANKING, SEED, 20_000).plan().orElseThrow().placements();
    WallProblem.Builder camp = WallProblem.builder();
    first.rooms().forEach(camp::room);
    first.slots().forEach(camp::slot);
    first.closed().forEach(cell -> camp.close(cell.room(), cell.slot()));
    for (int session = 0; session < first.sessions().size(); session++) {
      int placed = session;
      camp.session(
          first
              .sessions()
              .get(session)
              .withPublished(
                  published.stream()
                      .filter(it -> it.session() == placed)
                      .map(it -> new Cell(it.room(), it.slot()))
                      .toArray(Cell[]::new)));
    }
    first.ballots().forEach(camp::person);
    camp.close(published.get(0).room(), published.get(0).slot());
    published.stream()
        .skip(4)
        .limit(2)
        .forEach(it -> camp.pin(new Pin(it.session(), it.room(), it.slot())));
    return camp.order(first.order()).demandFactor(first.demandFactor()).build();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode stored() {
    try (InputStream in = PlanFingerprintsTest.class.getResourceAsStream("fingerprints.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
