package org.rootscamp.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.rootscamp.events.EventService;
import org.rootscamp.http.Answers;
import org.rootscamp.http.PublicAddress;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** QR codes of our own pages; of no other address, so that nobody lends our name to theirs. */
@Path("/api/events/{event}")
public class QrResource {

  private static final String SVG = "image/svg+xml";

  private final EventService events;
  private final PublicAddress addresses;
  private final Answers answers;

  QrResource(EventService events, PublicAddress addresses, Answers answers) {
    this.events = events;
    this.addresses = addresses;
    this.answers = answers;
  }

  @GET
  @Path("/qr.svg")
  @Access(Role.VISITOR)
  public Response page(@PathParam("event") String slug, @QueryParam("page") String page) {
    String address = pageOf(page).address(addresses.root(), events.get(slug).slug());
    return answers.ok(SVG, QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
  }

  private static QrPage pageOf(String page) {
    if (page == null || page.isEmpty()) {
      return QrPage.PHONE;
    }
    return switch (page) {
      case "phone" -> QrPage.PHONE;
      case "console" -> QrPage.CONSOLE;
      case "wall" -> QrPage.WALL;
      default -> throw ApiProblem.invalid("page", "must be one of: phone, console, wall");
    };
  }

  /** The secret stands behind the #, so that no browser ever sends it in an address. */
  @POST
  @Path("/qr")
  @Access(Role.VOLUNTEER)
  public Response badges(
      @PathParam("event") String slug, @NotNull @Valid BadgeCodesRequest request) {
    String page = request.page().address(addresses.root(), events.get(slug).slug());
    return answers.changed(new QrCodes(request.addresses(page).stream().map(QrCode::svg).toList()));
  }
}
