package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonJoined;

/** Gives the proposals of somebody who turned out to be somebody else to the latter. */
@ApplicationScoped
class JoinedPeople {

  void bringProposals(@Observes PersonJoined joined) {
    Person person = joined.person();
    Proposal.<Proposal>list("event = ?1 and submitter = ?2", joined.event(), person)
        .forEach(proposal -> proposal.submitter = joined.into());
    Proposal.<Proposal>list(
            "select p from Proposal p join p.facilitators f where p.event = ?1 and f = ?2",
            joined.event(),
            person)
        .forEach(proposal -> replace(proposal, person, joined.into()));
    Exposure.delete("id.viewer", Exposure.viewer(joined.event().id, person.id));
    FirstLook.deleteById(Exposure.viewer(joined.event().id, person.id));
  }

  private static void replace(Proposal proposal, Person person, Person into) {
    List<Person> after =
        proposal.facilitators.stream()
            .map(it -> Objects.equals(it.id, person.id) ? into : it)
            .distinct()
            .toList();
    proposal.facilitators = new ArrayList<>(after);
    Merge.forgetWhoRunsNoMore(proposal);
  }
}
