package org.rootscamp.people;

import org.rootscamp.events.Event;

/**
 * Somebody is being forgotten: whoever keeps something about them removes it in this transaction.
 */
public record PersonErased(Event event, Person person) {}
