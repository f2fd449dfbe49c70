package org.rootscamp.people;

import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Whoever is about to change something of an event and is remembered with it. */
public final class Writers {

  private Writers() {}

  /**
   * The event, locked as by {@link Event#locked}, for somebody who is still known. Who asks to be
   * forgotten locks it, too, so that nothing of theirs is written after that.
   *
   * @throws ApiProblem 401 if the caller was forgotten while the request was under way
   */
  public static Event locked(String slug, Caller caller) {
    Event event = Event.locked(slug);
    if (caller.isPerson() && Person.find(event, caller.personId()).isEmpty()) {
      throw new ApiProblem(ProblemType.UNAUTHENTICATED, "You asked to be forgotten here.");
    }
    return event;
  }
}
