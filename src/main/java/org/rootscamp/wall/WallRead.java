package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rootscamp.http.ready.PublicRead;

/** The Wall. Until when a mark is news stands in it, for the page to heed. */
@ApplicationScoped
class WallRead implements PublicRead {

  private final WallService walls;

  WallRead(WallService walls) {
    this.walls = walls;
  }

  @Override
  public String path() {
    return "/wall";
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return walls.view(slug);
  }
}
