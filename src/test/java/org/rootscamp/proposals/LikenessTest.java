package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.contract.Json;
import org.rootscamp.proposals.Likeness.Text;

/** Against the proposals of a real camp. */
class LikenessTest {

  private static final List<Text> CAMP = camp();

  private static List<Text> camp() {
    try {
      List<Text> texts = new ArrayList<>();
      Json.read(Files.readString(Path.of("seeds/rootscamp-2013.json")))
          .get("proposals")
          .forEach(it -> texts.add(new Text(it.get("title").asText(), it.get("summary").asText())));
      return texts;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Excel for beginners, Beginner's Excel",
    "Community gardens on rooftops, Rooftop community garden",
    "Atención al público, ATENCION AL PUBLICO!",
    "Fundraising 101, Fund raising 101",
    "Volunteer management, Managing volunteers",
    "Advanced Excel for analytics, Advanced Exel for analytics",
    "0 to 200k in 6 months, 200k in six months"
  })
  void theSameIsFoundInOtherWords(String one, String other) {
    assertThat(likeness(one, other)).isGreaterThan(0.4);
  }

  @ParameterizedTest
  @CsvSource({
    "How to cook, How to dance",
    "Drupal 101, Wordpress 101",
    "Local online organizing, Organizing faith-based committees",
    "!!, ??",
    "Excel, ''"
  })
  void whatHasOnlyCommonWordsInCommonIsNotTheSame(String one, String other) {
    assertThat(likeness(one, other)).isLessThan(0.4);
  }

  @Test
  void aTextIsLikeItselfAndLikenessHasNoDirection() {
    Likeness likeness = new Likeness(CAMP);
    for (int i = 0; i < CAMP.size(); i++) {
      assertThat(likeness.of(i, i)).isEqualTo(1, within(1e-9));
      for (int j = 0; j < i; j++) {
        assertThat(likeness.of(i, j)).isEqualTo(likeness.of(j, i)).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void aWordThatEverybodySaysTellsLittle() {
    double rare = new Likeness(texts("Excel tips", "Excel help", "Yoga", "Chess")).of(0, 1);
    double common =
        new Likeness(texts("Excel tips", "Excel help", "Excel one", "Excel two")).of(0, 1);
    assertThat(common).isLessThan(rare);
  }

  @ParameterizedTest
  @CsvSource({
    "organizing, organiz",
    "organizes, organiz",
    "organize, organiz",
    "running, run",
    "runs, run",
    "classes, clas",
    "class, clas",
    "is, is",
    "2013s, 2013"
  })
  void endingsAreTakenOffWordsOfSomeLength(String word, String stem) {
    assertThat(Likeness.stem(word)).isEqualTo(stem);
  }

  private static double likeness(String one, String other) {
    List<Text> texts = new ArrayList<>(CAMP);
    texts.add(new Text(one, null));
    texts.add(new Text(other, ""));
    return new Likeness(texts).of(CAMP.size(), CAMP.size() + 1);
  }

  private static List<Text> texts(String... titles) {
    return Stream.of(titles).map(title -> new Text(title, null)).toList();
  }
}
