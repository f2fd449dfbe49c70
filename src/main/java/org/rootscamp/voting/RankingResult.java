package org.rootscamp.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.rootscamp.ranking.ApprovalProfile;
import org.rootscamp.ranking.Explanation;
import org.rootscamp.ranking.Fraction;
import org.rootscamp.ranking.OverlookedGroup;
import org.rootscamp.ranking.Ranking;
import org.rootscamp.ranking.RankingRule;
import org.rootscamp.ranking.Selection;

/** What a rule made of an input, in ids and numbers: what is stored, and what sentences tell. */
record RankingResult(Summary summary, List<Place> places) {

  /** So many of the proposals that tied are named; lists of all would grow with the square. */
  static final int MOST_TIED = 5;

  /** So many of those that only the tie order put on either side of the cut. */
  static final int MOST_AT_THE_CUT = 100;

  /**
   * @param ballots people whose ballot counts
   * @param peopleWithNothing how many of them have none of their choices selected
   * @param overlooked the group that is overlooked most, or null
   */
  record Summary(int ballots, int peopleWithNothing, Overlooked overlooked) {}

  /**
   * People who agree on a proposal that is not selected, although they are many enough for a number
   * of cells and each of them has less (EJR+).
   *
   * @param people how many they are
   * @param voters for how many voters they count, in the same unit as {@code ofVoters}: half-voters
   *     where ballots have musts, of whom a person may be in the group with one alone
   * @param ofVoters how many voters there are
   * @param deserved how many cells they are many enough for
   * @param most how many selected choices those voters among them have who have most
   */
  public record Overlooked(
      UUID proposalId, int people, int voters, int ofVoters, int deserved, int most) {}

  /** Which part of the rule took a proposal. */
  public enum Part {
    @JsonProperty("main")
    MAIN,
    @JsonProperty("cap-lifted")
    CAP_LIFTED,
    @JsonProperty("completion")
    COMPLETION,
    @JsonProperty("unsupported")
    UNSUPPORTED
  }

  /**
   * One proposal and how it came to its place.
   *
   * @param value what the rule compared, or null if nobody chose it
   * @param tied those with the same value at that step, this one included, in tie order; at most
   *     {@link #MOST_TIED}
   * @param tiedInAll how many they are in all
   * @param tiedAcross those on the other side of the cut that only the tie order parted from this
   *     one; at most {@link #MOST_TIED}
   * @param supporters how many of the people who chose it have 0, 1, 2, ... choices selected
   * @param shortfall how many more people would have been enough, or null
   */
  record Place(
      UUID proposalId,
      int votes,
      int musts,
      boolean selected,
      String value,
      Part phase,
      List<UUID> tied,
      int tiedInAll,
      List<UUID> tiedAcross,
      List<Integer> supporters,
      Integer shortfall) {}

  /** Ranks, explains and looks for who was overlooked. Pure, and the only slow step. */
  static RankingResult of(RankingInput input) {
    Votes votes = input.votes();
    ApprovalProfile profile = input.profile();
    RankingRule rule = input.rule().rule(input.cap());
    Ranking ranking = rule.rank(profile, input.cells());
    List<Integer> selected = ranking.selected(input.cells());
    Optional<OverlookedGroup> group = OverlookedGroup.find(profile, selected);
    Summary summary =
        new Summary(
            votes.ballots().size(),
            new Selection(profile, selected).peopleWithNothing(),
            group.map(found -> overlooked(votes, profile, found)).orElse(null));
    int[] counts = votes.counts();
    int[] musts = votes.musts();
    List<Place> places = new ArrayList<>();
    for (Explanation why : Explanation.all(rule, profile, ranking, input.cells())) {
      places.add(place(votes, why, counts[why.candidate()], musts[why.candidate()]));
    }
    return new RankingResult(summary, List.copyOf(places));
  }

  private static Overlooked overlooked(
      Votes votes, ApprovalProfile profile, OverlookedGroup group) {
    return new Overlooked(
        votes.proposals().get(group.candidate()).id,
        group.people(),
        group.voters().size(),
        profile.voters(),
        group.deserved(),
        group.most());
  }

  private static Place place(Votes votes, Explanation why, int count, int musts) {
    OptionalInt shortfall = why.shortfall();
    return new Place(
        votes.proposals().get(why.candidate()).id,
        count,
        musts,
        why.selected(),
        why.step().value().map(Fraction::toString).orElse(null),
        Part.valueOf(why.step().phase().name()),
        ids(votes, why.step().tied()),
        why.step().tied().size(),
        ids(votes, why.tiedAcross()),
        why.supporters(),
        shortfall.isPresent() ? shortfall.getAsInt() : null);
  }

  private static List<UUID> ids(Votes votes, List<Integer> candidates) {
    return candidates.stream()
        .limit(MOST_TIED)
        .map(candidate -> votes.proposals().get(candidate).id)
        .toList();
  }

  /** The proposals that get a cell, in order. */
  List<UUID> selected() {
    return ids(true);
  }

  /** The others, in order. */
  List<UUID> waitingList() {
    return ids(false);
  }

  private List<UUID> ids(boolean selected) {
    return places.stream()
        .filter(place -> place.selected() == selected)
        .map(Place::proposalId)
        .toList();
  }
}
