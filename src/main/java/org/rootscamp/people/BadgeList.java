package org.rootscamp.people;

import java.util.List;

/** New badges in the order of the request. */
public record BadgeList(List<BadgeView> items) {}
