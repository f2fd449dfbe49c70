package org.rootscamp.screens;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.voting.Ballot;

/** What the screens of an event show, in a constant number of statements. */
@ApplicationScoped
public class ScreenService {

  private static final int NEWEST = 12;

  private final Clock clock;
  private final MergePatch mergePatch;
  private final Changes changes;

  ScreenService(Clock clock, MergePatch mergePatch, Changes changes) {
    this.clock = clock;
    this.mergePatch = mergePatch;
    this.changes = changes;
  }

  @Transactional
  public ScreenView get(String slug) {
    Event event = Event.of(slug);
    return view(event, Screen.of(event));
  }

  /** Puts something else on the screens; what is left out stays. */
  @Transactional
  public ScreenView show(String slug, JsonNode wanted) {
    Event event = Event.locked(slug);
    Screen screen = Screen.of(event);
    ScreenRequest present = new ScreenRequest(screen.mode, screen.message);
    ScreenRequest merged = mergePatch.apply(present, wanted, ScreenRequest.class);
    screen.show(merged.mode(), merged.message(), clock.instant());
    screen.persist();
    changes.tell(event);
    return view(event, screen);
  }

  private static ScreenView view(Event event, Screen screen) {
    return new ScreenView(
        screen.mode,
        screen.message == null
            ? null
            : new ScreenView.Message(screen.message, event.local(screen.messageAt)),
        turnout(event),
        proposals(event));
  }

  private static ScreenView.Turnout turnout(Event event) {
    return new ScreenView.Turnout(Person.voters(event), Ballot.turnout(event));
  }

  private static ScreenView.Proposals proposals(Event event) {
    String open = "event = ?1 and status = ?2";
    List<Proposal> newest =
        Proposal.<Proposal>find(
                open + " order by submittedAt desc, id desc", event, ProposalStatus.OPEN)
            .page(0, NEWEST)
            .list();
    return new ScreenView.Proposals(
        (int) Proposal.count(open, event, ProposalStatus.OPEN),
        newest.stream()
            .map(
                it ->
                    new ScreenView.Title(it.id, it.title, it.language, event.local(it.submittedAt)))
            .toList());
  }
}
