package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rootscamp.events.BroughtTracks;
import org.rootscamp.events.Event;

/** The tracks that proposals have. */
@ApplicationScoped
class ProposalTracks implements BroughtTracks {

  private static final String OF =
      "select distinct event.id, track from Proposal"
          + " where event in ?1 and track is not null and status <> ?2";

  @Override
  public Map<UUID, Set<String>> of(Collection<Event> events) {
    Map<UUID, Set<String>> names = new HashMap<>();
    List<Object[]> rows =
        Proposal.getEntityManager()
            .createQuery(OF, Object[].class)
            .setParameter(1, events)
            .setParameter(2, ProposalStatus.WITHDRAWN)
            .getResultList();
    rows.forEach(
        row -> names.computeIfAbsent((UUID) row[0], it -> new TreeSet<>()).add((String) row[1]));
    return names;
  }

  @Override
  public void rename(Event event, UnaryOperator<String> presentName) {
    List<Proposal> all = Proposal.list("event = ?1 and track is not null", event);
    all.forEach(proposal -> proposal.track = presentName.apply(proposal.track));
    Proposal.flush();
  }
}
