package org.rootscamp.placements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.contract.Contract;

/** The contract names every reason of the catalogue, and no other. */
class ReasonsInTheContractTest {

  @Test
  void draftsGiveThoseOfPlans() throws IOException {
    assertThat(named("DraftReason")).isEqualTo(names(Reason::ofPlans));
  }

  @Test
  void theWallGivesAllOfThem() throws IOException {
    assertThat(named("AbsenceReason")).isEqualTo(names(reason -> true));
  }

  private static Set<String> names(Predicate<Reason> are) {
    return Stream.of(Reason.values())
        .filter(are)
        .map(Reason::wireName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(String schema) throws IOException {
    List<String> names =
        StreamSupport.stream(
                new YAMLMapper()
                    .readTree(Contract.FILE.toFile())
                    .at("/components/schemas/" + schema + "/enum")
                    .spliterator(),
                false)
            .map(name -> name.asText())
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    return new TreeSet<>(names);
  }
}
