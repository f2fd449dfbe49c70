package org.rootscamp.events;

/** A new code for the door, the only time that it is shown. */
public record DoorCodeView(String doorCode) {}
