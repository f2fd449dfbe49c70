package org.rootscamp.screens;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a screen needs to know beside the event and the Wall; no tallies.
 *
 * @param message null when there is none
 */
public record ScreenView(ScreenMode mode, Message message, Turnout turnout, Proposals proposals) {

  /** What volunteers want to be read, and when they put it up. */
  public record Message(String text, OffsetDateTime at) {}

  /** How many people can vote, and how many of them have a ballot with a choice. */
  public record Turnout(int people, int ballots) {}

  /**
   * The open proposals.
   *
   * @param newest some of them, the newest first
   */
  public record Proposals(int count, List<Title> newest) {}

  /** A proposal as a screen names it. */
  public record Title(UUID id, String title, String language, OffsetDateTime at) {}
}
