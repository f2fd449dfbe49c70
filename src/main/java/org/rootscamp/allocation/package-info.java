/**
 * From an order of proposals to a filled Wall: who gets a cell, which one, how good the result is
 * and how much better any other could be.
 *
 * <p>Its rooms, from left to right: {@code rules} says which rules there are, {@code model} what is
 * asked and answered, {@code seating} who gets a seat, {@code rules.checks} whether a plan holds,
 * {@code bound} how good any plan could be, {@code search} makes plans, {@code explain} says why.
 *
 * <p>Pure Java without clock, logging or hidden chance. Sessions, rooms, slots and people are
 * indices from 0; the caller knows their names. Start with {@link
 * org.rootscamp.allocation.model.WallProblem#builder()} and hand the problem to {@link
 * org.rootscamp.allocation.search.Optimizer}.
 */
package org.rootscamp.allocation;
