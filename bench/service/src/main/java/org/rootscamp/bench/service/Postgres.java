package org.rootscamp.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with its default, durable settings: that of {@code TEST_PG_URL}, or one of
 * the distribution's programs in a temporary folder.
 */
final class Postgres implements AutoCloseable {

  private static final String USER = "postgres";
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Path programs;
  private final String host;
  private final int port;
  private String data;
  private int databases;

  private Postgres(Path programs, String host, int port) {
    this.programs = programs;
    this.host = host;
    this.port = port;
  }

  /** Empty where there is neither a server nor programs for one. */
  static Optional<Postgres> find() {
    Optional<Path> programs = programs();
    String named = System.getenv("TEST_PG_URL");
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    if (named != null) {
      URI server = URI.create(named.substring("jdbc:".length()));
      int port = server.getPort() < 0 ? 5432 : server.getPort();
      return Optional.of(new Postgres(programs.get(), server.getHost(), port));
    }
    return Optional.of(start(programs.get()));
  }

  private static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions.sorted(Comparator.reverseOrder()).forEach(v -> folders.add(v.resolve("bin")));
    } catch (IOException e) {
      // Then on the path only.
    }
    Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("pgbench")))
        .findFirst();
  }

  private static Postgres start(Path programs) {
    Postgres server = new Postgres(programs, "127.0.0.1", Service.freePort());
    String data = server.owned("mktemp", "-d").trim();
    server.data = data;
    server.owned(programs.resolve("initdb").toString(), "-D", data, "-U", USER, "-A", "trust");
    String listening = "-p " + server.port + " -c listen_addresses=127.0.0.1 -k " + data;
    server.control("-l", data + "/log", "-o", listening, "start");
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private void control(String... words) {
    List<String> command =
        new ArrayList<>(List.of(programs.resolve("pg_ctl").toString(), "-D", data, "-w"));
    command.addAll(List.of(words));
    owned(command.toArray(String[]::new));
  }

  /** Runs something as who may own a server, which root may not. */
  private String owned(String... command) {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("runuser", "-u", USER, "--"));
    }
    words.addAll(List.of(command));
    return run(words);
  }

  private String client(String program, String database, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(programs.resolve(program).toString(), "-h", host, "-p", "" + port, "-U", USER));
    words.addAll(List.of(arguments));
    words.add(database);
    return run(words);
  }

  private static String run(List<String> words) {
    try {
      Path said = Files.createTempFile("bench", ".out");
      ProcessBuilder builder = new ProcessBuilder(words).directory(Path.of("/tmp").toFile());
      builder.environment().put("PGPASSWORD", USER);
      int end = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
      String output = Files.readString(said, StandardCharsets.UTF_8);
      Files.delete(said);
      if (end != 0) {
        throw new IllegalStateException(words + " failed:\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes an empty database, and gives the settings by which the service uses it. */
  Map<String, String> newDatabase() {
    String name = newName();
    client("psql", "postgres", "-q", "-c", "create database " + name);
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + host + ":" + port + "/" + name,
        "QUARKUS_DATASOURCE_USERNAME", USER,
        "QUARKUS_DATASOURCE_PASSWORD", USER);
  }

  private String newName() {
    return name(++databases);
  }

  private static String name(int number) {
    return "rootscamp_bench_" + ProcessHandle.current().pid() + "_" + number;
  }

  /** A database of its own with a table of choices, for {@link #upserts}. */
  String newChoices() {
    String name = newName();
    client("psql", "postgres", "-q", "-c", "create database " + name);
    client(
        "psql",
        name,
        "-q",
        "-c",
        "create table choice (ballot bigint, proposal bigint, level varchar(4) not null,"
            + " changed timestamp(6) with time zone not null, primary key (ballot, proposal))");
    return name;
  }

  /** How many choices pgbench stores in a second, one a commit. */
  double upserts(String database, Size size, int clients, int seconds) {
    String script =
        "\\set b random(1, "
            + size.people()
            + ")\n"
            + "\\set p random(1, "
            + size.proposals()
            + ")\n"
            + "insert into choice values (:b, :p, 'want', now()) on conflict (ballot, proposal)"
            + " do update set level = excluded.level, changed = excluded.changed;\n";
    try {
      Path file = Files.createTempFile("upsert", ".sql");
      Files.writeString(file, script);
      String said =
          client(
              "pgbench",
              database,
              "-n",
              "-M",
              "prepared",
              "-c",
              "" + clients,
              "-j",
              "" + Math.min(2, clients),
              "-T",
              "" + seconds,
              "-f",
              file.toString());
      Files.delete(file);
      Matcher rate = RATE.matcher(said);
      if (!rate.find()) {
        throw new IllegalStateException("pgbench says no rate:\n" + said);
      }
      return Double.parseDouble(rate.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (data != null) {
      if (Files.exists(Path.of(data, "postmaster.pid"))) {
        control("-m", "immediate", "stop");
      }
      owned("rm", "-rf", data);
      return;
    }
    for (int i = 1; i <= databases; i++) {
      client("psql", "postgres", "-q", "-c", "drop database if exists " + name(i));
    }
  }
}
