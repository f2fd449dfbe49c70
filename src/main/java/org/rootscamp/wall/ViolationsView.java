package org.rootscamp.wall;

import java.util.List;

/**
 * What the Wall breaks at this moment.
 *
 * @param items in the order of time
 */
public record ViolationsView(List<BrokenRule> items) {}
