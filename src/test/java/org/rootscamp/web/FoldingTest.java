package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rootscamp.people.FoldedName;

/** The pages fold what is searched as the service does, letter for letter. */
class FoldingTest {

  private static Scripts scripts;
  private static Value folded;

  @BeforeAll
  static void start() {
    scripts = new Scripts();
    folded = scripts.module(Scripts.ASSETS.resolve("shared/folding.js")).getMember("folded");
  }

  @AfterAll
  static void stop() {
    scripts.close();
  }

  @Test
  void everyLetterOfOurAlphabetsIsFoldedAlike() {
    List<String> letters =
        Stream.of(
                IntStream.rangeClosed(0x20, 0x52f), // Latin, Greek, Cyrillic, and their marks
                IntStream.rangeClosed(0x5d0, 0x6ff), // Hebrew and Arabic
                IntStream.rangeClosed(0x1e00, 0x1fff), // more Latin and Greek
                IntStream.rangeClosed(0x2000, 0x206f), // punctuation
                IntStream.rangeClosed(0xff01, 0xff5e)) // wide ones
            .flatMap(IntStream::boxed)
            .filter(Character::isDefined)
            .map(Character::toString)
            .toList();

    assertThat(letters.stream().map(letter -> letter + "=" + ofThePages("a" + letter + "b")))
        .containsExactlyElementsOf(
            letters.stream()
                .map(letter -> letter + "=" + ofTheService("a" + letter + "b"))
                .toList());
  }

  @Test
  void wholeNamesAreFoldedAlike() {
    List<String> names =
        List.of(
            "Straße und Łódź",
            "Ærø für Anfänger",
            "Señal y ruido",
            "O’Brien, D´Souza & Smith-Jones",
            "İbrahim Işık",
            "ΟΔΥΣΣΕΥΣ οδυσσεύς",
            "Ёлкин",
            "李小龙",
            "👩🏽‍💻 للجميع",
            "מי קובע?",
            "Z̸a̷l̶g̵o̴",
            "a%_\\b",
            "");

    assertThat(names.stream().map(FoldingTest::ofThePages))
        .containsExactlyElementsOf(names.stream().map(FoldingTest::ofTheService).toList());
  }

  private static String ofThePages(String text) {
    return folded.execute(text).asString();
  }

  private static String ofTheService(String text) {
    return String.join(" ", FoldedName.words(text));
  }
}
