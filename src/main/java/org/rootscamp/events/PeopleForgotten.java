package org.rootscamp.events;

/**
 * All people of an event are being forgotten at once: whoever keeps something about them removes it
 * in this transaction.
 *
 * @param event locked
 */
public record PeopleForgotten(Event event) {}
