package org.rootscamp.voting;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rootscamp.people.BadgeCounts;
import org.rootscamp.voting.RankingResult.Overlooked;
import org.rootscamp.voting.RankingResult.Part;
import org.rootscamp.voting.RankingResult.Place;

/**
 * The whole order of an event's proposals.
 *
 * @param cap how many selected choices satisfy a voter, or {@code "off"}
 * @param ballots people whose ballot counts
 * @param badges how many were made, given out and used
 * @param unverifiedCount whether ballots count of people who came by the door and whom nobody
 *     approved
 * @param inputHash names everything that the ranking depends on
 * @param note what there is to say about the ranking as a whole, or null
 * @param waitingList the proposals after the cut, in order
 * @param peopleWithNothing how many people have none of their choices selected
 */
public record RankingView(
    String rule,
    int cells,
    Object cap,
    int ballots,
    BadgeCounts badges,
    boolean unverifiedCount,
    String inputHash,
    String note,
    Cut cut,
    List<UUID> waitingList,
    int peopleWithNothing,
    OverlookedView overlooked,
    List<Item> items) {

  /**
   * Where the cells end.
   *
   * @param lastSelected the last proposal with a cell, or null
   * @param firstWaiting the first one without, or null
   * @param tied the proposals on both sides that only the tie order parted; at most {@link
   *     RankingResult#MOST_AT_THE_CUT}
   */
  public record Cut(UUID lastSelected, UUID firstWaiting, List<UUID> tied) {}

  /** A group that has less than its size deserves. */
  public record OverlookedView(
      UUID proposalId, int people, int voters, int ofVoters, int deserved, int most, String text) {

    static OverlookedView of(RankingResult.Summary summary, RankingTexts texts) {
      Overlooked group = summary.overlooked();
      return group == null
          ? null
          : new OverlookedView(
              group.proposalId(),
              group.people(),
              group.voters(),
              group.ofVoters(),
              group.deserved(),
              group.most(),
              texts.overlooked(group, group.ofVoters() > summary.ballots()));
    }
  }

  /**
   * One proposal's place.
   *
   * @param votes people who chose it, musts included
   * @param value the exact fraction that the rule compared, or null if nobody chose the proposal
   * @param tied the proposals with the same value at that step, this one included, in tie order
   */
  public record Item(
      int rank,
      UUID proposalId,
      int votes,
      int musts,
      boolean selected,
      String value,
      List<UUID> tied,
      Why why) {}

  /** Why a proposal stands where it does, in a sentence and as what the sentence is made of. */
  public record Why(
      String text,
      Part phase,
      int tiedInAll,
      List<UUID> tiedAcross,
      List<Integer> supporters,
      Integer shortfall) {}

  static RankingView of(
      RankingInput input,
      RankingResult result,
      BadgeCounts badges,
      boolean unverifiedCount,
      RankingTexts texts) {
    List<Place> places = result.places();
    return new RankingView(
        input.rule().wireName(),
        input.cells(),
        input.shownCap(),
        result.summary().ballots(),
        badges,
        unverifiedCount,
        input.hash(),
        result.summary().ballots() == 0 ? texts.nobodyVoted() : null,
        cut(result),
        result.waitingList(),
        result.summary().peopleWithNothing(),
        OverlookedView.of(result.summary(), texts),
        IntStream.range(0, places.size())
            .mapToObj(i -> item(places.get(i), i + 1, input.cells(), texts))
            .toList());
  }

  /** The same with the items of the cut alone, and without those who wait. */
  RankingView ofTheCut() {
    return new RankingView(
        rule,
        this.cells,
        cap,
        ballots,
        badges,
        unverifiedCount,
        inputHash,
        note,
        cut,
        List.of(),
        peopleWithNothing,
        overlooked,
        items.stream().filter(Item::selected).toList());
  }

  private static Cut cut(RankingResult result) {
    List<UUID> selected = result.selected();
    List<UUID> waiting = result.waitingList();
    return new Cut(
        selected.isEmpty() ? null : selected.get(selected.size() - 1),
        waiting.isEmpty() ? null : waiting.get(0),
        result.places().stream()
            .filter(place -> !place.tiedAcross().isEmpty())
            .map(Place::proposalId)
            .limit(RankingResult.MOST_AT_THE_CUT)
            .toList());
  }

  private static Item item(Place place, int rank, int cells, RankingTexts texts) {
    return new Item(
        rank,
        place.proposalId(),
        place.votes(),
        place.musts(),
        place.selected(),
        place.value(),
        place.tied(),
        new Why(
            texts.why(place, rank, cells),
            place.phase(),
            place.tiedInAll(),
            place.tiedAcross(),
            place.supporters(),
            place.shortfall()));
  }
}
