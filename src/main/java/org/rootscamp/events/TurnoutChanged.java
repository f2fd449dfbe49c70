package org.rootscamp.events;

/** Another number of people have a badge in an event, or a ballot with a choice. */
public record TurnoutChanged(String slug) {}
