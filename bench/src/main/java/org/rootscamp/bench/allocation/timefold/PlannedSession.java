package org.rootscamp.bench.allocation.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** A session that Timefold gives a slot and a room, or leaves without. */
@PlanningEntity
public class PlannedSession {

  int session;

  @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "slots")
  Integer slot;

  @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "rooms")
  Integer room;

  public PlannedSession() {}

  PlannedSession(int session) {
    this.session = session;
  }

  boolean placed() {
    return slot != null && room != null;
  }
}
