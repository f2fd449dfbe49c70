package org.rootscamp.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/**
 * A camp that has a real thing for everything that the contract's examples name, so that its
 * examples can be sent as requests.
 */
public final class ExampleCamp {

  private static final String SLUG = "spring-camp";
  private static final LocalDate DAY = LocalDate.of(2031, 5, 17);
  private static final String ROOM = sampleId("a1");
  private static final String SLOT = sampleId("b1");
  private static final String PROPOSAL = sampleId("d1");
  private static final String DRAFT = sampleId("e1");
  private static final String INVITATION = sampleId("f1");
  private static final String ASKING = sampleId("11");
  private static final String MY_ASKING = sampleId("12");
  private static final Map<String, String> INVITED = Map.of("name", "Ida", "role", "participant");
  private static final String REMOVAL = "removeEvent";
  private static final String CODE = "7G2KR-9XQMV";

  private final Contract contract = Contract.ofTheProject();
  private final Fixtures camp =
      Fixtures.camp(Map.of("doorCode", "sunflower", "settings", Map.of("tallies", "all"))).open();
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final Map<String, String> realById = new LinkedHashMap<>();
  private final AtomicInteger days = new AtomicInteger();
  private final Badge participant = camp.participant("Ada Okafor");
  private final String strangersToken = Fixtures.camp().person("Omar", "organiser").token();

  /** Makes everything but the draft, which comes when it is needed. */
  public ExampleCamp() {
    tokens.put("display", camp.person("Screen", "display").token());
    tokens.put("auditor", camp.person("Audra", "auditor").token());
    tokens.put("participant", participant.token());
    tokens.put("volunteer", camp.volunteer().token());
    tokens.put("organiser", camp.person("Olga", "organiser").token());
    tokens.put("bootstrap", Fixtures.ORGANISER_TOKEN);
    realById.put(ROOM, camp.room("Library", 40, "projector"));
    realById.put(SLOT, camp.slot(10));
    realById.put(sampleId("b2"), camp.slot(12));
    realById.put(sampleId("c1"), participant.id());
    realById.put(sampleId("c2"), camp.participant("Ben").id());
    realById.put(sampleId("c3"), byTheDoor());
    realById.put(PROPOSAL, camp.proposal(participant, "Community gardens"));
    realById.put(sampleId("d2"), camp.proposal(participant, "Repair café"));
    realById.put(sampleId("d3"), camp.proposal(participant, "Mending things"));
    realById.put(INVITATION, camp.created("/invitations", INVITED));
    realById.put(ASKING, created("askToFacilitate"));
    realById.put(MY_ASKING, askedOfParticipant());
  }

  /** Somebody new who came in with the door's code. */
  private String byTheDoor() {
    camp.patchEvent(Map.of("doorCode", "sunflower"));
    return Fixtures.visitor()
        .body(Map.of("doorCode", "sunflower", "name", "Dora"))
        .post(camp.path("/sign-ins"))
        .then()
        .statusCode(201)
        .path("person.id");
  }

  /** The participant is asked to facilitate something of somebody else. */
  private String askedOfParticipant() {
    String proposal = camp.created("/proposals", Map.of("title", "Knitting " + UUID.randomUUID()));
    return camp.created("/proposals/" + proposal + "/askings", Map.of("name", "Ada Okafor"));
  }

  /** Somebody whose badge has no name yet. */
  private String blankToken() {
    Response made = camp.organiser().body(Map.of("blank", 1)).post(camp.path("/people"));
    return camp.signIn(Json.of(made.then().statusCode(201)).at("/items/0/code").asText());
  }

  private static String sampleId(String end) {
    return "01970000-0000-7000-8000-0000000000" + end;
  }

  public Fixtures fixtures() {
    return camp;
  }

  /** Who offers the proposals of this camp. */
  public Badge participant() {
    return participant;
  }

  /** The real id of one in the examples, such as {@code a1} for the room. */
  public String idOf(String end) {
    return realById.get(sampleId(end));
  }

  /** The tokens by role, the lowest role first. */
  Map<String, String> tokens() {
    return tokens;
  }

  /** A living token of another event. */
  public String strangersToken() {
    return strangersToken;
  }

  /** The request of the examples by the lowest role that may send it. */
  public Request request(Operation operation) {
    return request(operation, tokenFor(operation));
  }

  /** The same by whoever has a token. */
  public Request request(Operation operation, String token) {
    Request request = plain(operation, token);
    if (operation.takes("If-Match")) {
      request.header("If-Match", "*");
    }
    return operation.hasBody() ? request.body(body(operation).toString()) : request;
  }

  /** Whoever asks to be forgotten or signed out is somebody of whom nothing else is asked. */
  private String tokenFor(Operation operation) {
    if (operation.id().equals(REMOVAL)) {
      return tokens.get("bootstrap"); // what it removes is another camp
    }
    return token(operation, operation.role());
  }

  /** That of somebody with a role, whom an operation may use up. */
  public String token(Operation operation, String role) {
    if (operation.id().equals("nameMe") && role.equals("participant")) {
      return blankToken();
    }
    boolean usesUp = List.of("eraseMe", "signOutDevice").contains(operation.id());
    return usesUp && !role.equals("bootstrap")
        ? camp.person("Leo", role).token()
        : tokens.get(role);
  }

