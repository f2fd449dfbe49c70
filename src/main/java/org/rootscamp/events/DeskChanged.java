package org.rootscamp.events;

/** Something that only volunteers see of an event is different: a head count, a badge. */
public record DeskChanged(String slug) {}
