package org.rootscamp.events;

/**
 * The public sees something else of an event from the commit on. Fired once for every step of
 * {@code change}, whoever made it and however.
 */
public record PublicChanged(Event event) {}
