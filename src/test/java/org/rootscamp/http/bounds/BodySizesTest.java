package org.rootscamp.http.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.Operation;

class BodySizesTest {

  @Test
  void everyBodyHasTheLimitThatTheContractSays() {
    assertThat(Contract.ofTheProject().operations())
        .filteredOn(Operation::hasBody)
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(BodySizes.of(operation.method(), operation.path()))
                    .as("%s", operation)
                    .isEqualTo(operation.bodyLimit()));
  }

  @Test
  void whereThereIsNoBodyToReadTheSmallestLimitHolds() {
    assertThat(Contract.ofTheProject().operations())
        .filteredOn(operation -> !operation.hasBody())
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(BodySizes.of(operation.method(), operation.path()))
                    .as("%s", operation)
                    .isEqualTo(4096));
    assertThat(BodySizes.of("POST", "/api/events/camp/nothing/of/ours")).isEqualTo(4096);
    assertThat(BodySizes.of("PUT", "/api/events")).isEqualTo(4096);
  }
}
