package org.rootscamp.proposals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;

/**
 * Where the choices of each proposal of an event count: with itself, or with the one that it was
 * merged into, however many merges that takes. Ballots stay as they are.
 *
 * @param open what can be chosen
 * @param withdrawn what cannot be chosen, unless somebody opens it again
 * @param mergedInto what each merged proposal was merged into, without cycles
 */
public record ChoiceTargets(Set<UUID> open, Set<UUID> withdrawn, Map<UUID, UUID> mergedInto) {

  /** Reads an event in one statement. */
  public static ChoiceTargets of(Event event) {
    List<Object[]> rows =
        Proposal.getEntityManager()
            .createQuery(
                "select id, status, mergedInto.id from Proposal where event = ?1", Object[].class)
            .setParameter(1, event)
            .getResultList();
    Set<UUID> open = new HashSet<>();
    Set<UUID> withdrawn = new HashSet<>();
    Map<UUID, UUID> mergedInto = new HashMap<>();
    for (Object[] row : rows) {
      switch ((ProposalStatus) row[1]) {
        case OPEN -> open.add((UUID) row[0]);
        case WITHDRAWN -> withdrawn.add((UUID) row[0]);
        case MERGED -> mergedInto.put((UUID) row[0], (UUID) row[2]);
      }
    }
    return new ChoiceTargets(open, withdrawn, mergedInto);
  }

  /** Whether it is a proposal of the event, open or not. */
  public boolean knows(UUID proposal) {
    return open.contains(proposal) || withdrawn.contains(proposal) || isMerged(proposal);
  }

  /** The open proposal with which the choices of this one count; nothing if it was withdrawn. */
  public Optional<UUID> of(UUID proposal) {
    return Optional.of(last(proposal)).filter(open::contains);
  }

  /** The proposal itself, or the one at the end of its merges, open or not. */
  public UUID last(UUID proposal) {
    UUID last = proposal;
    while (mergedInto.containsKey(last)) {
      last = mergedInto.get(last);
    }
    return last;
  }

  public boolean isMerged(UUID proposal) {
    return mergedInto.containsKey(proposal);
  }

  /** All that was merged, and all that something was merged into. */
  Set<UUID> united() {
    Set<UUID> united = new HashSet<>(mergedInto.keySet());
    united.addAll(mergedInto.values());
    return united;
  }

  /** A proposal and all that was merged into it, directly or not. */
  public Set<UUID> family(UUID proposal) {
    Set<UUID> family =
        mergedInto.keySet().stream()
            .filter(merged -> leadsThrough(merged, proposal))
            .collect(Collectors.toCollection(HashSet::new));
    family.add(proposal);
    return family;
  }

  private boolean leadsThrough(UUID merged, UUID proposal) {
    UUID next = merged;
    while (next != null && !next.equals(proposal)) {
      next = mergedInto.get(next);
    }
    return next != null;
  }
}
