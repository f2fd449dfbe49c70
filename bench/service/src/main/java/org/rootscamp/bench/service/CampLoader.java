package org.rootscamp.bench.service;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills the service with a camp, over its API alone and with many requests at once. */
final class CampLoader {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2030-06-01T08:00:00+02:00");
  private static final int BADGES_AT_ONCE = 1_000;
  private static final int TOPICS = 7;

  private final Api api;
  private final String slug;
  private final String path;

  CampLoader(Api api, String slug) {
    this.api = api;
    this.slug = slug;
    this.path = "/api/events/" + slug;
  }

  /** A camp of a size: everybody is signed in, has voted, and sees a published Wall. */
  Camp load(Size size, boolean withBallots) {
    newEvent(size.people());
    newSlots(size.slots());
    newRooms(
        IntStream.range(0, size.rooms())
            .mapToObj(room -> room(room, 10 + 2 * size.people() / (size.rooms() + room)))
            .toList());
    List<JsonObject> people = new ArrayList<>(newPeople("participant", size.people()));
    String volunteer = signIn(newPeople("volunteer", 1)).get(0);
    List<String> tokens = signIn(people);
    open();
    List<String> proposals = propose(tokens, size.proposals());
    Camp camp = new Camp(size, path, tokens, volunteer, proposals);
    if (withBallots) {
      vote(tokens, ballots(size, proposals));
    }
    publish(camp, 200_000);
    return camp;
  }

  void newEvent(int people) {
    JsonObject event =
        new JsonObject()
            .put("slug", slug)
            .put("name", "Camp " + slug)
            .put("date", "2030-06-01")
            .put("timeZone", "Europe/Berlin")
            .put("mustLimit", null)
            .put("expectedPeople", people);
    api.call(organiser("POST", "/api/events").json(event));
  }

  /** Sessions of fifty minutes, one each hour. */
  List<String> newSlots(int count) {
    List<String> ids = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      OffsetDateTime start = MORNING.plusHours(slot);
      JsonObject content =
          new JsonObject()
              .put("name", "Block " + (slot + 1))
              .put("start", start.toString())
              .put("end", start.plusMinutes(50).toString());
      ids.add(idOf(api.call(organiser("POST", path + "/slots").json(content))));
    }
    return ids;
  }

  static JsonObject room(int number, int capacity) {
    return new JsonObject().put("name", "Room " + (number + 1)).put("capacity", capacity);
  }

  void newRooms(List<JsonObject> rooms) {
    rooms.forEach(room -> api.call(organiser("POST", path + "/rooms").json(room)));
  }

  /** Badges, each with the id of its person. */
  List<JsonObject> newPeople(String role, int count) {
    List<JsonObject> badges = new ArrayList<>();
    for (int from = 0; from < count; from += BADGES_AT_ONCE) {
      JsonArray people = new JsonArray();
      for (int i = from; i < Math.min(count, from + BADGES_AT_ONCE); i++) {
        people.add(new JsonObject().put("name", "Person of Camp " + i).put("role", role));
      }
      JsonObject batch = new JsonObject().put("people", people);
      Answer made = api.call(organiser("POST", path + "/people").json(batch));
      made.json().getJsonArray("items").forEach(badge -> badges.add((JsonObject) badge));
    }
    return badges;
  }

  List<String> signIn(Collection<JsonObject> badges) {
    List<Request> requests =
        badges.stream()
            .map(badge -> new JsonObject().put("badge", badge.getString("badge")))
            .map(badge -> Request.of("POST", path + "/sign-ins").json(badge))
            .toList();
    return api.call(requests).stream().map(answer -> answer.json().getString("token")).toList();
  }

  void open() {
    JsonObject windows =
        new JsonObject()
            .put("proposing", new JsonObject().put("open", true))
            .put("voting", new JsonObject().put("open", true));
    api.call(organiser("PATCH", path).with("If-Match", "*").json(windows));
  }

  private List<String> propose(List<String> tokens, int count) {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonObject proposal =
          new JsonObject()
              .put("title", "Session " + i + " about topic " + i % TOPICS)
              .put(
                  "summary", "What we know of it, what we tried, and what became of it. ".repeat(3))
              .put("track", "Track " + i % TOPICS)
              .put("language", "en");
      requests.add(
          Request.of("POST", path + "/proposals").as(tokens.get(i % tokens.size())).json(proposal));
    }
    return propose(requests);
  }

  List<String> propose(List<Request> requests) {
    return api.call(requests).stream().map(CampLoader::idOf).toList();
  }

  /** About ten choices each, most of one topic; the earlier of a topic are the popular ones. */
  private static List<JsonArray> ballots(Size size, List<String> proposals) {
    Random random = new Random(2030);
    List<JsonArray> ballots = new ArrayList<>();
    for (int person = 0; person < size.people(); person++) {
      int topic = random.nextInt(TOPICS);
      int wanted = Math.min(6 + random.nextInt(9), proposals.size() / 2);
      Set<Integer> chosen = new LinkedHashSet<>();
      while (chosen.size() < wanted) {
        double popular = random.nextDouble();
        int proposal = (int) (popular * popular * proposals.size());
        if (proposal % TOPICS == topic || random.nextInt(3) == 0) {
          chosen.add(proposal);
        }
      }
      JsonArray choices = new JsonArray();
      chosen.forEach(
          i -> choices.add(choice(proposals.get(i), choices.isEmpty() ? "must" : "want")));
      ballots.add(choices);
    }
    return ballots;
  }

  static JsonObject choice(String proposal, String level) {
    return new JsonObject().put("proposalId", proposal).put("level", level);
  }

  void vote(List<String> tokens, List<JsonArray> ballots) {
    List<Request> requests = new ArrayList<>();
    for (int person = 0; person < ballots.size(); person++) {
      requests.add(
          Request.of("PUT", path + "/ballot")
              .as(tokens.get(person))
              .with("If-Match", "*")
              .json(new JsonObject().put("choices", ballots.get(person))));
    }
    api.call(requests);
  }

  private void publish(Camp camp, int moves) {
    JsonObject order = new JsonObject().put("moves", moves).put("seed", 1);
    String draft = draft(camp, order);
    String tag = api.call(camp.get("/wall")).header("ETag");
    api.call(
        camp.send("POST", "/wall/drafts/" + draft + "/publication")
            .as(camp.volunteer())
            .with("If-Match", tag));
  }

  /** Orders a draft and waits until it is ready. */
  String draft(Camp camp, JsonObject order) {
    Request request = camp.send("POST", "/wall/drafts").as(camp.volunteer()).json(order);
    String id = idOf(api.call(request));
    while (true) {
      Answer draft = api.call(camp.get("/wall/drafts/" + id).as(camp.volunteer()));
      String state = draft.json().getString("state");
      if (state.equals("ready")) {
        return id;
      }
      if (!state.equals("running")) {
        throw new IllegalStateException("The draft is " + state);
      }
      Machine.pause(10);
    }
  }

  Request organiser(String method, String where) {
    return Request.of(method, where).as(Service.ORGANISER);
  }

  static String idOf(Answer answer) {
    return answer.json().getString("id");
  }
}
