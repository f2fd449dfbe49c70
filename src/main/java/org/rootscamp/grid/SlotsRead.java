package org.rootscamp.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.ready.PublicRead;

/** The list of time slots. */
@ApplicationScoped
class SlotsRead implements PublicRead {

  private final GridService grid;

  SlotsRead(GridService grid) {
    this.grid = grid;
  }

  @Override
  public String path() {
    return "/slots";
  }

  @Override
  public List<String> parameters() {
    return PageRequest.PARAMETERS;
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return grid.slots(slug, PageRequest.of(query));
  }
}
