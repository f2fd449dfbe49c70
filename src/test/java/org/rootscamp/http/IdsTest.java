package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

class IdsTest {

  private static final String OURS = "0198f2aa-0000-7abc-8def-0123456789ab";

  @Test
  void anIdOfOursIsRead() {
    assertThat(Ids.parse(OURS)).contains(UUID.fromString(OURS));
    assertThat(Ids.inPath(OURS, "The room")).isEqualTo(UUID.fromString(OURS));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "1",
        "0198F2AA-0000-7ABC-8DEF-0123456789AB",
        "0198f2aa00007abc8def0123456789ab",
        "{0198f2aa-0000-7abc-8def-0123456789ab}",
        "0198f2aa-0000-7abc-8def-0123456789ab ",
        "0198f2aa-0-7abc-8def-0123456789ab",
        "0198f2aa-0000-7abc-8def-0123456789ag",
        "0198f2aa-0000-7abc-8def-0123456789ab\n"
      })
  void nothingElseIsAnId(String text) {
    assertThat(Ids.parse(text)).isEmpty();
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> Ids.inPath(text, "The room"))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND))
        .withMessage("The room does not exist here.");
  }
}
