package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonErased;

/**
 * Sees to it that every proposal is seen: counts who saw what, and shows what was seen least to
 * those who come next.
 */
@ApplicationScoped
public class ExposureService {

  /** A screen or two; the rest of the shuffle stays as fair as chance is. */
  static final int LEAST_SEEN = 10;

  /**
   * Counts what a participant has seen, each proposal once. Others work through lists in the order
   * of submission; what they see is not counted.
   */
  @Transactional
  public void record(String slug, ExposureRequest request, Caller caller) {
    Event event = Event.of(slug);
    Set<UUID> seen = proposals(event, request.proposalIds());
    if (caller.role() != Role.PARTICIPANT) {
      return;
    }
    Person.locked(caller.personId());
    String viewer = Exposure.viewer(event.id, caller.personId());
    seen.removeAll(Exposure.of(viewer));
    for (UUID proposal : seen) {
      Exposure exposure = new Exposure();
      exposure.id = new Exposure.Id(viewer, proposal);
      exposure.event = event;
      exposure.persist();
    }
  }

  private static Set<UUID> proposals(Event event, List<String> ids) {
    Set<UUID> known =
        Proposal.<Proposal>list("event", event).stream()
            .map(proposal -> proposal.id)
            .collect(Collectors.toSet());
    Set<UUID> found = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String field = "proposalIds[" + i + "]";
      found.add(
          Ids.parse(ids.get(i))
              .filter(known::contains)
              .orElseThrow(() -> ApiProblem.invalid(field, "is no proposal of this event")));
    }
    return found;
  }

  /** What somebody has seen. In the transaction of the caller. */
  public Set<UUID> seenBy(Event event, UUID personId) {
    return Exposure.of(Exposure.viewer(event.id, personId));
  }

  /** What stood on top when somebody first looked, in that order. In the caller's transaction. */
  public List<UUID> firstShownTo(Event event, UUID personId) {
    FirstLook look = FirstLook.findById(Exposure.viewer(event.id, personId));
    return look == null ? List.of() : look.leastSeen();
  }

  void forget(@Observes PersonErased erased) {
    String viewer = Exposure.viewer(erased.event().id, erased.person().id);
    Exposure.delete("id.viewer", viewer);
    FirstLook.deleteById(viewer);
  }

  /** How fairly the open proposals have been seen so far. */
  @Transactional
  public ExposureReport report(String slug) {
    Event event = Event.of(slug);
    Map<UUID, Integer> counts = Exposure.counts(event);
    return ExposureReport.of(
        Exposure.viewers(event),
        Proposal.openOf(event).stream()
            .map(
                proposal ->
                    new ExposureReport.Seen(
                        proposal.id, proposal.title, counts.getOrDefault(proposal.id, 0)))
            .toList());
  }

  /**
   * The order in which a participant sees the proposals of an event. It is settled when they first
   * look, and takes a statement from then on.
   */
  @Transactional
  ViewerOrder order(String slug, UUID eventId, UUID person) {
    String viewer = Exposure.viewer(eventId, person);
    FirstLook look = FirstLook.findById(viewer);
    if (look == null) {
      Person.locked(person); // two devices may look at the same time
      look = FirstLook.findById(viewer);
    }
    if (look == null) {
      Event event = Event.of(slug);
      look = FirstLook.of(event, viewer, leastSeen(event, ViewerOrder.shuffled(person, List.of())));
      look.persist();
    }
    return ViewerOrder.shuffled(person, look.leastSeen());
  }

  private static List<UUID> leastSeen(Event event, ViewerOrder shuffle) {
    Map<UUID, Integer> counts = Exposure.counts(event);
    List<Proposal> proposals = new ArrayList<>(Proposal.openOf(event));
    proposals.sort(
        Comparator.comparing((Proposal proposal) -> counts.getOrDefault(proposal.id, 0))
            .thenComparing(proposal -> shuffle.key(proposal.id)));
    return proposals.stream().limit(LEAST_SEEN).map(proposal -> proposal.id).toList();
  }
}
