package org.rootscamp.journal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Csv;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** Who changed what, when and why. */
@Path("/api/events/{event}/wall")
public class JournalResource {

  private final JournalService journal;

  JournalResource(JournalService journal) {
    this.journal = journal;
  }

  @GET
  @Path("/journal")
  @Access(Role.VOLUNTEER)
  public Page<JournalView> list(
      @PathParam("event") String slug, @QueryParam("of") String of, @BeanParam PageRequest page) {
    return journal.list(slug, of, page);
  }

  @GET
  @Path("/journal.csv")
  @Produces("text/csv")
  @Access(Role.VOLUNTEER)
  public Response table(@PathParam("event") String slug) {
    return Response.ok(journal.table(slug), Csv.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-" + slug + ".csv\"")
        .build();
  }
}
