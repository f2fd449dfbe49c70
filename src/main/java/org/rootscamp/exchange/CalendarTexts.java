package org.rootscamp.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What calendars say besides titles and names, in a language that is spoken here. */
final class CalendarTexts {

  private final ResourceBundle patterns;

  private CalendarTexts(ResourceBundle patterns) {
    this.patterns = patterns;
  }

  static CalendarTexts in(Locale language) {
    return new CalendarTexts(
        ResourceBundle.getBundle(
            "org.rootscamp.exchange.calendar",
            language,
            CalendarTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The name of somebody's own calendar, which is not that of the whole. */
  String own(String event) {
    return text("own", event);
  }

  /** What else somebody wants to go to at the time of a session. */
  String instead(List<String> others) {
    return text("instead", String.join("; ", others));
  }

  private String text(String key, String what) {
    return MessageFormat.format(patterns.getString(key), what);
  }
}
