package org.rootscamp.allocation.model;

/** One square of the grid: a room at a time. */
public record Cell(int room, int slot) {}
