package org.rootscamp.privacy;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.events.Retention;
import org.rootscamp.events.Tallies;
import org.rootscamp.privacy.PrivacyView.Section;

/**
 * Tells in a person's language what the service does with their data. Each sentence follows from
 * the code or from a setting of the event.
 */
final class PrivacyTexts {

  private final ResourceBundle patterns;
  private final DateTimeFormatter days;

  private PrivacyTexts(ResourceBundle patterns, Locale language) {
    this.patterns = patterns;
    this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
  }

  /** In one of the languages that are spoken here. */
  static PrivacyTexts in(Locale language) {
    return new PrivacyTexts(
        ResourceBundle.getBundle(
            "org.rootscamp.privacy.privacy",
            language,
            PrivacyTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        language);
  }

  List<Section> of(Event event, Instant now) {
    return event.purgedAt == null
        ? List.of(
            section("kept", "kept-person", "kept-choices", "kept-no-more"),
            retention("long-until", Retention.of(event).until()),
            section(
                "who",
                event.listed ? "who-public" : "who-unlisted",
                "who-volunteers",
                "who-ballot",
                tallies(event.tallies)),
            section(
                "yours",
                "yours-file",
                "yours-delete",
                "yours-sessions",
                event.isVotingOpen(now) ? "yours-votes-open" : "yours-votes",
                event.isVotingOpen(now) ? "yours-votes" : null))
        : List.of(retention("long-done", dayOf(event.purgedAt, event)));
  }

  private static LocalDate dayOf(Instant instant, Event event) {
    return instant.atZone(ZoneId.of(event.timeZone)).toLocalDate();
  }

  private static String tallies(Tallies tallies) {
    return switch (tallies) {
      case HIDDEN -> "who-hidden";
      case VOLUNTEERS -> "who-desk";
      case ALL -> "who-all";
    };
  }

  private Section retention(String key, LocalDate day) {
    return new Section(
        text("long"),
        List.of(text(key, days.format(day)), text("long-stays"), text("long-copies")));
  }

  private Section section(String heading, String... keys) {
    return new Section(
        text(heading), Stream.of(keys).filter(key -> key != null).map(this::text).toList());
  }

  private String text(String key, Object... values) {
    return new MessageFormat(patterns.getString(key), patterns.getLocale()).format(values);
  }
}
