package org.rootscamp.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;
import org.rootscamp.allocation.seating.Seating;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;

/**
 * What people's choices come to on the Wall, or on what it could be, over the whole day. Immutable;
 * asks the database nothing.
 */
public final class WholeDay {

  private final NamedProblem problem;
  private final List<List<List<Choice>>> ballotsWith = new ArrayList<>();

  private WholeDay(NamedProblem problem) {
    this.problem = problem;
    WallProblem facts = problem.problem();
    facts.sessions().forEach(session -> ballotsWith.add(new ArrayList<>()));
    for (List<Choice> ballot : facts.ballots()) {
      ballot.forEach(choice -> ballotsWith.get(choice.session()).add(ballot));
    }
  }

  public static WholeDay of(Wall wall, Votes votes) {
    DraftOrder order = DraftOrder.ofTheWholeDay(wall.scene());
    return new WholeDay(AssemblyProblem.of(wall, votes, order).named());
  }

  /** Why a Wall is as it is. */
  public DraftExplanation explain(WallContent wall) {
    return problem.explain(DraftResult.placementsOf(wall));
  }

  /** How good a Wall is, without a bound. */
  Quality quality(WallContent wall) {
    return Seating.judge(problem.problem(), plan(wall), 0, 0);
  }

  /** How many people more than its seats are expected in a session that runs in a room. */
  public int standing(UUID proposalId, UUID roomId) {
    int seats = problem.problem().votersSeated(problem.indices().rooms().of(roomId));
    return Math.max(0, ballotsWith.get(session(proposalId)).size() - seats);
  }

  /**
   * How many choices more one Wall honours than another.
   *
   * @param moved the sessions in which they differ
   */
  public long gain(WallContent before, WallContent after, List<UUID> moved) {
    Attendance then = new Attendance(problem.problem(), plan(before));
    Attendance now = new Attendance(problem.problem(), plan(after));
    List<Integer> sessions = moved.stream().map(this::session).toList();
    long gain = 0;
    for (int i = 0; i < sessions.size(); i++) {
      List<Integer> counted = sessions.subList(0, i);
      for (List<Choice> ballot : ballotsWith.get(sessions.get(i))) {
        if (ballot.stream().noneMatch(choice -> counted.contains(choice.session()))) {
          gain += now.honoured(ballot) - then.honoured(ballot);
        }
      }
    }
    return gain;
  }

  private int session(UUID proposalId) {
    return problem.indices().sessions().of(proposalId);
  }

  private List<WallPlan.Placement> plan(WallContent wall) {
    return problem.inIndices(DraftResult.placementsOf(wall));
  }
}
