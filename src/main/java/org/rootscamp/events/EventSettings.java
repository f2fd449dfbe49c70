package org.rootscamp.events;

import jakarta.validation.constraints.NotNull;

/**
 * What an organiser chooses for an event.
 *
 * @param tallies who sees the ranking while voting is open
 */
public record EventSettings(@NotNull Tallies tallies) {

  public EventSettings {
    tallies = tallies == null ? Tallies.VOLUNTEERS : tallies;
  }
}
