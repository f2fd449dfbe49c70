package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The Wall after a change.
 *
 * @param warnings what the change makes worse for people
 */
public record EditedWall(@JsonUnwrapped WallView wall, List<WallWarning> warnings) {}
