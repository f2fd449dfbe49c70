package org.rootscamp.bench.service;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How many reads a second, beside a raw Vert.x server that says the same. */
final class Reads {

  static final int CONNECTIONS = 200;

  private final Stand stand;
  private final Camp camp;

  Reads(Stand stand, Camp camp) {
    this.stand = stand;
    this.camp = camp;
  }

  void wall() {
    Request wall = camp.get("/wall");
    beside("Wall 200, 200 connections", wall, Target.ratio(0.75, 0.9));
    beside("Wall 200, gzip", gzip(camp.get("/wall")), Target.NONE);
    String tag = stand.api().call(wall).header("ETag");
    Request again = camp.get("/wall").with("If-None-Match", tag);
    beside("Wall 304", again, Target.ratio(0.8, 0.95));
  }

  void list() {
    beside("list of proposals, anonymous", camp.get("/proposals"), Target.ratio(0.6, 0.85));
    beside("list of proposals, as phones ask", gzip(camp.get("/proposals?limit=200")), Target.NONE);
  }

  static Request gzip(Request request) {
    return request.with("Accept-Encoding", "gzip");
  }

  private void beside(String what, Request request, Target target) {
    Answer answer = stand.api().call(request);
    Set<String> troubles = new TreeSet<>();
    List<Load.Client> clients = List.of(client(request));
    try (RawPeer raw = new RawPeer(answer, stand.folder)) {
      List<Connection> ours = stand.loops.connect(stand.service().port, CONNECTIONS);
      List<Connection> theirs = stand.loops.connect(raw.port, CONNECTIONS);
      Rounds.Pair rates =
          Rounds.sideBySide(
              stand.options.rounds,
              stand.options.seconds,
              seconds -> rate(ours, clients, troubles, seconds),
              seconds -> rate(theirs, clients, troubles, seconds));
      ours.forEach(Connection::close);
      theirs.forEach(Connection::close);
      stand.report.add(
          what,
          stand.where(camp.size()),
          "%s (%,d bytes) %s"
              .formatted(Figures.rate(rates.first()), answer.body().length(), all(troubles)),
          "raw Vert.x " + Figures.rate(rates.second()),
          rates.ratio(),
          target);
    }
  }

  private static double rate(
      List<Connection> connections,
      List<Load.Client> clients,
      Set<String> troubles,
      double seconds) {
    Tally tally = Loops.await(Load.asManyAsGo(connections, clients, seconds));
    troubles.add(tally.trouble());
    return tally.rate();
  }

  static String all(Set<String> troubles) {
    return String.join(" ", troubles).trim();
  }

  static Load.Client client(Request request) {
    Buffer bytes = request.bytes();
    return () -> bytes;
  }

  void own() {
    for (String path : List.of("/ballot", "/me/day")) {
      List<Request> requests =
          IntStream.range(0, CONNECTIONS).mapToObj(i -> camp.get(path).as(camp.token(i))).toList();
      List<Answer> answers = stand.api().call(requests);
      List<Load.Client> whole = requests.stream().map(Reads::client).toList();
      List<Load.Client> again =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(i -> requests.get(i).with("If-None-Match", answers.get(i).header("ETag")))
              .map(Reads::client)
              .toList();
      Set<String> troubles = new TreeSet<>();
      stand.with(
          CONNECTIONS,
          (open, here) -> {
            double[] rates =
                Rounds.medians(
                    stand.options.rounds,
                    () -> rate(open, whole, troubles, stand.options.seconds),
                    () -> rate(open, again, troubles, stand.options.seconds));
            row("`" + path + "` 200", rates[0], troubles);
            row("`" + path + "` 304", rates[1], troubles);
          });
    }
  }

  private void row(String what, double rate, Set<String> troubles) {
    String measured = Figures.rate(rate) + " " + all(troubles);
    stand.report.add(what, stand.where(camp.size()), measured, "", rate, Target.rate(2_000, 5_000));
  }
}
