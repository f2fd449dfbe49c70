package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;

class PageRequestTest {

  @ParameterizedTest
  @CsvSource({",50", "'',50", "1,1", "200,200", "+7,7", "007,7"})
  void aLimitIsReadOrFiftyByDefault(String text, int limit) {
    assertThat(page(text, null).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "2147483648", "1.0", "1e1", "ten", " 5", "0x10"})
  void anyOtherLimitIsRefusedByName(String text) {
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> page(text, null).limit())
        .satisfies(
            problem ->
                assertThat(problem.errors())
                    .containsExactly(
                        new FieldError("limit", "must be a whole number from 1 to 200")));
  }

  @Test
  void aCursorLeadsToWhatComesAfterIt() {
    Page<String> first = Page.of(numbers(3), page("2", null), key -> "key " + key);

    assertThat(first.items()).containsExactly("0", "1");
    assertThat(first.next()).matches("[A-Za-z0-9_-]+");
    assertThat(page("2", first.next()).after()).contains("key 1");
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.of(numbers(2), page("2", null), key -> key))
        .isEqualTo(new Page<>(List.of("0", "1"), null));
    assertThat(Page.of(List.<String>of(), page(null, null), key -> key))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void withoutACursorThePageIsTheFirst() {
    assertThat(page(null, null).after()).isEmpty();
    assertThat(page(null, "").after()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a b", "ä", "====", "a"})
  void whatIsNoCursorIsRefusedByName(String text) {
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> page(null, text).after())
        .satisfies(
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .containsExactly("cursor"));
  }

  private static PageRequest page(String limit, String cursor) {
    PageRequest page = new PageRequest();
    page.limitText = limit;
    page.cursorText = cursor;
    return page;
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
