package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventChanged;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonRenamed;

/** What becomes of proposals when something becomes of the people who submitted or run them. */
@ApplicationScoped
class Facilitation {

  private final jakarta.enterprise.event.Event<EventChanged> changes;

  Facilitation(jakarta.enterprise.event.Event<EventChanged> changes) {
    this.changes = changes;
  }

  void showNewName(@Observes PersonRenamed renamed) {
    if (!runBy(renamed.event(), renamed.person()).isEmpty()) {
      changes.fire(new EventChanged(renamed.event().slug));
    }
  }

  /** What nobody runs any more is a wish: it keeps its votes and waits for somebody else. */
  void forget(@Observes PersonErased erased) {
    Event event = erased.event();
    for (Proposal proposal : runBy(event, erased.person())) {
      proposal.facilitators.remove(erased.person());
      proposal.facilitatorWanted |= proposal.facilitators.isEmpty();
      changes.fire(new EventChanged(event.slug));
    }
    Proposal.<Proposal>list("event = ?1 and submitter = ?2", event, erased.person())
        .forEach(proposal -> proposal.submitter = null);
  }

  private static List<Proposal> runBy(Event event, Person person) {
    return Proposal.list(
        "select p from Proposal p join p.facilitators f where p.event = ?1 and f = ?2",
        event,
        person);
  }
}
