package org.rootscamp.wall;

import java.time.Instant;

/** The Wall of a locked event prints something else from this transaction on. */
public record WallPrinted(Wall wall, Instant at) {}
