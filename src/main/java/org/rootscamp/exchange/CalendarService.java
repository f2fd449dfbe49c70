package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.rootscamp.day.DayService;
import org.rootscamp.events.Event;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.CalendarOwner;
import org.rootscamp.people.OwnSelf;
import org.rootscamp.voting.Voter;

/** Writes the calendars of an event. */
@ApplicationScoped
public class CalendarService {

  private final RunBook runs;
  private final OwnSelf people;
  private final DayService days;
  private final OwnWishes wishes;

  CalendarService(RunBook runs, OwnSelf people, DayService days, OwnWishes wishes) {
    this.runs = runs;
    this.people = people;
    this.days = days;
    this.wishes = wishes;
  }

  /** What was ever on the Wall, and the breaks once it is published. */
  @Transactional
  public byte[] wall(String slug) {
    Event event = Event.of(slug);
    Programme programme = Programme.of(event, runs.present(event));
    WallCalendar calendar = new WallCalendar(programme, event.name);
    programme.runs().forEach(run -> calendar.add(run, ""));
    if (event.published) {
      TimeSlot.of(event).stream().filter(slot -> !slot.holdsSessions()).forEach(calendar::add);
    }
    return calendar.bytes();
  }

  /**
   * The day of the holder of a calendar key: where it takes them, with what else they want to go to
   * at that time, and what they wanted to go to and will not take place.
   */
  @Transactional
  public byte[] own(String slug, String key, Locale language) {
    Event event = Event.of(slug);
    CalendarOwner owner =
        people.ofCalendar(event, key).orElseThrow(() -> ApiProblem.notFound("The calendar"));
    Voter voter = new Voter(owner.personId(), owner.badgeIssue());
    Programme programme = Programme.of(event, runs.present(event));
    OwnRuns own = new OwnRuns(programme, days.of(slug, voter), wishes.of(event, voter));
    CalendarTexts texts = CalendarTexts.in(language);
    WallCalendar calendar = new WallCalendar(programme, texts.own(event.name));
    own.runs()
        .forEach(
            run -> {
              List<String> others = own.instead(run);
              calendar.add(run, others.isEmpty() ? "" : texts.instead(others));
            });
    return calendar.bytes();
  }
}
