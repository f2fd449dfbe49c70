package org.rootscamp.people;

import org.rootscamp.events.Event;

/** Somebody has another name now. */
public record PersonRenamed(Event event, Person person) {}
