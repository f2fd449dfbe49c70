package org.rootscamp.events;

import java.time.Instant;

/**
 * Something that the public can see of an event is different in this transaction, which has locked
 * it: its windows, its grid, a title, a screen.
 */
public record EventChanged(Event event, Instant at) {}
