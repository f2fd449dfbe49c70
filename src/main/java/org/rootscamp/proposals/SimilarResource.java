package org.rootscamp.proposals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.FoldedName;

/** What others have proposed already, for whoever is typing a proposal. */
@Path("/api/events/{event}/proposals/similar")
public class SimilarResource {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 4_000;

  private final SimilarService similar;

  SimilarResource(SimilarService similar) {
    this.similar = similar;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public SimilarView similar(
      @PathParam("event") String slug,
      @QueryParam("title") String title,
      @QueryParam("summary") String summary) {
    return similar.similar(
        slug,
        new Likeness.Text(
            checked("title", title, LONGEST_TITLE), checked("summary", summary, LONGEST_SUMMARY)));
  }

  private static String checked(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      return "";
    }
    if (text.length() > most || FoldedName.words(text).isEmpty()) {
      throw ApiProblem.invalid(
          field, "must hold a letter or a digit, and at most " + most + " characters");
    }
    return text;
  }
}
