package org.rootscamp.allocation;

import java.util.List;
import org.rootscamp.allocation.WallPlan.Placement;

/**
 * How good a plan is, between chance and the best imaginable. A must counts 2, a want 1; more is
 * better. Always {@code seated <= honoured <= upperBound} and {@code honoured <= choices}.
 *
 * @param choices the weight of all choices of all people
 * @param honoured over people and slots, the best choice in the slot; room limits and facilitators'
 *     duties are ignored; a choice counts once a session, however long or often it runs
 * @param seated the largest weight of choices that can be seated, see {@link Seating}
 * @param upperBound no plan of the same cut honours more, see {@link UpperBound}
 * @param randomPlan mean {@code honoured} of random feasible plans of the same cut, rounded
 */
public record Quality(long choices, long honoured, long seated, long upperBound, long randomPlan) {

  /** The figures of a plan, with what else is known of its cut. */
  public static Quality of(
      WallProblem problem, List<Placement> placements, long upperBound, long randomPlan) {
    long seated = Seating.of(problem, placements).seated();
    return of(problem, placements, seated, upperBound, randomPlan);
  }

  /** As the other, for whoever has seated everybody already. */
  static Quality of(
      WallProblem problem,
      List<Placement> placements,
      long seated,
      long upperBound,
      long randomPlan) {
    return new Quality(
        problem.ballots().stream().flatMap(List::stream).mapToLong(Choice::weight).sum(),
        new Attendance(problem, placements).honoured(),
        seated,
        upperBound,
        randomPlan);
  }
}
