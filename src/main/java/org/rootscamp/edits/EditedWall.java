package org.rootscamp.edits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rootscamp.wall.WallView;
import org.rootscamp.wall.WallWarning;

/**
 * The Wall after a change.
 *
 * @param warnings what the change makes worse for people
 */
public record EditedWall(@JsonUnwrapped WallView wall, List<WallWarning> warnings) {}
