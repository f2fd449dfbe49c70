package org.rootscamp.day;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventSign;
import org.rootscamp.http.Ids;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.live.Latest;
import org.rootscamp.live.Snapshots;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.BallotService;
import org.rootscamp.voting.BallotView;
import org.rootscamp.voting.Voter;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallStore;

/**
 * Tells people where their choices and their own sessions take them on the published Wall.
 * Somebody's day is worked out once as long as neither the event nor what they want changes.
 */
@ApplicationScoped
public class DayService {

  private static final String PROPOSAL = "The proposal";
  private static final int MOST_DAYS = 20_000;

  private final BallotService ballots;
  private final DayMarks marks;
  private final Latest<Scene> scenes;
  private final Cache<Voter, Known> days =
      Caffeine.newBuilder().maximumSize(MOST_DAYS).executor(Runnable::run).build();

  DayService(WallStore walls, BallotService ballots, DayMarks marks, Snapshots snapshots) {
    this.ballots = ballots;
    this.marks = marks;
    this.scenes =
        snapshots.of(
            slug -> {
              Event event = Event.of(slug);
              return new Scene(walls.load(event), runBy(event));
            });
  }

  /** The Wall, and what each person runs. */
  private record Scene(Wall wall, Map<UUID, Set<UUID>> runBy) {}

  /** What a day is made of. */
  private record Basis(EventSign sign, BallotView ballot, Set<UUID> marks) {}

  private record Known(Basis basis, DayView day) {}

  private static Map<UUID, Set<UUID>> runBy(Event event) {
    Map<UUID, Set<UUID>> runBy = new HashMap<>();
    Proposal.getEntityManager()
        .createQuery(
            "select f.id, p.id from Proposal p join p.facilitators f where p.event = ?1",
            Object[].class)
        .setParameter(1, event)
        .getResultList()
        .forEach(
            row -> runBy.computeIfAbsent((UUID) row[0], any -> new HashSet<>()).add((UUID) row[1]));
    return runBy;
  }

  /** Reads two statements as long as the event does not change. */
  public DayView of(String slug, Voter person) {
    Latest.Of<Scene> scene = scenes.of(slug);
    Basis basis = new Basis(scene.sign(), ballots.get(slug, person), marks.of(person));
    Known known = days.getIfPresent(person);
    if (known == null || !known.basis().equals(basis)) {
      Set<UUID> run = scene.value().runBy().getOrDefault(person.personId(), Set.of());
      OwnDay day = new OwnDay(scene.value().wall(), basis.ballot().choices(), basis.marks(), run);
      known = new Known(basis, day.view());
      days.put(person, known);
    }
    return known.day();
  }

  /** Says that somebody will go to a session, or would if it comes to the Wall. */
  @Transactional
  public void mark(String slug, Voter person, String proposalId) {
    Proposal proposal = Proposal.of(Event.of(slug), Ids.inPath(proposalId, PROPOSAL));
    if (!proposal.isOpen()) {
      throw ApiProblem.invalid("proposalId", "was withdrawn or merged");
    }
    Person.locked(person.personId());
    marks.add(person, proposal.id);
  }

  /** Takes that back; sent again it changes nothing. */
  @Transactional
  public void unmark(String slug, Voter person, String proposalId) {
    marks.remove(person, Proposal.of(Event.of(slug), Ids.inPath(proposalId, PROPOSAL)).id);
  }
}
