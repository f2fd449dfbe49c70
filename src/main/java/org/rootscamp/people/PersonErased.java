package org.rootscamp.people;

import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;

/**
 * Somebody is being forgotten: whoever keeps something about them removes it in this transaction.
 *
 * @param event locked
 * @param by who did it: the person
 */
public record PersonErased(Event event, Person person, Caller by) {}
