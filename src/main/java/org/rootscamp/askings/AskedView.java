package org.rootscamp.askings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What somebody is asked to facilitate, as they see it.
 *
 * @param by what whoever asks is called
 */
public record AskedView(
    UUID id, UUID proposalId, String title, String language, String by, OffsetDateTime askedAt) {

  /** All that wait for an answer, the earliest first. */
  public record Items(List<AskedView> items) {}
}
