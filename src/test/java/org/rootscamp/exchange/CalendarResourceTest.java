package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.exchange.Calendars.events;
import static org.rootscamp.exchange.Calendars.value;

import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

@OnTheService
class CalendarResourceTest {

  private Published wall;
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    wall = new Published();
    camp = wall.camp;
  }

  @Test
  void beforeTheFirstPublicationTheCalendarIsEmpty() {
    Response answer = Fixtures.visitor().get(camp.path("/wall.ics"));

    assertThat(answer.contentType()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(answer.asString())
        .isEqualTo(
            """
            BEGIN:VCALENDAR\r
            PRODID:-//Rootscamp Wall//EN\r
            VERSION:2.0\r
            CALSCALE:GREGORIAN\r
            NAME:Spring Camp\r
            X-WR-CALNAME:Spring Camp\r
            X-WR-TIMEZONE:America/New_York\r
            REFRESH-INTERVAL;VALUE=DURATION:PT10M\r
            END:VCALENDAR\r
            """);
  }

  @Test
  void aSessionIsAnEventWithItsTimeRoomAndPeople() {
    wall.place(wall.gardens, wall.library, wall.ten);

    Map<String, VEvent> events = events(wallCalendar());

    assertThat(Calendars.told(events.get("Community gardens")))
        .isEqualTo(
            "UID:"
                + wall.gardens
                + "-0@"
                + camp.slug()
                + "\n"
                + """
                SEQUENCE:0
                STATUS:CONFIRMED
                DTSTART:20300324T140000Z
                DTEND:20300324T145000Z
                SUMMARY:Community gardens
                LOCATION:Library
                DESCRIPTION:Ana""");
  }

  @Test
  void eachMoveCancellationAndReturnRaisesTheSequenceOfItsSessionAlone() {
    String bread = camp.proposal(camp.participant("Ben"), "Bread");
    wall.edit(
        Published.edit("place", wall.gardens, wall.library, wall.ten),
        Published.edit("place", bread, wall.attic, wall.twelve));
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 0 CONFIRMED");

    wall.move(wall.gardens, wall.attic, wall.ten);
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 1 CONFIRMED");
    wall.edit(Published.edit("pin", wall.gardens));
    camp.patchEvent(Map.of("name", "Autumn Camp"));
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 1 CONFIRMED");
    wall.edit(Published.edit("cancel", wall.gardens));
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 2 CANCELLED");
    wall.undo();
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 3 CONFIRMED");
    wall.redo();
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 4 CANCELLED");
    wall.edit(Published.edit("uncancel", wall.gardens), Published.edit("unpin", wall.gardens));
    assertThat(shown()).containsExactly("Bread 0 CONFIRMED", "Community gardens 5 CONFIRMED");
    Map<String, String> swap = Published.edit("swap", wall.gardens);
    swap.put("withProposalId", bread);
    wall.edit(swap);
    assertThat(shown()).containsExactly("Bread 1 CONFIRMED", "Community gardens 6 CONFIRMED");
  }

  @Test
  void anotherNameIsNewerAndNotAnotherPlace() {
    wall.place(wall.gardens, wall.library, wall.ten);
    VEvent placed = events(wallCalendar()).get("Community gardens");

    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("title", "Orchards"))
        .patch(camp.path("/proposals/" + wall.gardens))
        .then()
        .statusCode(200);
    VEvent retitled = events(wallCalendar()).get("Orchards");
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("name", "Reading Room"))
        .patch(camp.path("/rooms/" + wall.library))
        .then()
        .statusCode(200);
    VEvent renamed = events(wallCalendar()).get("Orchards");

    assertThat(value(renamed, "LOCATION")).isEqualTo("Reading Room");
    for (String stamp : List.of("DTSTAMP", "LAST-MODIFIED")) {
      assertThat(value(retitled, stamp)).isGreaterThanOrEqualTo(value(placed, stamp));
      assertThat(value(renamed, stamp)).isGreaterThanOrEqualTo(value(retitled, stamp));
    }
    assertThat(List.of(value(retitled, "SEQUENCE"), value(renamed, "SEQUENCE")))
        .containsOnly(value(placed, "SEQUENCE"));
  }

  @Test
  void aSessionThatNobodyRunsAnyMoreIsNotSure() {
    wall.place(wall.gardens, wall.library, wall.ten);

    wall.ana.sends().delete(camp.path("/me")).then().statusCode(204);

    assertThat(shown()).containsExactly("Community gardens 1 TENTATIVE");
  }

  @Test
  void undoOfAMoveIsOneMoreChangeOfTheSameEvent() {
    wall.place(wall.gardens, wall.library, wall.ten);
    String uid = value(events(wallCalendar()).get("Community gardens"), "UID");
    wall.move(wall.gardens, wall.attic, wall.twelve);
    wall.undo();

    VEvent event = events(wallCalendar()).get("Community gardens");
    assertThat(value(event, "UID")).isEqualTo(uid);
    assertThat(value(event, "SEQUENCE")).isEqualTo("2");
    assertThat(value(event, "LOCATION")).isEqualTo("Library");
    assertThat(value(event, "DTSTART")).isEqualTo("20300324T140000Z");
  }

  @Test
  void aWithdrawnSessionIsCancelledAndNotLost() {
    wall.place(wall.gardens, wall.library, wall.ten);

    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + wall.gardens))
        .then()
        .statusCode(204);

    VEvent event = events(wallCalendar()).get("Community gardens");
    assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(event, "SEQUENCE")).isEqualTo("1");
  }

  @Test
  void whatLeftTheWallIsCancelledWhereItWas() {
    wall.place(wall.gardens, wall.library, wall.ten);

    wall.edit(Published.edit("unplace", wall.gardens));

    VEvent event = events(wallCalendar()).get("Community gardens");
    assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(event, "SEQUENCE")).isEqualTo("1");
    assertThat(value(event, "DTSTART")).isEqualTo("20300324T140000Z");
    wall.undo();
    assertThat(shown()).containsExactly("Community gardens 2 CONFIRMED");
  }

  @Test
  void aRemovedRoomIsNamedNoMore() {
    wall.place(wall.gardens, wall.library, wall.ten);
    wall.edit(Published.edit("unplace", wall.gardens));
    for (String gone : List.of("/rooms/" + wall.library, "/slots/" + wall.ten)) {
      camp.organiser().header("If-Match", "*").delete(camp.path(gone)).then().statusCode(204);
    }

    VEvent event = events(wallCalendar()).get("Community gardens");
    assertThat(value(event, "DTSTART")).isEqualTo("20300324T140000Z");
    assertThat(event.getProperty("LOCATION")).isEmpty();
  }

  @Test
  void aSessionOfTwoSlotsLastsUntilTheEndOfTheSecond() {
    Map<String, Object> body = Map.of("title", "Long", "length", 2, "facilitators", List.of());
    String eleven = camp.slot(11);
    String longOne = camp.created("/proposals", body);
    wall.place(longOne, wall.library, wall.ten);

    VEvent event = events(wallCalendar()).get("Long");
    assertThat(eleven).isNotEmpty();
    assertThat(value(event, "DTSTART")).isEqualTo("20300324T140000Z");
    assertThat(value(event, "DTEND")).isEqualTo("20300324T155000Z");
  }

  @Test
  void eachRunOfASessionIsAnEventOfItsOwn() {
    String twice = camp.created("/proposals", Map.of("title", "Twice", "repeats", 2));
    wall.edit(
        Published.edit("place", twice, wall.library, wall.ten),
        Published.edit("place", twice, wall.library, wall.twelve));

    assertThat(
            wallCalendar().<VEvent>getComponents(Component.VEVENT).stream()
                .map(event -> value(event, "UID") + " " + value(event, "DTSTART")))
        .containsExactly(
            twice + "-0@" + camp.slug() + " 20300324T140000Z",
            twice + "-1@" + camp.slug() + " 20300324T160000Z");
  }

  @Test
  void anotherTimeOfTheSlotIsAnotherTimeOfTheSession() {
    wall.place(wall.gardens, wall.library, wall.ten);

    camp.organiser()
        .header("If-Match", "*")
        .body(
            Map.of(
                "start", "2030-03-24T10:10:00-04:00",
                "end", "2030-03-24T11:00:00-04:00"))
        .patch(camp.path("/slots/" + wall.ten))
        .then()
        .statusCode(200);

    VEvent event = events(wallCalendar()).get("Community gardens");
    assertThat(value(event, "DTSTART")).isEqualTo("20300324T141000Z");
    assertThat(value(event, "SEQUENCE")).isEqualTo("1");
  }

  private Calendar wallCalendar() {
    return Calendars.read(Fixtures.visitor().get(camp.path("/wall.ics")));
  }

  /** Each session with its sequence and status. */
  private List<String> shown() {
    return events(wallCalendar()).entrySet().stream()
        .map(
            it ->
                "%s %s %s"
                    .formatted(
                        it.getKey(),
                        value(it.getValue(), "SEQUENCE"),
                        value(it.getValue(), "STATUS")))
        .sorted()
        .toList();
  }
}
