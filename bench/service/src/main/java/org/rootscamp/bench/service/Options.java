package org.rootscamp.bench.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was asked for on the command line. */
final class Options {

  static final List<String> MEASURES =
      List.of(
          "start", "wall", "list", "own", "votes", "busy", "streams", "console", "edit", "storm",
          "draft", "size", "memory");

  Path apps = Path.of("../../target");
  List<String> databases = List.of("h2", "pg");
  List<Size> sizes = List.of(Size.SMALL);
  Set<String> only = new LinkedHashSet<>(MEASURES);
  List<Integer> streams = List.of(200, 1_000, 5_000);
  int rounds = 5;
  int seconds = 3;
  int votes = 100_000;
  int patience = 60;
  boolean wholeStorm;

  static Options parse(String... arguments) {
    Options options = new Options();
    Iterator<String> words = Arrays.asList(arguments).iterator();
    while (words.hasNext()) {
      options.set(words.next(), words);
    }
    return options;
  }

  private void set(String name, Iterator<String> words) {
    switch (name) {
      case "--storm" -> wholeStorm = true;
      case "--apps" -> apps = Path.of(words.next());
      case "--databases" -> databases = list(words);
      case "--sizes" -> sizes = list(words).stream().map(Size::named).toList();
      case "--only" -> only = known(list(words));
      case "--streams" -> streams = list(words).stream().map(Integer::valueOf).toList();
      case "--rounds" -> rounds = Integer.parseInt(words.next());
      case "--seconds" -> seconds = Integer.parseInt(words.next());
      case "--votes" -> votes = Integer.parseInt(words.next());
      case "--patience" -> patience = Integer.parseInt(words.next());
      default -> throw new IllegalArgumentException("No such option: " + name);
    }
  }

  private static Set<String> known(List<String> wanted) {
    List<String> unknown = new ArrayList<>(wanted);
    unknown.removeAll(MEASURES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Not measured: " + unknown + ", but " + MEASURES);
    }
    return new LinkedHashSet<>(wanted);
  }

  private static List<String> list(Iterator<String> words) {
    return List.of(words.next().split(","));
  }

  boolean wants(String measure) {
    return only.contains(measure);
  }
}
