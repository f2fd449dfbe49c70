package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.OwnSelf;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Ballot;

/** Writes the calendars of an event. */
@ApplicationScoped
public class CalendarService {

  private final RunBook runs;
  private final OwnSelf people;

  CalendarService(RunBook runs, OwnSelf people) {
    this.runs = runs;
    this.people = people;
  }

  @Transactional
  public byte[] wall(String slug) {
    Event event = Event.of(slug);
    return WallCalendar.of(Programme.of(event, runs.present(event)));
  }

  /** The sessions that the holder of a calendar key chose or runs. */
  @Transactional
  public byte[] own(String slug, String key) {
    Event event = Event.of(slug);
    Person person =
        people.ofCalendar(event, key).orElseThrow(() -> ApiProblem.notFound("The calendar"));
    Set<UUID> own = own(event, person);
    List<Occurrence> mine =
        runs.present(event).stream().filter(run -> own.contains(run.proposalId())).toList();
    return WallCalendar.of(Programme.of(event, mine));
  }

  private static Set<UUID> own(Event event, Person person) {
    Set<UUID> own = new HashSet<>();
    ChoiceTargets targets = ChoiceTargets.of(event);
    Ballot.of(event, person.id)
        .ifPresent(
            ballot -> ballot.choices().forEach(it -> own.add(targets.last(it.proposalId()))));
    Proposal.<Proposal>list("event = ?1 and ?2 member of facilitators", event, person)
        .forEach(proposal -> own.add(proposal.id));
    return own;
  }
}
