package org.rootscamp.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.ready.PublicRead;

/** The list of rooms. */
@ApplicationScoped
class RoomsRead implements PublicRead {

  private final GridService grid;

  RoomsRead(GridService grid) {
    this.grid = grid;
  }

  @Override
  public String path() {
    return "/rooms";
  }

  @Override
  public List<String> parameters() {
    return PageRequest.PARAMETERS;
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return grid.rooms(slug, PageRequest.of(query));
  }
}
