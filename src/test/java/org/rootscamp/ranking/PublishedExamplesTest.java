package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

/** Orders, values and ties that were published or computed by others; each names its source. */
class PublishedExamplesTest {

  /** A step as the examples give it. */
  private record Expected(int candidate, Optional<String> value, List<Integer> tied) {
    static Expected of(JsonNode step) {
      Optional<String> value =
          Optional.of(step.get("value")).filter(n -> !n.isNull()).map(JsonNode::asText);
      return new Expected(step.get("pick").asInt(), value, integers(step.get("tied")));
    }

    static Expected of(Step step) {
      return new Expected(step.candidate(), step.value().map(Fraction::toString), step.tied());
    }
  }

  @TestFactory
  Stream<DynamicTest> orderValuesAndTiesAreAsPublished() throws IOException {
    return examples().map(example -> named(example, () -> assertSteps(example, profile(example))));
  }

  @TestFactory
  Stream<DynamicTest> phaseChangesWherePublished() throws IOException {
    return examples()
        .filter(example -> example.has("phase1Size"))
        .map(example -> named(example, () -> assertPhases(example)));
  }

  @TestFactory
  Stream<DynamicTest> layeredBallotsExpandToThePublishedHalfVoters() throws IOException {
    return examples()
        .filter(example -> example.has("ballots"))
        .map(example -> named(example, () -> assertExpansion(example)));
  }

  private static void assertSteps(JsonNode example, ApprovalProfile profile) {
    List<Step> steps = rank(example, profile).steps();

    List<Expected> published = stream(example.get("steps")).map(Expected::of).toList();
    assertThat(steps.stream().limit(published.size()).map(Expected::of).toList())
        .isEqualTo(published);
    assertThat(steps.stream().limit(published.size()).map(Step::candidate).toList())
        .isEqualTo(integers(example.get("expected")));
    assertThat(steps.stream().map(Step::candidate))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, profile.candidates()).boxed().toList());
  }

  private static void assertPhases(JsonNode example) {
    long affordable =
        rank(example, profile(example)).steps().stream()
            .takeWhile(step -> step.phase() == Phase.MAIN)
            .count();

    assertThat(affordable).isEqualTo(example.get("phase1Size").asLong());
  }

  private static void assertExpansion(JsonNode example) {
    List<Ballot> ballots =
        stream(example.get("ballots"))
            .map(b -> new Ballot(integers(b.get("interested")), integers(b.get("must"))))
            .toList();

    ApprovalProfile expanded =
        ApprovalProfile.fromBallots(example.get("proposals").asInt(), ballots);

    assertThat(expanded.layered()).isTrue();
    assertThat(IntStream.range(0, expanded.voters()).mapToObj(expanded::approvedBy).toList())
        .isEqualTo(stream(example.get("voters")).map(v -> sorted(integers(v))).toList());
    assertSteps(example, expanded);
  }

  private static Ranking rank(JsonNode example, ApprovalProfile profile) {
    RankingRule rule =
        switch (example.get("rule").asText()) {
          case "AV" -> new ApprovalCount();
          case "seqPAV" -> new SequentialPav();
          case "seqPhragmen" -> SequentialPhragmen.uncapped();
          case "seqPhragmen+cap" -> SequentialPhragmen.capped(example.get("attendanceCap").asInt());
          case "MES", "MES+Phragmen" -> new EqualShares();
          default -> throw new IllegalArgumentException(example.get("rule").asText());
        };
    return rule.rank(profile, example.get("committeeSize").asInt());
  }

  private static ApprovalProfile profile(JsonNode example) {
    List<List<Integer>> voters =
        stream(example.get("voters")).map(PublishedExamplesTest::integers).toList();
    return ApprovalProfile.of(example.get("proposals").asInt(), voters);
  }

  private static Stream<JsonNode> examples() throws IOException {
    try (InputStream file =
        PublishedExamplesTest.class.getResourceAsStream("published-examples.json")) {
      return stream(new ObjectMapper().readTree(file).get("vectors"));
    }
  }

  private static DynamicTest named(JsonNode example, Executable test) {
    return DynamicTest.dynamicTest(example.get("name").asText(), test);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<Integer> integers(JsonNode array) {
    return stream(array).map(JsonNode::asInt).toList();
  }

  private static List<Integer> sorted(List<Integer> list) {
    return list.stream().sorted().toList();
  }
}
