package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** Ana submitted Excel, Cleo facilitates it with her, Ben chose it; Vera is a volunteer. */
public final class SharedProposal {

  private static final Set<String> TOLD =
      Set.of("merge", "unmerge", "withdrawal", "reopening", "stepping-down");

  public final Fixtures camp = Fixtures.camp().open();
  public final Badge ana;
  public final Badge ben;
  public final Badge cleo;
  public final Badge vera = camp.volunteer();
  public final String excel;

  public SharedProposal() {
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo");
    ana = people.get(0);
    ben = people.get(1);
    cleo = people.get(2);
    excel = camp.proposal(ana, "Excel");
    name(excel, ana, cleo);
    camp.votes(ben, excel);
  }

  public String path(String proposal) {
    return camp.path("/proposals/" + proposal);
  }

  public Response proposal(String id) {
    return Fixtures.visitor().get(path(id));
  }

  /** Its status and who runs it, in words. */
  public String told(String id) {
    Response seen = proposal(id);
    List<String> names = seen.path("facilitatorNames");
    assertThat(seen.<Boolean>path("facilitatorWanted")).isEqualTo(names.isEmpty());
    return seen.<String>path("status")
        + (names.isEmpty() ? ", wanted" : ", run by " + String.join(", ", names));
  }

  public Response withdraw(Badge badge, String proposal) {
    return badge.sends().header("If-Match", "*").delete(path(proposal));
  }

  public Response reopen(Request request, String proposal) {
    return request.post(path(proposal) + "/reopening");
  }

  public Response rename(Badge badge, String title) {
    return badge.sends().header("If-Match", "*").body(Map.of("title", title)).patch(path(excel));
  }

  public void name(String proposal, Badge... people) {
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("facilitators", Arrays.stream(people).map(Badge::id).toList()))
        .patch(path(proposal))
        .then()
        .statusCode(200);
  }

  /** Typed in with the organiser's token, which is nobody's badge. */
  public String card(String title, Badge facilitator) {
    return camp.created(
        "/proposals",
        Map.of("title", title, "card", true, "facilitators", List.of(facilitator.id())));
  }

  public void merge(String proposal, String into) {
    vera.sends().body(Map.of("into", into)).post(path(proposal) + "/merges").then().statusCode(201);
  }

  public Response ranking() {
    return camp.organiser().get(camp.path("/ranking"));
  }

  /** How many people chose each open proposal, by title. */
  public Map<String, Integer> votes() {
    return StreamSupport.stream(Json.of(ranking()).get("items").spliterator(), false)
        .collect(
            Collectors.toMap(
                item -> proposal(item.get("proposalId").asText()).<String>path("title"),
                item -> item.get("votes").asInt()));
  }

  /** What the journal tells of merges and withdrawals, the oldest entry first. */
  public List<String> journal() {
    JsonNode items = Json.of(vera.sends().get(camp.path("/wall/journal"))).get("items");
    List<String> newestFirst =
        StreamSupport.stream(items.spliterator(), false)
            .filter(entry -> TOLD.contains(entry.get("kind").asText()))
            .map(
                entry ->
                    String.join(
                        " ",
                        entry.get("by").asText(),
                        entry.get("kind").asText(),
                        entry.get("subject").asText()))
            .toList();
    List<String> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }
}
