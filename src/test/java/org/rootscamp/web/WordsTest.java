package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of each page: as many in each language, none that is missing and none too many. */
class WordsTest {

  private static final Pattern USED = Pattern.compile("\\bt\\.(\\w+)");
  private static final Pattern CHOSEN = Pattern.compile("\\bt\\[");
  private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

  private static Scripts scripts;

  @BeforeAll
  static void start() {
    scripts = new Scripts();
  }

  @AfterAll
  static void stop() {
    scripts.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "console", "wall", "home"})
  void allLanguagesHaveTheSameWords(String page) throws IOException {
    String english = shape(words(page, "en"));
    for (String language : languages(page)) {
      assertThat(shape(words(page, language))).as(page + " in " + language).isEqualTo(english);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "console", "wall", "home"})
  void whateverIsTranslatedIsOffered(String page) throws IOException {
    Value offered = scripts.module(Scripts.ASSETS.resolve(page + "/words.js"));

    assertThat(offered.getMember("languages").as(String[].class))
        .containsExactlyInAnyOrderElementsOf(languages(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "console", "wall", "home"})
  void whatIsSaidHasWordsAndAllWordsAreSaid(String page) throws IOException {
    Set<String> known = words(page, "en").getMemberKeys();
    String source = source(page);
    Set<String> said = found(USED, source);

    assertThat(known).as("words").containsAll(without(said, "lang"));
    if (CHOSEN.matcher(source).find()) {
      said.addAll(found(NAME, source));
    }
    assertThat(said).as("said").containsAll(known);
  }

  private static Value words(String page, String language) {
    Path file = Scripts.ASSETS.resolve(page + "/words/" + language + ".js");
    return scripts.module(file).getMember(language);
  }

  private static List<String> languages(String page) throws IOException {
    try (Stream<Path> files = Files.list(Scripts.ASSETS.resolve(page + "/words"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .map(name -> name.substring(0, name.length() - 3))
          .toList();
    }
  }

  /** The scripts of the page's own folder; its words are in folders below. */
  private static String source(String page) throws IOException {
    try (Stream<Path> files = Files.list(Scripts.ASSETS.resolve(page))) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .map(WordsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    return matcher.results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> names, String name) {
    return names.stream().filter(it -> !it.equals(name)).collect(Collectors.toSet());
  }

  /** What a translation must have in common with the others: names, and how much each is told. */
  private static String shape(Value words) {
    if (words.isString()) {
      assertThat(words.asString()).isNotBlank();
      return "text";
    }
    if (words.canExecute()) {
      return "with " + words.getMember("length").asInt();
    }
    if (words.hasArrayElements()) {
      return Stream.iterate(0L, i -> i < words.getArraySize(), i -> i + 1)
          .map(i -> shape(words.getArrayElement(i)))
          .toList()
          .toString();
    }
    return new TreeSet<>(words.getMemberKeys())
        .stream().map(key -> key + ": " + shape(words.getMember(key)) + "\n").toList().toString();
  }
}
