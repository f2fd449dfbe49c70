package org.rootscamp.events;

/** Something that the public can see of an event has changed: its grid, a title, the Wall. */
public record EventChanged(String slug) {}
