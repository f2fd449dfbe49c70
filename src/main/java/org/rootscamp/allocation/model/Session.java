package org.rootscamp.allocation.model;

import java.util.List;
import java.util.Set;

/**
 * A proposal as a thing to place. Immutable; lists and sets are never null, track and language may
 * be. Begin with {@link #ledBy} or {@link #wished} and refine by {@link #withNeeds} and its like.
 *
 * @param facilitators the people who lead it, no duplicates
 * @param needs features that its room must offer
 * @param unavailable slots in which it cannot run
 * @param length how many slots it takes, 1 or 2
 * @param repeats how often it runs, 1 or more
 * @param wish whether somebody only wishes for it; without facilitators it is then never placed,
 *     unless a volunteer pins it
 * @param card whether it came in on paper and takes the cells that are given to cards
 * @param published its places on the published Wall, none if it had none
 * @param track topic family, or null
 * @param language language it is held in, or null
 */
public record Session(
    List<Integer> facilitators,
    Set<String> needs,
    Set<Integer> unavailable,
    int length,
    int repeats,
    boolean wish,
    boolean card,
    List<Cell> published,
    String track,
    String language) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the length is not 1 or 2, it never runs, or a facilitator
   *     is named twice
   */
  public Session {
    if (length < 1 || length > 2) {
      throw new IllegalArgumentException("length " + length + " is not 1 or 2");
    }
    if (repeats < 1) {
      throw new IllegalArgumentException("a session runs at least once, not " + repeats);
    }
    facilitators = List.copyOf(facilitators);
    if (Set.copyOf(facilitators).size() < facilitators.size()) {
      throw new IllegalArgumentException("a facilitator is named twice");
    }
    needs = Set.copyOf(needs);
    unavailable = Set.copyOf(unavailable);
    published = List.copyOf(published);
  }

  /** A session of one slot that runs once and needs nothing. */
  public static Session ledBy(Integer... facilitators) {
    return new Session(
        List.of(facilitators), Set.of(), Set.of(), 1, 1, false, false, List.of(), null, null);
  }

  /** A session that still looks for a facilitator. */
  public static Session wished() {
    return new Session(List.of(), Set.of(), Set.of(), 1, 1, true, false, List.of(), null, null);
  }

  /** The same session with these needs only. */
  public Session withNeeds(String... features) {
    return new Session(
        facilitators,
        Set.of(features),
        unavailable,
        length,
        repeats,
        wish,
        card,
        published,
        track,
        language);
  }

  /** The same session, unavailable in these slots only. */
  public Session withUnavailable(Integer... slots) {
    return new Session(
        facilitators,
        needs,
        Set.of(slots),
        length,
        repeats,
        wish,
        card,
        published,
        track,
        language);
  }

  /** The same session over that many slots. */
  public Session withLength(int slots) {
    return new Session(
        facilitators, needs, unavailable, slots, repeats, wish, card, published, track, language);
  }

  /** The same session, run that often. */
  public Session withRepeats(int times) {
    return new Session(
        facilitators, needs, unavailable, length, times, wish, card, published, track, language);
  }

  /** The same session as a card. */
  public Session asCard() {
    return new Session(
        facilitators, needs, unavailable, length, repeats, wish, true, published, track, language);
  }

  /** The same session, published at these places. */
  public Session withPublished(Cell... cells) {
    return new Session(
        facilitators,
        needs,
        unavailable,
        length,
        repeats,
        wish,
        card,
        List.of(cells),
        track,
        language);
  }

  /** The same session in that track and language, either of which may be null. */
  public Session withTopic(String newTrack, String newLanguage) {
    return new Session(
        facilitators,
        needs,
        unavailable,
        length,
        repeats,
        wish,
        card,
        published,
        newTrack,
        newLanguage);
  }

  /** Whether nobody would lead it. */
  public boolean leaderless() {
    return wish && facilitators.isEmpty();
  }
}
