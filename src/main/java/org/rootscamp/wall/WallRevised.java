package org.rootscamp.wall;

/** The Wall of a locked event has a new revision, in this transaction. */
public record WallRevised(Wall wall) {}
