package org.rootscamp.bench.service;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The conference of the file {@code alpine2019.json}, loaded over the API; drafts of its Wall. */
final class Alpine {

  private static final Path FILE =
      Path.of("../../src/test/resources/org/rootscamp/allocation/alpine2019.json");

  private final Stand stand;
  private final CampLoader loader;
  private final JsonObject file;

  Alpine(Stand stand) {
    this.stand = stand;
    this.loader = new CampLoader(stand.api(), "alpine2019");
    try {
      file = new JsonObject(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time from the order of a draft until it is ready. */
  void draft() {
    Camp camp = load();
    int[] seed = {0};
    double millis =
        Rounds.medians(
            stand.options.rounds,
            () -> {
              JsonObject order = new JsonObject().put("moves", 2_000_000).put("seed", ++seed[0]);
              long start = System.nanoTime();
              loader.draft(camp, order);
              return (System.nanoTime() - start) / 1e6;
            })[0];
    stand.report.add(
        "draft over HTTP, alpine2019, 2 million moves, request to ready",
        stand.database(),
        Figures.millis(millis),
        "",
        millis,
        Target.millis(2_500, 2_000));
  }

  private Camp load() {
    int people = file.getInteger("participants");
    loader.newEvent(people);
    List<String> slots = loader.newSlots(file.getInteger("slots"));
    loader.newRooms(rooms(slots));
    List<String> tokens = loader.signIn(loader.newPeople("participant", people));
    List<String> facilitators =
        loader.newPeople("participant", facilitators()).stream()
            .map(badge -> badge.getString("id"))
            .toList();
    String volunteer = loader.signIn(loader.newPeople("volunteer", 1)).get(0);
    loader.open();
    String path = "/api/events/alpine2019";
    List<Request> requests =
        IntStream.range(0, file.getInteger("proposals"))
            .mapToObj(i -> proposal(i, facilitators, slots))
            .map(one -> Request.of("POST", path + "/proposals").as(volunteer).json(one))
            .toList();
    List<String> proposals = loader.propose(requests);
    loader.vote(tokens, ballots(people, proposals));
    Size size = new Size("alpine2019", people, proposals.size(), 12, slots.size());
    return new Camp(size, path, tokens, volunteer, proposals);
  }

  private List<JsonObject> rooms(List<String> slots) {
    List<JsonObject> rooms = new ArrayList<>();
    for (Object one : file.getJsonArray("rooms")) {
      JsonObject room = (JsonObject) one;
      JsonArray closed = new JsonArray();
      pairs("roomUnavailable")
          .filter(pair -> pair.getInteger(0) == rooms.size())
          .forEach(pair -> closed.add(slots.get(pair.getInteger(1))));
      rooms.add(
          CampLoader.room(rooms.size(), room.getInteger("capacity"))
              .put("features", room.getJsonArray("features"))
              .put("closed", closed));
    }
    return rooms;
  }

  private Stream<JsonArray> pairs(String name) {
    return file.getJsonArray(name).stream().map(JsonArray.class::cast);
  }

  private int facilitators() {
    return 1
        + pairs("facilitators").flatMap(JsonArray::stream).mapToInt(i -> (int) i).max().orElse(0);
  }

  private JsonObject proposal(int number, List<String> facilitators, List<String> slots) {
    JsonArray runs = new JsonArray();
    JsonArray away = new JsonArray();
    for (Object person : file.getJsonArray("facilitators").getJsonArray(number)) {
      runs.add(facilitators.get((int) person));
      pairs("facilitatorUnavailable")
          .filter(pair -> pair.getInteger(0).equals(person))
          .map(pair -> slots.get(pair.getInteger(1)))
          .filter(slot -> !away.contains(slot))
          .forEach(away::add);
    }
    return new JsonObject()
        .put("title", "Talk " + (number + 1))
        .put("facilitators", runs)
        .put("unavailable", away)
        .put("needs", file.getJsonArray("needs").getJsonArray(number));
  }

  private List<JsonArray> ballots(int people, List<String> proposals) {
    List<JsonArray> ballots =
        IntStream.range(0, people).mapToObj(person -> new JsonArray()).toList();
    pairs("votes")
        .forEach(
            vote ->
                ballots
                    .get(vote.getInteger(0))
                    .add(
                        CampLoader.choice(
                            proposals.get(vote.getInteger(1)),
                            vote.getInteger(2) == 2 ? "must" : "want")));
    return ballots;
  }
}
