package org.rootscamp.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Proposals. */
@Path("/api/events/{event}/proposals")
public class ProposalResource {

  private final ProposalService proposals;
  private final ProposalList list;
  private final WithdrawalService withdrawals;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Idempotency idempotency;

  ProposalResource(
      ProposalService proposals,
      ProposalList list,
      WithdrawalService withdrawals,
      CurrentCaller caller,
      Answers answers,
      Idempotency idempotency) {
    this.proposals = proposals;
    this.list = list;
    this.withdrawals = withdrawals;
    this.caller = caller;
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @GET
  @Access(Role.VISITOR)
  public Response list(
      @PathParam("event") String slug,
      @QueryParam("status") String status,
      @QueryParam("mine") String mine,
      @BeanParam PageRequest page) {
    ProposalFilter filter = ProposalFilter.parse(status, mine);
    return answers.ok(list.page(slug, filter, page, caller.get()));
  }

  @POST
  @Access(Role.PARTICIPANT)
  public Response create(
      @PathParam("event") String slug,
      @NotNull @Valid ProposalRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          ProposalView proposal = proposals.create(slug, request, caller.get());
          String location = "/api/events/" + slug + "/proposals/" + proposal.id();
          return Idempotency.Created.at(URI.create(location), proposal);
        });
  }

  @GET
  @Path("/{id}")
  @Access(Role.VISITOR)
  public Response get(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(proposals.get(slug, id));
  }

  @PATCH
  @Path("/{id}")
  @Access(Role.PARTICIPANT)
  public Response patch(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @NotNull JsonNode patch,
      @Context HttpHeaders headers) {
    return answers.changed(proposals.patch(slug, id, patch, caller.get(), IfMatch.of(headers)));
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.PARTICIPANT)
  public void withdraw(
      @PathParam("event") String slug, @PathParam("id") String id, @Context HttpHeaders headers) {
    withdrawals.withdraw(slug, id, caller.get(), IfMatch.of(headers));
  }

  @POST
  @Path("/{id}/reopening")
  @Access(Role.VOLUNTEER)
  public Response reopen(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.changed(withdrawals.reopen(slug, id, caller.get()));
  }
}
