package org.rootscamp.events;

import java.util.UUID;

/**
 * By what one tells that something of an event is new.
 *
 * @param change of what the public sees; {@code version} and {@code revision} are those of its Wall
 * @param row counts the changes of the event's own row
 * @param listed whether visitors find it in the list of events
 * @param life random for each life of the event
 */
public record EventSign(
    UUID id,
    String slug,
    int revision,
    int version,
    int change,
    int row,
    boolean listed,
    String life) {

  public static EventSign of(Event event) {
    return new EventSign(
        event.id,
        event.slug,
        event.wallRevision,
        event.version,
        event.change,
        event.rowVersion,
        event.listed,
        event.life);
  }

  /** Whether the Wall of another sign prints the same and is edited from the same revision. */
  public boolean isOfTheSameWall(EventSign other) {
    return revision == other.revision && version == other.version && life.equals(other.life);
  }
}
