package org.rootscamp.events;

import jakarta.validation.constraints.NotNull;

/**
 * What an organiser chooses for an event.
 *
 * @param tallies who sees the ranking while voting is open
 * @param countUnverified whether ballots count of people who came by the door and whom nobody
 *     approved; fixed when voting closes
 */
public record EventSettings(@NotNull Tallies tallies, @NotNull Boolean countUnverified) {

  public EventSettings {
    tallies = tallies == null ? Tallies.VOLUNTEERS : tallies;
    countUnverified = countUnverified == null || countUnverified;
  }

  static EventSettings of(Event event) {
    return new EventSettings(event.tallies, event.countUnverified);
  }
}