  /** A request with neither body nor conditions. */
  Request plain(Operation operation, String token) {
    Request request = new Request();
    if (operation.hasBody()) {
      request.contentType("application/json");
    }
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends the examples of an operation. */
  public Response send(String operationId) {
    Operation operation = contract.operation(operationId);
    return send(operation, request(operation));
  }

  public Response send(Operation operation, Request request) {
    Response response = request.request(operation.method(), path(operation));
    if (response.statusCode() == 202) {
      camp.ended(Json.of(response).path("id").asText());
    }
    return response;
  }

  /** The example of the body with real ids, a slug and a day that nobody has used. */
  JsonNode body(Operation operation) {
    String text = operation.bodyExample().toString();
    if (operation.id().equals("joinPeople")) {
      text = text.replace(sampleId("c4"), byTheDoor());
    }
    for (Map.Entry<String, String> real : realById.entrySet()) {
      text = text.replace(real.getKey(), real.getValue());
    }
    String day = DAY.plusDays(days.incrementAndGet()).toString();
    return Json.read(
        text.replace(CODE, participant.code())
            .replace("\"Library\"", "\"Library " + UUID.randomUUID() + "\"")
            .replace(SLUG, "camp-" + UUID.randomUUID())
            .replace(DAY.toString(), day));
  }

  /** The address with the examples of its parameters; what would be used up is new each time. */
  String path(Operation operation) {
    String path = operation.path();
    if (operation.id().equals(REMOVAL)) {
      String slug = path.contains("{event}") ? Fixtures.camp().slug() : camp.slug();
      return path.replace("{event}", slug) + "?slug=" + slug;
    }
    if (path.endsWith("/placement")) {
      publishAnEmptyWall();
    }
    if (path.matches(".*/wall/(edits|undo|redo)")) {
      changeTheWall(path.endsWith("/redo"));
    }
    for (JsonNode parameter : operation.parameters("path")) {
      path =
          path.replace("{" + parameter.path("name").asText() + "}", realOf(operation, parameter));
    }
    return operation.needsKey() ? path + "?key=" + calendarKey() : path;
  }

  /** The address of the things of another event, as if they were of this one. */
  public String pathToThingsOf(ExampleCamp other, Operation operation) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String example = parameter.path("example").asText();
      String real = example.equals(SLUG) ? camp.slug() : other.real(example);
      path = path.replace("{" + parameter.path("name").asText() + "}", real);
    }
    return path;
  }

  private String calendarKey() {
    String calendar = Json.of(participant.sends().get(camp.path("/me"))).get("calendar").asText();
    return calendar.substring(calendar.indexOf('=') + 1);
  }

  /** Puts the first proposal where the examples have it, and leaves something to take back. */
  private void changeTheWall(boolean andBack) {
    String noon = "01970000-0000-7000-8000-0000000000b2";
    if (!Json.of(camp.organiser().get(camp.path("/wall"))).toString().contains(idOf("d1"))) {
      edit(
          Map.of(
              "op", "place", "proposalId", idOf("d1"), "roomId", idOf("a1"), "slotId", idOf("b1")));
    }
    Map<String, String> cell = Map.of("roomId", idOf("a1"), "slotId", realById.get(noon));
    for (String op : List.of("release", "hold")) {
      edit(with(cell, op));
    }
    if (andBack) {
      camp.organiser()
          .header("If-Match", "*")
          .body(Map.of())
          .post(camp.path("/wall/undo"))
          .then()
          .statusCode(200);
    }
  }

  private static Map<String, String> with(Map<String, String> cell, String op) {
    Map<String, String> edit = new LinkedHashMap<>(cell);
    edit.put("op", op);
    return edit;
  }

  private void edit(Map<String, String> edit) {
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private void publishAnEmptyWall() {
    if (Json.of(camp.organiser().get(camp.path("/wall"))).get("revision").asInt() == 0) {
      String draft = Json.of(camp.draft(Map.of("slots", List.of()))).get("id").asText();
      camp.publish(draft).then().statusCode(200);
    }
  }

  private String realOf(Operation operation, JsonNode parameter) {
    String example = parameter.path("example").asText();
    if (example.equals(SLUG)) {
      return camp.slug();
    }
    boolean usesUp =
        operation.method().equals("DELETE")
            && parameter.path("name").asText().equals("id")
            && !operation.path().endsWith("/merges");
    if (usesUp) {
      return fresh(example);
    }
    return real(example);
  }

  /** What stands for a value of the examples: the real id of an id, any other value itself. */
  String real(String example) {
    if (example.equals(DRAFT) && !realById.containsKey(DRAFT)) {
      realById.put(DRAFT, fresh(DRAFT));
    }
    return realById.getOrDefault(example, example);
  }

  private String fresh(String example) {
    if (example.equals(ROOM)) {
      return camp.room("Attic " + UUID.randomUUID(), 5);
    }
    if (example.equals(SLOT)) {
      return created("createTimeSlot");
    }
    if (example.equals(INVITATION)) {
      return created("invite");
    }
    if (example.equals(ASKING)) {
      return created("askToFacilitate");
    }
    if (example.equals(MY_ASKING)) {
      return askedOfParticipant();
    }
    return example.equals(PROPOSAL) ? created("createProposal") : created("orderDraft");
  }

  private String created(String operationId) {
    Operation operation = contract.operation(operationId);
    return Json.of(send(operation, request(operation))).path("id").asText();
  }

  /** Orders a draft that takes longer than any test, and is to be stopped. */
  public String endlessDraft() {
    return camp.organiser()
        .body(Map.of("moves", 60_000_000))
        .post(camp.path("/wall/drafts"))
        .then()
        .statusCode(202)
        .path("id");
  }

  /** Stops a draft and waits until it has stopped. */
  public void stop(String draft) {
    camp.organiser().delete(camp.path("/wall/drafts/" + draft)).then().statusCode(204);
    Eventually.is(
        () -> camp.organiser().get(camp.path("/wall/drafts/" + draft)),
        seen -> !Json.of(seen).path("state").asText().equals("running"));
  }
}
