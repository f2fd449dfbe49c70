package org.rootscamp.voting;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.people.Standing;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.ranking.ApprovalProfile;

/**
 * All that was proposed and voted in an event at one moment.
 *
 * @param proposals the open proposals in tie order; their positions are the candidates
 * @param ballots each voter's choices among them, by position, in the order of the voters' ids;
 *     nobody with an empty ballot. Who chose several that were merged chose the one that they were
 *     merged into, once and at the higher level
 */
public record Votes(List<Proposal> proposals, Map<UUID, List<Approval>> ballots) {

  /** Nothing was proposed, and nobody chose anything. */
  public static final Votes NONE = new Votes(List.of(), Map.of());

  /** As databases sort ids, so that nothing depends on the order in which somebody chose. */
  private static final Comparator<Choice> BY_ID =
      Comparator.comparing(
              (Choice choice) -> choice.proposalId().getMostSignificantBits(),
              Long::compareUnsigned)
          .thenComparing(
              choice -> choice.proposalId().getLeastSignificantBits(), Long::compareUnsigned);

  /** A choice of the proposal at a position. */
  public record Approval(int candidate, Level level) {}

  /** Reads an event in a constant number of statements. */
  public static Votes of(Event event) {
    List<Proposal> proposals = Proposal.openOf(event);
    Map<UUID, Integer> positions = new HashMap<>();
    proposals.forEach(proposal -> positions.put(proposal.id, positions.size()));
    ChoiceTargets targets = ChoiceTargets.of(event);
    Map<UUID, List<Approval>> ballots = new LinkedHashMap<>();
    for (Map.Entry<UUID, List<Choice>> ballot : choices(event).entrySet()) {
      Map<Integer, Level> united = new LinkedHashMap<>();
      ballot.getValue().stream()
          .sorted(BY_ID)
          .forEach(
              choice ->
                  targets
                      .of(choice.proposalId())
                      .map(positions::get)
                      .ifPresent(at -> united.merge(at, choice.level(), Level::higher)));
      if (!united.isEmpty()) {
        ballots.put(ballot.getKey(), approvals(united));
      }
    }
    return new Votes(proposals, ballots);
  }

  private static List<Approval> approvals(Map<Integer, Level> choices) {
    return choices.entrySet().stream()
        .map(choice -> new Approval(choice.getKey(), choice.getValue()))
        .toList();
  }

  /** How many people chose any of some proposals. */
  static int voters(Event event, Set<UUID> proposals) {
    return (int)
        choices(event).values().stream()
            .filter(its -> its.stream().anyMatch(it -> proposals.contains(it.proposalId())))
            .count();
  }

  private static Set<Standing> withoutVote(Event event) {
    return event.countUnverified
        ? EnumSet.of(Standing.REVOKED)
        : EnumSet.of(Standing.REVOKED, Standing.DOOR);
  }

  /** What each voter whose ballot counts chose, in the order of the voters' ids. */
  private static Map<UUID, List<Choice>> choices(Event event) {
    Map<UUID, List<Choice>> choices = new LinkedHashMap<>();
    Panache.getSession()
        .createQuery(
            "select b.person.id, b.text from Ballot b where b.event = ?1"
                + " and b.person.standing not in ?2 order by b.person.id",
            Object[].class)
        .setParameter(1, event)
        .setParameter(2, withoutVote(event))
        .getResultList()
        .forEach(row -> choices.put((UUID) row[0], ChoicesText.read((String) row[1])));
    return choices;
  }

  /** The same votes as the rules of ranking see them. */
  ApprovalProfile profile() {
    List<ApprovalProfile.Ballot> approvals =
        ballots.values().stream()
            .map(
                choices ->
                    new ApprovalProfile.Ballot(
                        candidates(choices, Level.WANT), candidates(choices, Level.MUST)))
            .toList();
    return ApprovalProfile.fromBallots(proposals.size(), approvals);
  }

  private static List<Integer> candidates(List<Approval> choices, Level level) {
    return choices.stream()
        .filter(choice -> choice.level() == level)
        .map(Approval::candidate)
        .toList();
  }

  /** How many people chose each candidate, at whatever level. */
  public int[] counts() {
    return count(false);
  }

  /** How many people chose each candidate as a must. */
  public int[] musts() {
    return count(true);
  }

  /**
   * How many people are expected for each ballot, 1 or more. Voters are a sample of the people who
   * will come; fewer people than voters is no sample.
   */
  public double demandFactor(Event event) {
    return event.expectedPeople == null || ballots.isEmpty()
        ? 1
        : Math.max(1, event.expectedPeople / (double) ballots.size());
  }

  private int[] count(boolean mustsOnly) {
    int[] counts = new int[proposals.size()];
    ballots.values().stream()
        .flatMap(List::stream)
        .filter(choice -> !mustsOnly || choice.level() == Level.MUST)
        .forEach(choice -> counts[choice.candidate()]++);
    return counts;
  }
}
