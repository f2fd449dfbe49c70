package org.rootscamp.events;

/**
 * An event is being removed: whoever keeps something of it removes it in this transaction.
 *
 * @param event locked
 */
public record EventRemoved(Event event) {}
