package org.rootscamp.proposals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rootscamp.people.FoldedName;

/**
 * How alike the texts of some proposals are, whatever their case, accents and endings.
 *
 * <p>A likeness is a number from 0 (nothing in common) to 1 (the same words), the same in both
 * directions. It depends on all texts: what many say says little. Immutable.
 */
final class Likeness {

  /*
   * Two measures, since each misses what the other sees. Words weighted by their rarity (tf-idf,
   * Salton and Buckley 1988) find the same topic in another order, and are not misled by "how to";
   * a word of the summary counts less than one of the title. Groups of three letters of the titles
   * (Dice's coefficient) find what was mistyped, compounded or inflected otherwise.
   */
  private static final double WORDS = 0.7;
  private static final double IN_SUMMARY = 0.3;

  /** What is compared of a proposal. */
  record Text(String title, String summary) {}

  /**
   * One text in numbers.
   *
   * @param words rising numbers of words
   * @param weights of these words; their squares add up to 1
   * @param trigrams rising numbers of groups of letters
   */
  private record Features(int[] words, double[] weights, int[] trigrams) {}

  private final List<Features> features;

  Likeness(List<Text> texts) {
    List<Map<String, Double>> words = texts.stream().map(Likeness::words).toList();
    Map<String, Integer> spread = new HashMap<>();
    words.forEach(some -> some.keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
    words.forEach(
        some -> some.replaceAll((word, weight) -> weight * rarity(texts.size(), spread.get(word))));
    Map<String, Integer> wordNumbers = new HashMap<>();
    Map<String, Integer> trigramNumbers = new HashMap<>();
    features =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    features(
                        numbered(words.get(i), wordNumbers),
                        numbers(trigrams(texts.get(i).title()), trigramNumbers)))
            .toList();
  }

  private static Features features(SortedMap<Integer, Double> words, int[] trigrams) {
    double length = Math.sqrt(words.values().stream().mapToDouble(it -> it * it).sum());
    return new Features(
        words.keySet().stream().mapToInt(Integer::intValue).toArray(),
        words.values().stream().mapToDouble(weight -> weight / length).toArray(),
        trigrams);
  }

  private static SortedMap<Integer, Double> numbered(
      Map<String, Double> words, Map<String, Integer> numbers) {
    SortedMap<Integer, Double> numbered = new TreeMap<>();
    words.forEach((word, weight) -> numbered.put(number(word, numbers), weight));
    return numbered;
  }

  private static int[] numbers(Set<String> names, Map<String, Integer> numbers) {
    return names.stream().mapToInt(name -> number(name, numbers)).sorted().toArray();
  }

  private static int number(String name, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(name, any -> numbers.size());
  }

  private static double rarity(int texts, int having) {
    return Math.log((texts + 1.0) / having);
  }

  private static Map<String, Double> words(Text text) {
    Map<String, Double> words = new HashMap<>();
    if (text.summary() != null) {
      FoldedName.words(text.summary()).forEach(word -> words.put(stem(word), IN_SUMMARY));
    }
    FoldedName.words(text.title()).forEach(word -> words.put(stem(word), 1.0));
    return words;
  }

  /** Takes the commonest endings off a word of some length; what is left need be no word. */
  static String stem(String word) {
    String stem = word;
    for (String ending : List.of("ing", "ed", "es", "s", "e")) {
      if (stem.endsWith(ending) && !stem.endsWith("ss") && stem.length() - ending.length() >= 3) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    boolean doubled = last >= 3 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }

  private static Set<String> trigrams(String title) {
    Set<String> trigrams = new HashSet<>();
    for (String word : FoldedName.words(title)) {
      String padded = " " + word + " ";
      for (int i = 0; i + 3 <= padded.length(); i++) {
        trigrams.add(padded.substring(i, i + 3));
      }
    }
    return trigrams;
  }

  /** How alike the texts at two positions are. */
  double of(int one, int other) {
    Features a = features.get(one);
    Features b = features.get(other);
    return WORDS * cosine(a, b) + (1 - WORDS) * dice(a.trigrams(), b.trigrams());
  }

  private static double cosine(Features a, Features b) {
    double product = 0;
    int i = 0;
    int j = 0;
    while (i < a.words().length && j < b.words().length) {
      int difference = a.words()[i] - b.words()[j];
      if (difference == 0) {
        product += a.weights()[i] * b.weights()[j];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return Math.min(1, product);
  }

  private static double dice(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int difference = one[i] - other[j];
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common == 0 ? 0 : 2.0 * common / (one.length + other.length);
  }
}
