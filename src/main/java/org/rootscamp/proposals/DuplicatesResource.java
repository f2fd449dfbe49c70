package org.rootscamp.proposals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** Proposals that a volunteer may want to merge. */
@Path("/api/events/{event}/proposals/duplicates")
public class DuplicatesResource {

  private final SimilarService similar;

  DuplicatesResource(SimilarService similar) {
    this.similar = similar;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public DuplicatesView duplicates(@PathParam("event") String slug) {
    return similar.duplicates(slug);
  }
}
