package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.allocation.model.Reason;

/** The page that gives reasons has words for every one that the service can give. */
class ReasonWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyReasonOfTheCatalogueHasWords(String language) {
    try (Scripts scripts = new Scripts()) {
      Value words =
          scripts
              .module(Scripts.ASSETS.resolve("console/words/" + language + ".js"))
              .getMember(language)
              .getMember("reasons");

      assertThat(words.getMemberKeys())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Reason.values()).map(Reason::wireName).distinct().toList());
    }
  }
}
