package org.rootscamp.wall;

import java.util.List;
import org.rootscamp.events.Event;

/**
 * The Wall of an event at one revision, with all that it is about at this moment, read at once.
 *
 * @param revision its row; an empty one before the first change
 * @param runs what the content comes to in the scene
 * @param news what it prints differently since a while
 */
public record Wall(
    Event event,
    WallRevision revision,
    WallContent content,
    WallScene scene,
    Runs runs,
    List<News> news) {

  public static Wall of(
      Event event, WallRevision revision, WallContent content, WallScene scene, List<News> news) {
    return new Wall(event, revision, content, scene, Runs.of(content, scene), news);
  }

  /** The same camp with another content. */
  Wall with(WallRevision next, WallContent after) {
    return of(event, next, after, scene, news);
  }

  /** The same Wall with other news. */
  Wall with(List<News> newer) {
    return new Wall(event, revision, content, scene, runs, newer);
  }
}
