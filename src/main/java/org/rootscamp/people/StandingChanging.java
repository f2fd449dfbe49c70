package org.rootscamp.people;

import java.util.List;
import org.rootscamp.events.Event;

/**
 * It is about to change whether the ballots of some people count. Whoever knows that this is
 * settled objects by throwing a problem, which takes the change back.
 *
 * @param event locked
 */
public record StandingChanging(Event event, List<Person> people) {}
