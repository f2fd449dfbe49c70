package org.rootscamp.bench.service;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** What the process costs: the time until it is ready, and memory. */
final class Footprint {

  private final Stand stand;
  private final Camp camp;

  Footprint(Stand stand, Camp camp) {
    this.stand = stand;
    this.camp = camp;
  }

  void start() {
    double millis = Rounds.medians(stand.options.rounds, stand::restart)[0];
    stand.report.add(
        "ready after start, warm disk",
        stand.where(camp.size()),
        Figures.millis(millis),
        "",
        millis,
        Target.millis(2_500, 1_000));
  }

  /** A new process under what a typical event asks of it. */
  void memory() {
    stand.restart();
    double fresh = stand.service().mebibytes();
    List<Connection> voting = stand.loops.connectOnOne(stand.service().port, 32);
    try (Streams streams = new Streams(stand, camp)) {
      streams.open(200);
      stand.with(
          Reads.CONNECTIONS,
          (open, here) -> {
            Future<Tally> votes =
                Load.paced(stand.loops.vertx(), voting, Voter.voters(camp, 32), 200, 15);
            read(open, camp.get("/wall"));
            read(open, Reads.gzip(camp.get("/proposals?limit=200")));
            JsonObject order = new JsonObject().put("moves", 2_000_000);
            new CampLoader(stand.api(), "camp-" + camp.size().name()).draft(camp, order);
            own(open);
            read(open, camp.get("/ranking").as(camp.volunteer()));
            Loops.await(votes);
          });
    }
    voting.forEach(Connection::close);
    double most = stand.service().mostMebibytes();
    stand.report.add(
        "memory of the process, under load",
        stand.where(camp.size()),
        "started %s, then %s, most %s"
            .formatted(
                Figures.mebibytes(fresh),
                Figures.mebibytes(stand.service().mebibytes()),
                Figures.mebibytes(most)),
        "",
        most,
        Target.mebibytes(320, 250));
  }

  private void read(List<Connection> open, Request request) {
    Loops.await(Load.asManyAsGo(open, List.of(Reads.client(request)), stand.options.seconds));
  }

  private void own(List<Connection> open) {
    for (String path : List.of("/ballot", "/me/day")) {
      List<Load.Client> clients =
          IntStream.range(0, open.size())
              .mapToObj(i -> Reads.client(camp.get(path).as(camp.token(i))))
              .toList();
      Loops.await(Load.asManyAsGo(open, clients, stand.options.seconds));
    }
  }
}
