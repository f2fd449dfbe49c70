package org.rootscamp.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.rootscamp.client.Response;

/** Calendars as a calendar application reads them. */
final class Calendars {

  private Calendars() {}

  static Calendar read(Response response) {
    response.then().statusCode(200);
    try {
      return new CalendarBuilder().build(new StringReader(response.asString()));
    } catch (IOException | ParserException e) {
      throw new AssertionError("No calendar: " + response.asString(), e);
    }
  }

  static Map<String, VEvent> events(Calendar calendar) {
    return calendar.<VEvent>getComponents(Component.VEVENT).stream()
        .collect(Collectors.toMap(event -> value(event, "SUMMARY"), Function.identity()));
  }

  static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).orElseThrow().getValue();
  }

  /** All but when it changed. */
  static String told(VEvent event) {
    return event.getProperties().stream()
        .filter(it -> !List.of("DTSTAMP", "LAST-MODIFIED").contains(it.getName()))
        .map(it -> it.getName() + ":" + it.getValue())
        .collect(Collectors.joining("\n"));
  }
}
