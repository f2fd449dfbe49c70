package org.rootscamp.day;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventSign;
import org.rootscamp.live.Latest;
import org.rootscamp.live.Snapshots;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.BallotService;
import org.rootscamp.voting.BallotView;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallStore;

/**
 * Tells people where their choices and their own sessions take them on the published Wall.
 * Somebody's day is worked out once as long as neither the event nor their ballot changes.
 */
@ApplicationScoped
public class DayService {

  private static final int MOST_DAYS = 20_000;

  private final BallotService ballots;
  private final Latest<Scene> scenes;
  private final Cache<UUID, Known> days =
      Caffeine.newBuilder().maximumSize(MOST_DAYS).executor(Runnable::run).build();

  DayService(WallStore walls, BallotService ballots, Snapshots snapshots) {
    this.ballots = ballots;
    this.scenes =
        snapshots.of(
            slug -> {
              Event event = Event.of(slug);
              return new Scene(walls.load(event), runBy(event));
            });
  }

  /** The Wall, and what each person runs. */
  private record Scene(Wall wall, Map<UUID, Set<UUID>> runBy) {}

  /** A day, and what it was made of. */
  private record Known(EventSign sign, BallotView ballot, DayView day) {}

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

  /** Reads one statement as long as the event does not change. */
  public DayView of(String slug, UUID personId) {
    Latest.Of<Scene> scene = scenes.of(slug);
    BallotView ballot = ballots.get(slug, personId);
    Known known = days.getIfPresent(personId);
    if (known == null || !known.sign().equals(scene.sign()) || !known.ballot().equals(ballot)) {
      Set<UUID> run = scene.value().runBy().getOrDefault(personId, Set.of());
      DayView day = new OwnDay(scene.value().wall(), ballot.choices(), run).view();
      known = new Known(scene.sign(), ballot, day);
      days.put(personId, known);
    }
    return known.day();
  }
}
