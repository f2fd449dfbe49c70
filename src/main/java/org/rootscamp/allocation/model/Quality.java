package org.rootscamp.allocation.model;

/**
 * How good a plan is, between chance and the best imaginable. A must counts 2, a want 1; more is
 * better. Always {@code seated <= honoured <= upperBound} and {@code honoured <= choices}.
 *
 * @param choices the weight of all choices of all people
 * @param honoured over people and slots, the best choice in the slot; room limits and facilitators'
 *     duties are ignored; a choice counts once a session, however long or often it runs
 * @param seated the largest weight of choices that can be seated, see Seating
 * @param upperBound no plan of the same cut honours more, see UpperBound
 * @param randomPlan mean {@code honoured} of random feasible plans of the same cut, rounded
 */
public record Quality(long choices, long honoured, long seated, long upperBound, long randomPlan) {}
