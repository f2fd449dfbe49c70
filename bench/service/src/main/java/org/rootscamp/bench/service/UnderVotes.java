package org.rootscamp.bench.service;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What others notice of votes. */
final class UnderVotes {

  private static final int VOTES = 500;
  private static final int CLIENTS = 32;

  private final Stand stand;
  private final Camp camp;

  UnderVotes(Stand stand, Camp camp) {
    this.stand = stand;
    this.camp = camp;
  }

  /** Reads of the Wall with 500 votes a second beside them, and without. */
  void wall() {
    List<Connection> voting = stand.loops.connectOnOne(stand.service().port, CLIENTS);
    List<Voter> voters = Voter.voters(camp, CLIENTS);
    List<Load.Client> wall = List.of(Reads.client(camp.get("/wall")));
    Set<String> troubles = new TreeSet<>();
    double[] slowest = {0, 0};
    stand.with(
        Reads.CONNECTIONS,
        (open, here) -> {
          Rounds.Pair rates =
              Rounds.sideBySide(
                  stand.options.rounds,
                  stand.options.seconds,
                  seconds -> {
                    Future<Tally> votes =
                        Load.paced(stand.loops.vertx(), voting, voters, VOTES, seconds);
                    Tally reads = Loops.await(Load.asManyAsGo(open, wall, seconds));
                    Tally voted = Loops.await(votes);
                    troubles.add(voted.trouble());
                    slowest[0] = voted.rate();
                    slowest[1] = voted.millis(0.99);
                    return reads.rate();
                  },
                  seconds -> Loops.await(Load.asManyAsGo(open, wall, seconds)).rate());
          stand.report.add(
              "Wall reads during 500 votes/s",
              stand.where(camp.size()),
              "%s; votes %s, p99 %s %s"
                  .formatted(
                      Figures.rate(rates.first()),
                      Figures.rate(slowest[0]),
                      Figures.millis(slowest[1]),
                      Reads.all(troubles)),
              "idle " + Figures.rate(rates.second()),
              rates.ratio(),
              Target.ratio(0.85, 0.95));
        });
    voting.forEach(Connection::close);
  }

  /** A console that reads and edits while as many votes come as go. */
  void console() {
    Editor editor = new Editor(stand.api(), camp);
    List<Load.Client> looks =
        List.of(
            Reads.client(camp.get("/wall").as(camp.volunteer())),
            Reads.client(camp.get("/proposals?limit=200").as(camp.volunteer())));
    List<Connection> reading = stand.loops.connectOnOne(stand.service().port, 4);
    List<Connection> editing = stand.loops.connectOnOne(stand.service().port, 1);
    int seconds = Math.max(10, stand.options.rounds * stand.options.seconds);
    stand.with(
        CLIENTS,
        (open, here) -> {
          Future<Tally> storm = Load.asManyAsGo(open, Voter.voters(camp, CLIENTS), seconds + 1.0);
          Machine.pause(500);
          Future<Tally> looked = Load.paced(stand.loops.vertx(), reading, looks, 16, seconds);
          Future<Tally> edited =
              Load.paced(stand.loops.vertx(), editing, List.of(editor), 4, seconds);
          Tally reads = Loops.await(looked);
          Tally edits = Loops.await(edited);
          Tally votes = Loops.await(storm);
          stand.report.add(
              "console p99 in a vote storm",
              stand.where(camp.size()),
              "reads p50 %s, p99 %s %s; edits p50 %s, p99 %s %s; votes %s %s"
                  .formatted(
                      Figures.millis(reads.millis(0.5)),
                      Figures.millis(reads.millis(0.99)),
                      reads.trouble(),
                      Figures.millis(edits.millis(0.5)),
                      Figures.millis(edits.millis(0.99)),
                      edits.trouble(),
                      Figures.rate(votes.rate()),
                      votes.trouble()),
              "",
              Math.max(reads.millis(0.99), edits.millis(0.99)),
              Target.millis(1_000, 200));
        });
    reading.forEach(Connection::close);
    editing.forEach(Connection::close);
    editor.finish(stand.api());
  }

  /** The answer to an edit while little else happens. */
  void edit() {
    Editor editor = new Editor(stand.api(), camp);
    List<Connection> open = stand.loops.connectOnOne(stand.service().port, 1);
    double[] slowest = {0};
    Set<String> troubles = new TreeSet<>();
    double median =
        Rounds.medians(
            stand.options.rounds,
            () -> {
              Tally edits =
                  Loops.await(
                      Load.paced(
                          stand.loops.vertx(), open, List.of(editor), 10, stand.options.seconds));
              slowest[0] = edits.millis(0.99);
              troubles.add(edits.trouble());
              return edits.millis(0.5);
            })[0];
    open.forEach(Connection::close);
    editor.finish(stand.api());
    stand.report.add(
        "edit of the Wall at %d × %d cells".formatted(camp.size().rooms(), camp.size().slots()),
        stand.where(camp.size()),
        "p50 %s, p99 of the last round %s %s"
            .formatted(Figures.millis(median), Figures.millis(slowest[0]), Reads.all(troubles)),
        "",
        median,
        Target.millis(100, 30));
  }
}
