package org.rootscamp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.client.Service;
import org.rootscamp.contract.ContractWatch;
import org.rootscamp.contract.Json;

/**
 * A camp to test with, made over HTTP as its people would, each answer held against the contract.
 * Every camp is an event of its own, so that no test sees another one's.
 */
public final class Fixtures {

  /** As configured for the profile {@code test}. */
  public static final String ORGANISER_TOKEN = "test-organiser-token-0123456789abcdef";

  static {
    Service.watch(new ContractWatch());
  }

  private final String slug;

  private Fixtures(String slug) {
    this.slug = slug;
  }

  /** A new event without anything, both windows closed. */
  public static Fixtures camp() {
    return camp(Map.of());
  }

  /** The same with some fields of the event set. */
  public static Fixtures camp(Map<String, Object> fields) {
    return made("camp-" + UUID.randomUUID(), fields);
  }

  /** At the same address, on a service that was started afresh. */
  public Fixtures again() {
    return made(slug, Map.of());
  }

  private static Fixtures made(String slug, Map<String, Object> fields) {
    Map<String, Object> event = new java.util.HashMap<>(fields);
    event.put("slug", slug);
    event.putIfAbsent("name", "Rootscamp");
    event.putIfAbsent("date", "2030-03-24");
    event.putIfAbsent("timeZone", "America/New_York");
    as(ORGANISER_TOKEN).body(event).post("/api/events").then().statusCode(201);
    return new Fixtures(slug);
  }

  /** Both windows open. */
  public Fixtures open() {
    return patchEvent(Map.of("proposing", Map.of("open", true), "voting", Map.of("open", true)));
  }

  public Fixtures closeVoting() {
    return patchEvent(Map.of("voting", Map.of("open", false)));
  }

  public Fixtures patchEvent(Map<String, Object> patch) {
    organiser()
        .header("If-Match", etag(path("")))
        .body(patch)
        .patch(path(""))
        .then()
        .statusCode(200);
    return this;
  }

  public String slug() {
    return slug;
  }

  /** The address of something below the event, such as {@code /rooms}. */
  public String path(String below) {
    return "/api/events/" + slug + below;
  }

  public static Request as(String token) {
    return new Request().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  public static Request visitor() {
    return new Request().contentType("application/json");
  }

  public Request organiser() {
    return as(ORGANISER_TOKEN);
  }

  /** The present entity tag of an address, as the organiser sees it. */
  public String etag(String path) {
    return organiser().get(path).then().statusCode(200).header("ETag");
  }

  public String room(String name, int capacity, String... features) {
    return created(
        "/rooms", Map.of("name", name, "capacity", capacity, "features", List.of(features)));
  }

  /** A slot of 50 minutes that begins at the hour, on the day of the camp. */
  public String slot(int hour) {
    return created(
        "/slots",
        Map.of(
            "name", "Block " + hour,
            "start", "2030-03-24T%02d:00:00-04:00".formatted(hour),
            "end", "2030-03-24T%02d:50:00-04:00".formatted(hour)));
  }

  /** Somebody with a badge who has signed in. */
  public Badge person(String name, String role) {
    return people(role, name).get(0);
  }

  public Badge participant(String name) {
    return person(name, "participant");
  }

  public Badge volunteer() {
    return person("Vera", "volunteer");
  }

  public List<Badge> people(String role, String... names) {
    List<Map<String, String>> people = new ArrayList<>();
    for (String name : names) {
      people.add(Map.of("name", name, "role", role));
    }
    Response response = organiser().body(Map.of("people", people)).post(path("/people"));
    response.then().statusCode(201);
    List<Badge> badges = new ArrayList<>();
    for (JsonNode item : Json.of(response).get("items")) {
      String code = item.get("code").asText();
      badges.add(
          new Badge(item.get("id").asText(), code, item.get("badge").asText(), signIn(code)));
    }
    return badges;
  }

  /** A person's badge, and the token of one device. */
  public record Badge(String id, String code, String secret, String token) {
    public Request sends() {
      return as(token);
    }
  }

  public String signIn(String code) {
    return answered(201, visitor().body(Map.of("code", code)).post(path("/sign-ins")), "token");
  }

  /** A proposal that somebody offers to run. */
  public String proposal(Badge facilitator, String title) {
    Map<String, String> proposal = Map.of("title", title);
    return answered(201, facilitator.sends().body(proposal).post(path("/proposals")), "id");
  }

  /** Takes a proposal back, as the organiser. */
  public void withdraw(String proposal) {
    organiser()
        .header("If-Match", "*")
        .delete(path("/proposals/" + proposal))
        .then()
        .statusCode(204);
  }

  /** Opens a withdrawn proposal again, as the organiser. */
  public void reopen(String proposal) {
    organiser().post(path("/proposals/" + proposal + "/reopening")).then().statusCode(200);
  }

  public String created(String below, Map<String, ?> body) {
    return answered(201, organiser().body(body).post(path(below)), "id");
  }

  private static String answered(int status, Response response, String field) {
    response.then().statusCode(status);
    return Json.of(response).get(field).asText();
  }

  /** Votes for proposals, one by one, all as {@code want}. */
  public void votes(Badge voter, String... proposals) {
    for (String proposal : proposals) {
      voter
          .sends()
          .body(Map.of("level", "want"))
          .put(path("/ballot/" + proposal))
          .then()
          .statusCode(200);
    }
  }

  /** Orders a draft and waits until it has ended. */
  public Response draft(Map<String, ?> order) {
    return ended(answered(202, organiser().body(order).post(path("/wall/drafts")), "id"));
  }

  /** A draft once it runs no more. */
  public Response ended(String draftId) {
    return Eventually.is(
        () -> organiser().get(path("/wall/drafts/" + draftId)),
        draft -> !Json.of(draft).path("state").asText().equals("running"));
  }

  /** Publishes a draft on top of the present Wall. */
  public Response publish(String draftId) {
    return organiser()
        .header("If-Match", etag(path("/wall")))
        .post(path("/wall/drafts/" + draftId + "/publication"));
  }
}
