package org.rootscamp.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.BallotService;
import org.rootscamp.voting.Choice;
import org.rootscamp.wall.WallStore;

/** Tells people where their choices and their own sessions take them on the published Wall. */
@ApplicationScoped
public class DayService {

  private final WallStore walls;
  private final BallotService ballots;

  DayService(WallStore walls, BallotService ballots) {
    this.walls = walls;
    this.ballots = ballots;
  }

  @Transactional
  public DayView of(String slug, UUID personId) {
    Event event = Event.of(slug);
    List<Choice> choices = ballots.get(slug, personId).choices();
    List<Proposal> run =
        Proposal.list(
            "select p from Proposal p join p.facilitators f where p.event = ?1 and f.id = ?2",
            event,
            personId);
    Set<UUID> ids = run.stream().map(proposal -> proposal.id).collect(Collectors.toSet());
    return new OwnDay(walls.load(event), choices, ids).view();
  }
}
