package org.rootscamp.people;

import org.rootscamp.events.Event;

/**
 * Two who had a badge each are one person: what the one had becomes the other's, in this
 * transaction.
 *
 * @param event locked
 * @param person who is nobody any more
 * @param into who both are
 */
public record PersonJoined(Event event, Person person, Person into) {}
