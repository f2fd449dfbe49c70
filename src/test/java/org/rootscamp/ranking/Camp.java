package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

/** Generated ballots of an event, empty, alike and unanimous ones among them. */
record Camp(int candidates, List<Ballot> ballots) {

  static Arbitrary<Camp> small() {
    return Arbitraries.integers().between(0, 6).flatMap(candidates -> camps(candidates, 0, 4));
  }

  static Arbitrary<Camp> larger() {
    return Arbitraries.integers().between(8, 20).flatMap(candidates -> camps(candidates, 10, 40));
  }

  ApprovalProfile profile() {
    return ApprovalProfile.fromBallots(candidates, ballots);
  }

  /** The same camp after so many more people chose this candidate and nothing else. */
  Camp joinedBy(int people, int candidate) {
    List<Ballot> more = new ArrayList<>(ballots);
    more.addAll(Collections.nCopies(people, new Ballot(List.of(candidate), List.of())));
    return new Camp(candidates, more);
  }

  /** Camps without musts, with some and with many; about every third ballot is there twice. */
  private static Arbitrary<Camp> camps(int candidates, int fewest, int most) {
    Arbitrary<String> choices = Arbitraries.of("..w", "....w", "..wm", ".....wm");
    return choices.flatMap(
        kinds ->
            Arbitraries.strings()
                .withChars(kinds.toCharArray())
                .ofLength(candidates)
                .map(Camp::ballot)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .map(ballots -> new Camp(candidates, withSomeTwice(ballots))));
  }

  /** One letter a candidate: want, must or neither. */
  private static Ballot ballot(String letters) {
    return new Ballot(positions(letters, 'w'), positions(letters, 'm'));
  }

  private static List<Integer> positions(String letters, char letter) {
    return IntStream.range(0, letters.length())
        .filter(i -> letters.charAt(i) == letter)
        .boxed()
        .toList();
  }

  private static List<Ballot> withSomeTwice(List<Ballot> ballots) {
    List<Ballot> more = new ArrayList<>(ballots);
    for (int i = 0; i < ballots.size(); i += 3) {
      more.add(ballots.get(i));
    }
    return more;
  }
}
