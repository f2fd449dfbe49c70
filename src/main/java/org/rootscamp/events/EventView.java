package org.rootscamp.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event as anybody may see it.
 *
 * @param mustLimit how many musts a ballot may hold, or null for no limit
 * @param doorSignIn whether people can sign in at the door with a code and their name
 * @param wallRevision 0 before the first publication
 */
public record EventView(
    UUID id,
    String slug,
    String name,
    LocalDate date,
    String timeZone,
    Integer expectedPeople,
    Integer mustLimit,
    WindowState proposing,
    WindowState voting,
    EventSettings settings,
    boolean doorSignIn,
    int wallRevision) {

  static EventView of(Event event, Instant now) {
    return new EventView(
        event.id,
        event.slug,
        event.name,
        event.date,
        event.timeZone,
        event.expectedPeople,
        event.effectiveMustLimit().orElse(null),
        WindowState.at(event.proposing, now),
        WindowState.at(event.voting, now),
        new EventSettings(event.tallies),
        event.doorCodeHash != null,
        event.wallRevision);
  }
}
