package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventSign;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.live.Latest;
import org.rootscamp.live.Snapshots;

/**
 * The proposals of an event, read once after a change and put into the order of each viewer. A
 * viewer's order takes a statement.
 */
@ApplicationScoped
public class ProposalList {

  private final ExposureService exposures;
  private final Latest<Map<ProposalStatus, List<Listed>>> latest;

  ProposalList(ExposureService exposures, Snapshots snapshots) {
    this.exposures = exposures;
    this.latest = snapshots.of(slug -> read(Event.of(slug)));
  }

  /** A proposal as everybody sees it, and who submitted it, or null. */
  private record Listed(ProposalView view, UUID submitter) {
    boolean isSubmittedBy(UUID person) {
      return submitter != null && submitter.equals(person);
    }
  }

  private static Map<ProposalStatus, List<Listed>> read(Event event) {
    return Proposal.<Proposal>list("event", event).stream()
        .map(it -> new Listed(ProposalView.of(it), it.submitter == null ? null : it.submitter.id))
        .collect(Collectors.groupingBy(listed -> listed.view().status()));
  }

  /** A page in the order of the viewer. */
  public Page<ProposalView> page(
      String slug, ProposalFilter filter, PageRequest page, Caller viewer) {
    Latest.Of<Map<ProposalStatus, List<Listed>>> now = latest.of(slug);
    ViewerOrder order = order(now.sign(), viewer);
    String after = page.after(ViewerOrder.KEY).orElse("");
    TreeMap<String, ProposalView> inOrder = new TreeMap<>(Comparator.naturalOrder());
    now.value().getOrDefault(filter.status(), List.of()).stream()
        .filter(it -> !filter.mine() || it.isSubmittedBy(viewer.personId()))
        .forEach(it -> inOrder.put(order.key(it.view().id()), it.view()));
    List<Map.Entry<String, ProposalView>> oneMore =
        inOrder.tailMap(after, false).entrySet().stream().limit(page.limit() + 1L).toList();
    return Page.of(oneMore, page, Map.Entry::getKey).map(Map.Entry::getValue);
  }

  private ViewerOrder order(EventSign event, Caller viewer) {
    if (viewer.role() != Role.PARTICIPANT) {
      return ViewerOrder.ofSubmission();
    }
    try {
      return exposures.order(event.slug(), event.id(), viewer.personId());
    } catch (ApiProblem forgotten) { // a moment ago; what is open to anyone stays open to them
      return ViewerOrder.ofSubmission();
    }
  }
}
