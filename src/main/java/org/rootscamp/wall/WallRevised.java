package org.rootscamp.wall;

import org.rootscamp.events.Event;

/** The Wall of a locked event has a new revision, in this transaction. */
public record WallRevised(Event event) {}
