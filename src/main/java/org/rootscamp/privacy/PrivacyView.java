package org.rootscamp.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.rootscamp.events.PrivacyNotice;

/**
 * What becomes of the data of people, in one language.
 *
 * @param notice what the organiser says, in whatever language
 * @param purgeOn the day with whose beginning the personal data go
 * @param purgedAt when they have gone, or null
 * @param sections what the service does
 */
public record PrivacyView(
    PrivacyNotice notice, LocalDate purgeOn, OffsetDateTime purgedAt, List<Section> sections) {

  /** Some sentences below a heading. */
  public record Section(String heading, List<String> sentences) {}
}
