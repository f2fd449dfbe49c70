package org.rootscamp.wall;

import org.rootscamp.events.Event;

/**
 * The Wall of an event at one revision, with all that it is about at this moment, read at once.
 *
 * @param revision its row; an empty one before the first change
 * @param runs what the content comes to in the scene
 */
public record Wall(
    Event event, WallRevision revision, WallContent content, WallScene scene, Runs runs) {

  public static Wall of(Event event, WallRevision revision, WallContent content, WallScene scene) {
    return new Wall(event, revision, content, scene, Runs.of(content, scene));
  }

  /** The same camp with another content. */
  Wall with(WallRevision next, WallContent after) {
    return of(event, next, after, scene);
  }
}
