package org.rootscamp.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.exchange.Calendars.events;
import static org.rootscamp.exchange.Calendars.told;
import static org.rootscamp.exchange.Calendars.value;

import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** What calendar applications need besides the sessions: a form, breaks, and to be spared bytes. */
@OnTheService
class CalendarFormTest {

  private Published wall;
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    wall = new Published();
    camp = wall.camp;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Broken\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "Lone\rreturn",
        "A, B; C: D \\n E",
        "Ñandú 李小龙 🙂 and a title that is so long that it has to be folded over more than a line",
        "👩🏽‍💻👨‍👩‍👧‍👦 للجميع 👩🏽‍💻👨‍👩‍👧‍👦 如何让城市更宜居:邻里、步行与公共空间 👩🏽‍💻👨‍👩‍👧‍👦👩🏽‍💻"
      })
  void noTitleBreaksTheCalendar(String title) {
    String hostile = camp.proposal(wall.ana, title);
    wall.place(hostile, wall.library, wall.ten);

    Calendar calendar = wallCalendar();

    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(events(calendar)).containsKey(title.replaceAll("[\\r\\n]+", " "));
    assertThat(Fixtures.visitor().get(camp.path("/wall.ics")).asString().split("\r\n"))
        .allMatch(line -> line.getBytes(UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\r") || line.contains("\n"));
  }

  @Test
  void aBreakIsAnEventOnceTheWallIsPublished() {
    String lunch =
        camp.created(
            "/slots",
            Map.of(
                "name", "Lunch",
                "start", "2030-03-24T13:00:00-04:00",
                "end", "2030-03-24T14:00:00-04:00",
                "kind", "break"));
    assertThat(events(wallCalendar())).isEmpty();

    wall.place(wall.gardens, wall.library, wall.ten);
    VEvent placed = events(wallCalendar()).get("Lunch");
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("name", "Late lunch", "end", "2030-03-24T14:30:00-04:00"))
        .patch(camp.path("/slots/" + lunch))
        .then()
        .statusCode(200);

    VEvent later = events(wallCalendar()).get("Late lunch");
    assertThat(told(later))
        .isEqualTo(
            """
            UID:%s@%s
            SEQUENCE:1
            STATUS:CONFIRMED
            DTSTART:20300324T170000Z
            DTEND:20300324T183000Z
            SUMMARY:Late lunch
            TRANSP:TRANSPARENT"""
                .formatted(lunch, camp.slug()));
    assertThat(value(later, "LAST-MODIFIED")).isGreaterThanOrEqualTo(value(placed, "DTSTAMP"));
  }

  @Test
  void anUnchangedCalendarIsNotSentAgain() {
    wall.place(wall.gardens, wall.library, wall.ten);
    String tag = Fixtures.visitor().get(camp.path("/wall.ics")).header("ETag");

    assertThat(ask(tag).statusCode()).isEqualTo(304);
    wall.move(wall.gardens, wall.attic, wall.ten);
    assertThat(ask(tag).statusCode()).isEqualTo(200);
  }

  private Response ask(String tag) {
    return Fixtures.visitor().header("If-None-Match", tag).get(camp.path("/wall.ics"));
  }

  private Calendar wallCalendar() {
    return Calendars.read(Fixtures.visitor().get(camp.path("/wall.ics")));
  }
}
