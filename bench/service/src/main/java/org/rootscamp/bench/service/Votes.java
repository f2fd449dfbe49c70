package org.rootscamp.bench.service;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Votes over HTTP: how many a second, how soon answered, and what they leave in files. */
final class Votes {

  private static final int CLIENTS = 32;
  private static final double STORM = 20_000 / 600.0;

  private final Stand stand;
  private final Camp camp;

  Votes(Stand stand, Camp camp) {
    this.stand = stand;
    this.camp = camp;
  }

  /** Beside pgbench where the service uses PostgreSQL. */
  void rates() {
    rate(1, Target.NONE);
    rate(CLIENTS, stand.postgres.isPresent() ? Target.ratio(0.3, 1) : Target.rate(3_000, 10_000));
  }

  private void rate(int clients, Target target) {
    String what = "votes, " + clients + (clients == 1 ? " client" : " clients");
    Set<String> troubles = new TreeSet<>();
    stand.with(
        clients,
        (open, here) -> {
          List<Voter> voters = Voter.voters(camp, clients);
          if (stand.postgres.isEmpty()) {
            double rate =
                Rounds.medians(stand.options.rounds, () -> rate(open, voters, troubles))[0];
            row(what, rate, troubles, "", target == Target.NONE ? Double.NaN : rate, target);
            return;
          }
          Postgres server = stand.postgres.get();
          String choices = server.newChoices();
          double[] rates =
              Rounds.medians(
                  stand.options.rounds,
                  () -> rate(open, voters, troubles),
                  () -> server.upserts(choices, camp.size(), clients, stand.options.seconds));
          String beside = "pgbench " + Figures.rate(rates[1]);
          row(what, rates[0], troubles, beside, rates[0] / rates[1], target);
        });
  }

  private double rate(List<Connection> open, List<Voter> voters, Set<String> troubles) {
    Tally tally = Loops.await(Load.asManyAsGo(open, voters, stand.options.seconds));
    troubles.add(tally.trouble());
    return tally.rate();
  }

  private void row(
      String what, double rate, Set<String> troubles, String beside, double judged, Target target) {
    String measured = Figures.rate(rate) + " " + Reads.all(troubles);
    stand.report.add(what, stand.where(camp.size()), measured, beside, judged, target);
  }

  /** 20,000 changes in ten minutes, or half a minute at that pace, all from one address. */
  void storm() {
    int seconds = stand.options.wholeStorm ? 600 : 30;
    List<Connection> open = stand.loops.connectOnOne(stand.service().port, CLIENTS);
    List<Voter> voters = Voter.voters(camp, CLIENTS);
    Tally tally = Loops.await(Load.paced(stand.loops.vertx(), open, voters, STORM, seconds));
    open.forEach(Connection::close);
    stand.report.add(
        "33 vote changes/s for " + seconds + " s, p99",
        stand.where(camp.size()),
        "p50 %s, p99 %s, %d × 429 %s"
            .formatted(
                Figures.millis(tally.millis(0.5)),
                Figures.millis(tally.millis(0.99)),
                tally.count(429),
                tally.trouble()),
        "",
        tally.millis(0.99),
        Target.millis(250, 50));
  }

  /** The files of H2 during and after many changes. */
  void size() {
    AtomicBoolean running = new AtomicBoolean(true);
    CompletableFuture<Double> most =
        CompletableFuture.supplyAsync(
            () -> {
              double largest = 0;
              while (running.get()) {
                largest = Math.max(largest, stand.dataMebibytes());
                Machine.pause(100);
              }
              return largest;
            });
    int[] changes = {0};
    stand.with(
        CLIENTS,
        (open, here) -> {
          List<Voter> voters = Voter.voters(camp, CLIENTS);
          while (changes[0] < stand.options.votes) {
            changes[0] += Loops.await(Load.asManyAsGo(open, voters, 1)).good();
          }
        });
    running.set(false);
    Machine.pause(5_000);
    double after = stand.dataMebibytes();
    stand.report.add(
        "H2 file, %,d vote changes".formatted(changes[0]),
        stand.where(camp.size()),
        "most %s, 5 s after %s".formatted(Figures.mebibytes(most.join()), Figures.mebibytes(after)),
        "",
        most.join(),
        Target.mebibytes(50, 20));
  }
}
