package org.rootscamp.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Csv;
import org.rootscamp.http.PublicAddress;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** The Wall for spreadsheets and schedule apps. */
@Path("/api/events/{event}")
public class ScheduleResource {

  private final ScheduleService schedules;
  private final PublicAddress addresses;
  private final Answers answers;

  ScheduleResource(ScheduleService schedules, PublicAddress addresses, Answers answers) {
    this.schedules = schedules;
    this.addresses = addresses;
    this.answers = answers;
  }

  @GET
  @Path("/wall.csv")
  @Access(Role.VISITOR)
  public Response table(
      @PathParam("event") String slug, @QueryParam("separator") String separator) {
    return answers.ok(Csv.MEDIA_TYPE, schedules.table(slug, separator));
  }

  @GET
  @Path("/schedule.json")
  @Access(Role.VISITOR)
  public Response json(@PathParam("event") String slug) {
    return answers.ok(schedules.json(slug, addresses.root()));
  }

  @GET
  @Path("/schedule.xml")
  @Access(Role.VISITOR)
  public Response xml(@PathParam("event") String slug) {
    return answers.ok(MediaType.APPLICATION_XML, schedules.xml(slug, addresses.root()));
  }
}
