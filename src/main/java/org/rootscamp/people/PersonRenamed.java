package org.rootscamp.people;

import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;

/**
 * Somebody has another name now.
 *
 * @param event locked
 */
public record PersonRenamed(Event event, Person person, Caller by) {}
