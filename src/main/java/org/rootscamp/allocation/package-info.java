/**
 * From an order of proposals to a filled Wall: who gets a cell, which one, how good the result is
 * and how much better any other could be.
 *
 * <p>Pure Java without clock, logging or hidden chance. Sessions, rooms, slots and people are
 * indices from 0; the caller knows their names. Start with {@link
 * org.rootscamp.allocation.WallProblem#builder()} and hand the problem to {@link
 * org.rootscamp.allocation.Optimizer}.
 */
package org.rootscamp.allocation;
