package org.rootscamp.allocation.rules;

import static org.rootscamp.allocation.rules.Rule.Trait.AT_ANY_TIME;
import static org.rootscamp.allocation.rules.Rule.Trait.ENDS_OUTSIDE;
import static org.rootscamp.allocation.rules.Rule.Trait.HARD;
import static org.rootscamp.allocation.rules.Rule.Trait.KEPT;
import static org.rootscamp.allocation.rules.Rule.Trait.OF_PEOPLE;
import static org.rootscamp.allocation.rules.Rule.Trait.OVERRIDABLE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The catalogue of the Wall's rules, hard ones first: what each is, who may waive it, and what is
 * said when it is broken. {@code rules.checks} finds out whether it is.
 */
public enum Rule {
  /** One session a cell. */
  CELL_TAKEN("{session} and {other} are both in {room} in {slot}.", HARD),

  /** A closed, held or frozen cell stays free. */
  CLOSED_CELL("{session} is in {room} in {slot}, which is not open.", HARD, OVERRIDABLE),

  /** A session runs once, or as often as its repeats, and never twice in a slot. */
  RUNS_TOO_OFTEN(
      List.of(
          "{session} runs more than once in {slot}.",
          "{session} is pinned to {places}, which is once too often.",
          "{session} runs {amount} times too often."),
      HARD),

  /** A facilitator is in one place at a time. */
  FACILITATOR_BUSY(
      "{person} leads {session} and {other} in {slot}.", HARD, OF_PEOPLE, OVERRIDABLE, KEPT),

  /** A session never runs in a slot in which its facilitators cannot. */
  FACILITATOR_UNAVAILABLE(
      "{session} cannot run in {slot}, where it is.", HARD, OF_PEOPLE, OVERRIDABLE, KEPT),

  /** A room offers what the session needs. */
  NEEDS("{session} needs what {room} does not offer.", HARD, AT_ANY_TIME, OVERRIDABLE, KEPT),

  /** A double-length session sits in two adjacent slots of one room. */
  ADJACENT_SLOTS("{session} takes two slots, but cannot go on after {slot}.", HARD, ENDS_OUTSIDE),

  /** A pin stays where it is. */
  PIN_MOVED("{session} is pinned to {room} in {slot}, but not there.", HARD),

  /** A slot keeps its held-back cells empty. */
  HELD_BACK(
      List.of(
          "{pinned} pinned in {slot}, one cell more than its held-back cells leave.",
          "{slot} uses {amount} cells more than its held-back cells allow."),
      HARD),

  /** Cards take no more cells of a slot than were given to cards. */
  CARD_CELLS("{slot} uses {amount} cells more for cards than were given to them.", HARD),

  /** A room seats everybody who is expected in it. */
  ROOM_TOO_SMALL("{session} expects {amount} people; {room} seats {limit}."),

  /** Two sessions that the same people chose do not run at the same time. */
  CLASH(
      "{amount} of those who chose {session} chose {other} as well, which runs at the same time."),

  /** Two sessions of one track do not run at the same time. */
  TRACK_CLASH("{session} and {other} are of one track and both in {slot}."),

  /** The sessions of one language do not all run in one slot, unless there is no other language. */
  LANGUAGE_IN_ONE_SLOT("All sessions in the language of {session} are in {slot}.");

  /** What is special about a rule. */
  enum Trait {
    HARD,
    OF_PEOPLE,
    AT_ANY_TIME,
    ENDS_OUTSIDE,
    OVERRIDABLE,
    KEPT
  }

  private final List<String> sentences;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  Rule(String sentence, Trait... traits) {
    this(List.of(sentence), traits);
  }

  Rule(List<String> sentences, Trait... traits) {
    this.sentences = sentences;
    this.traits.addAll(List.of(traits));
  }

  /** The rules of which something is true, in the order of the catalogue. */
  public static Set<Rule> those(Predicate<Rule> are) {
    return Arrays.stream(values())
        .filter(are)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
  }

  /** Whether a plan that breaks it is no plan. */
  public boolean hard() {
    return traits.contains(HARD);
  }

  /** Whether it is about people's time, whatever the room: what is cancelled cannot break it. */
  public boolean ofPeople() {
    return traits.contains(OF_PEOPLE);
  }

  /** Whether it is broken in any slot alike. */
  public boolean atAnyTime() {
    return traits.contains(AT_ANY_TIME);
  }

  /** Whether a volunteer may waive it for one placement, with a reason. */
  public boolean overridable() {
    return traits.contains(OVERRIDABLE);
  }

  /** Whether a pin that breaks it on the Wall already is kept by a new draft all the same. */
  public boolean waivedForKeptPins() {
    return traits.contains(KEPT);
  }

  /** Whether a pin may waive it: by an override, or because its run goes on outside the problem. */
  public boolean waivedByPins() {
    return overridable() || traits.contains(ENDS_OUTSIDE);
  }

  /** The name on the wire, for example {@code facilitator-busy}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is said when it is broken, in English, by the keys under which other languages have theirs
   * in a bundle of words: {@code rule.needs}, or {@code rule.held-back.1} and so on where there are
   * several. Then the first one counts of which everything in braces is known.
   */
  public Map<String, String> sentences() {
    Map<String, String> byKey = new LinkedHashMap<>();
    String key = "rule." + wireName();
    for (String sentence : sentences) {
      byKey.put(sentences.size() == 1 ? key : key + "." + (byKey.size() + 1), sentence);
    }
    return byKey;
  }
}
