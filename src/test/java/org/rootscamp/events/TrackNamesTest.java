package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Health, health",
    "Health, '  HEALTH '",
    "Health & care, 'health  & care'",
    "Música, musica",
    "Straße, STRASSE",
    "Café, Cafe\u0301",
    "Health, Ｈｅａｌｔｈ"
  })
  void capitalsSpacesAndAccentsMakeNoOtherTrack(String one, String other) {
    assertThat(TrackNames.folded(other)).isEqualTo(TrackNames.folded(one));
  }

  @ParameterizedTest
  @CsvSource({"C, C++", "C, C#", "Health, Healthy", "कम, किम", "🌱, 🌳"})
  void signsAndMarksOfOtherScriptsDo(String one, String other) {
    assertThat(TrackNames.folded(other)).isNotEqualTo(TrackNames.folded(one));
  }

  @Test
  void aNameStandsOnOneLine() {
    assertThat(TrackNames.tidy(" Health\n\tand  care\u00a0")).isEqualTo("Health and care");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n", "\u2060", "\u00a0"})
  void whatShowsNothingIsNoName(String text) {
    assertThat(TrackNames.isName(text)).isFalse();
    assertThat(TrackNames.isName(null)).isFalse();
  }
}
