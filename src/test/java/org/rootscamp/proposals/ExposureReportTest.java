package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.proposals.ExposureReport.Item;
import org.rootscamp.proposals.ExposureReport.Seen;

class ExposureReportTest {

  @Test
  void namesWhatIsUnderSixtyPercentOfTheMedian() {
    assertThat(seldomSeen(10, 6, 5, 10, 11)).containsExactly(2);
    assertThat(seldomSeen(5, 2, 3, 5, 9)).containsExactly(1);
  }

  @Test
  void betweenTwoMiddlesTheMedianIsHalfway() {
    assertThat(report(2, 5, 4, 9).median()).isEqualTo(4.5);
    assertThat(seldomSeen(2, 3, 5, 9)).containsExactly(0);
  }

  @Test
  void withoutProposalsOrViewersThereIsNothingToSay() {
    assertThat(report()).isEqualTo(new ExposureReport(20, 0, List.of()));
    assertThat(seldomSeen(0, 0, 0, 7)).isEmpty();
  }

  private static ExposureReport report(int... exposures) {
    return ExposureReport.of(
        20,
        IntStream.range(0, exposures.length)
            .mapToObj(i -> new Seen(new UUID(0, i), "Proposal " + i, exposures[i]))
            .toList());
  }

  private static List<Integer> seldomSeen(int... exposures) {
    List<Item> items = report(exposures).items();
    return IntStream.range(0, items.size()).filter(i -> items.get(i).seldomSeen()).boxed().toList();
  }
}
