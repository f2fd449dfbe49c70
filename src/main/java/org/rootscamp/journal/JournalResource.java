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
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Who changed what, when and why. */
@Path("/api/events/{event}/wall")
public class JournalResource {

  private final JournalService journal;
  private final CurrentCaller caller;

  JournalResource(JournalService journal, CurrentCaller caller) {
    this.journal = journal;
    this.caller = caller;
  }

  @GET
  @Path("/journal")
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Page<JournalView> list(
      @PathParam("event") String slug, @QueryParam("of") String of, @BeanParam PageRequest page) {
    return journal.list(slug, of, page, caller.get());
  }

  @GET
  @Path("/journal.csv")
  @Produces("text/csv")
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Response table(
      @PathParam("event") String slug, @QueryParam("separator") String separator) {
    return Response.ok(journal.table(slug, separator, caller.get()), Csv.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-" + slug + ".csv\"")
        .build();
  }
}
