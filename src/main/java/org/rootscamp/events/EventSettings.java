package org.rootscamp.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What an organiser chooses for an event.
 *
 * @param tallies who sees the ranking while voting is open
 * @param countUnverified whether ballots count of people who came by the door and whom nobody
 *     approved; fixed when voting closes
 * @param listed whether visitors find it in the list of events; otherwise they need its address
 * @param purgeAfterDays how many days after the last one the personal data go by themselves
 */
public record EventSettings(
    @NotNull Tallies tallies,
    @NotNull Boolean countUnverified,
    @NotNull Boolean listed,
    @NotNull @Min(1) @Max(MOST_DAYS) Integer purgeAfterDays) {

  static final int MOST_DAYS = 366;
  static final int DAYS = 30;

  public EventSettings {
    tallies = tallies == null ? Tallies.VOLUNTEERS : tallies;
    countUnverified = countUnverified == null || countUnverified;
    listed = listed == null || listed;
    purgeAfterDays = purgeAfterDays == null ? (Integer) DAYS : purgeAfterDays;
  }

  static final EventSettings DEFAULT = new EventSettings(null, null, null, null);

  static EventSettings of(Event event) {
    return new EventSettings(
        event.tallies, event.countUnverified, event.listed, event.purgeAfterDays);
  }

  void applyTo(Event event) {
    event.tallies = tallies;
    event.countUnverified = countUnverified;
    event.listed = listed;
    event.purgeAfterDays = purgeAfterDays;
  }
}
