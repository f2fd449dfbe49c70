package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Map;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventTracks;
import org.rootscamp.wall.WallService;

/** Writes the Wall for other programs. */
@ApplicationScoped
public class ScheduleService {

  private final RunBook runs;
  private final WallService walls;
  private final EventTracks tracks;

  ScheduleService(RunBook runs, WallService walls, EventTracks tracks) {
    this.runs = runs;
    this.walls = walls;
    this.tracks = tracks;
  }

  public byte[] table(String slug, String separator) {
    return WallTable.of(walls.view(slug), separator);
  }

  /**
   * The schedule as JSON.
   *
   * @param origin of the service, such as {@code https://wall.example.org/}
   */
  @Transactional
  public Map<String, Object> json(String slug, URI origin) {
    return ScheduleJson.of(schedule(slug, origin));
  }

  @Transactional
  public byte[] xml(String slug, URI origin) {
    return ScheduleXml.of(schedule(slug, origin));
  }

  private Schedule schedule(String slug, URI origin) {
    Event event = Event.of(slug);
    return Schedule.of(Programme.of(event, runs.present(event)), tracks.of(event), origin);
  }
}
