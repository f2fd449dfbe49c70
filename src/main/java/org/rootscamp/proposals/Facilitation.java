package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonRenamed;

/** What becomes of proposals when something becomes of the people who submitted or run them. */
@ApplicationScoped
class Facilitation {

  private final Changes changes;

  Facilitation(Changes changes) {
    this.changes = changes;
  }

  void showNewName(@Observes PersonRenamed renamed) {
    if (!runBy(renamed.event(), renamed.person()).isEmpty()) {
      changes.tell(renamed.event());
    }
  }

  void forget(@Observes PersonErased erased) {
    Event event = erased.event();
    List<Proposal> led = runBy(event, erased.person());
    for (Proposal proposal : led) {
      proposal.takeOff(erased.person().id);
      Merge.forgetWhoRunsNoMore(proposal);
    }
    List<Fact> withoutAnybody =
        led.stream()
            .filter(Proposal::isWish)
            .map(proposal -> new Fact("facilitatorWanted", null, proposal.title))
            .toList();
    changes.note(event, erased.by(), JournalKind.DEPARTURE, null, withoutAnybody);
    if (!led.isEmpty()) {
      changes.tell(event);
    }
    Proposal.<Proposal>list("event = ?1 and submitter = ?2", event, erased.person())
        .forEach(proposal -> proposal.submitter = null);
    Proposal.<Proposal>list("event = ?1 and ?2 member of steppedDown", event, erased.person().id)
        .forEach(proposal -> proposal.steppedDown.remove(erased.person().id));
  }

  private static List<Proposal> runBy(Event event, Person person) {
    return Proposal.list(
        "select p from Proposal p join p.facilitators f where p.event = ?1 and f = ?2",
        event,
        person);
  }
}
