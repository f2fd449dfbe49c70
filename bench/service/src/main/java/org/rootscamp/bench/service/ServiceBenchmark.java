package org.rootscamp.bench.service;

import java.util.Optional;

/** Starts the packaged service, loads camps of several sizes, and measures what people notice. */
public final class ServiceBenchmark {

  private final Options options;
  private final Report report = new Report();
  private final Loops loops = new Loops();

  private ServiceBenchmark(Options options) {
    this.options = options;
  }

  public static void main(String... arguments) {
    ServiceBenchmark benchmark = new ServiceBenchmark(Options.parse(arguments));
    try {
      benchmark.run();
    } finally {
      System.out.println(benchmark.report);
      benchmark.loops.close();
    }
  }

  private void run() {
    if (options.databases.contains("h2")) {
      measure(Optional.empty());
    }
    if (options.databases.contains("pg")) {
      Optional<Postgres> server = Postgres.find();
      if (server.isEmpty()) {
        System.err.println("NO POSTGRESQL: NOT MEASURED ON IT. Neither initdb nor pgbench found.");
        return;
      }
      try (Postgres running = server.get()) {
        measure(server);
      }
    }
  }

  private void measure(Optional<Postgres> postgres) {
    for (Size size : options.sizes) {
      try (Stand stand = new Stand(options, loops, report, postgres)) {
        System.err.println(stand.where(size) + ": " + size);
        measure(stand, stand.load(size, true));
      }
    }
    if (options.wants("size") && postgres.isEmpty()) {
      try (Stand stand = new Stand(options, loops, report, postgres)) {
        new Votes(stand, stand.load(Size.CROWD, false)).size();
      }
    }
  }

  private void measure(Stand stand, Camp camp) {
    boolean small = camp.size() == Size.SMALL;
    when("start", () -> new Footprint(stand, camp).start());
    when("memory", () -> new Footprint(stand, camp).memory());
    Reads reads = new Reads(stand, camp);
    when("wall", reads::wall);
    when("list", reads::list);
    when("own", reads::own);
    when("busy", () -> new UnderVotes(stand, camp).wall());
    when("edit", () -> new UnderVotes(stand, camp).edit());
    when("streams", () -> streams(stand, camp));
    if (options.wants("votes") || options.wants("storm") || options.wants("console")) {
      Camp crowd = small ? stand.load(Size.CROWD, false) : camp;
      when("votes", () -> new Votes(stand, crowd).rates());
      when("storm", () -> new Votes(stand, crowd).storm());
      when("console", () -> new UnderVotes(stand, crowd).console());
    }
    if (small) {
      when("draft", () -> new Alpine(stand).draft());
    }
  }

  private void streams(Stand stand, Camp camp) {
    try (Streams streams = new Streams(stand, camp)) {
      for (int count : options.streams) {
        streams.open(count);
        if (!streams.measure()) {
          return;
        }
      }
    }
  }

  private void when(String measure, Runnable work) {
    if (options.wants(measure)) {
      Machine.awaitQuiet(options.patience);
      System.err.println("  " + measure);
      try {
        work.run();
      } catch (RuntimeException e) {
        System.err.println("  " + measure + " failed: " + e);
        e.printStackTrace();
      }
    }
  }
}
