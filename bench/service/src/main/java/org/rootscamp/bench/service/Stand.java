package org.rootscamp.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service under test on one database, and what measures need around it. */
final class Stand implements AutoCloseable {

  final Options options;
  final Loops loops;
  final Report report;
  final Optional<Postgres> postgres;
  final Path folder;
  private final Path app;
  private final Map<String, String> settings = new HashMap<>();
  private Service service;
  private Api api;

  /** Starts it with an empty database: on PostgreSQL if there is a server, else on H2. */
  Stand(Options options, Loops loops, Report report, Optional<Postgres> postgres) {
    this.options = options;
    this.loops = loops;
    this.report = report;
    this.postgres = postgres;
    this.app = options.apps.resolve(postgres.isPresent() ? "quarkus-app-pg" : "quarkus-app");
    try {
      this.folder = Files.createTempDirectory("bench-service");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put("ROOTSCAMP_DATA", folder.resolve("data").toString());
    postgres.ifPresent(server -> settings.putAll(server.newDatabase()));
    start();
  }

  private void start() {
    service = Service.start(app, folder, settings);
    api = new Api(loops, service.port);
  }

  /** A new process on the same data; says after how many milliseconds it was ready. */
  double restart() {
    stop();
    start();
    return service.millisToReady;
  }

  private void stop() {
    api.close();
    service.close();
  }

  Service service() {
    return service;
  }

  Api api() {
    return api;
  }

  Camp load(Size size, boolean withBallots) {
    return say(
        "load " + size.name(),
        () -> new CampLoader(api, "camp-" + size.name()).load(size, withBallots));
  }

  static <T> T say(String what, Supplier<T> work) {
    long start = System.nanoTime();
    System.err.println("  " + what);
    T result = work.get();
    System.err.printf("  %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  /** Connections to the service, closed after the work. */
  void with(int connections, BiConsumer<List<Connection>, Stand> work) {
    List<Connection> open = loops.connect(service.port, connections);
    try {
      work.accept(open, this);
    } finally {
      open.forEach(Connection::close);
    }
  }

  String where(Size size) {
    return database() + ", " + size.name();
  }

  String database() {
    return postgres.isPresent() ? "PostgreSQL" : "H2";
  }

  /** The files of the embedded database. */
  double dataMebibytes() {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1024.0 / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
