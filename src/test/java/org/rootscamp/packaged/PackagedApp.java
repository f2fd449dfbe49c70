package org.rootscamp.packaged;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.client.Service;

/** The built application as a process of its own, which can be killed. */
final class PackagedApp implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private static final Path BUILD = Path.of(System.getProperty("app.directory", "target"));

  private final String build;
  private final Map<String, String> settings;
  private Process process;
  private Path log;
  private int port;

  private PackagedApp(String build, Map<String, String> settings) {
    this.build = build;
    this.settings = settings;
    start(Map.of("QUARKUS_HTTP_PORT", "0"));
  }

  /** Starts with the embedded database in a directory. */
  static PackagedApp embedded(Path data, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("ROOTSCAMP_DATA", data.toString());
    return new PackagedApp("quarkus-app", environment);
  }

  /** An empty one beside the build. */
  static Path newDirectory() {
    try {
      return Files.createTempDirectory(BUILD, "data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the PostgreSQL build on a database. */
  static PackagedApp onPostgres(String url) {
    return new PackagedApp(
        "quarkus-app-pg",
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", url,
            "QUARKUS_DATASOURCE_USERNAME", "postgres",
            "QUARKUS_DATASOURCE_PASSWORD", "postgres"));
  }

  /** After it was killed: on the same data, at the same address, with settings of this time. */
  void startAgain(Map<String, String> more) {
    Map<String, String> here = new HashMap<>(more);
    here.put("QUARKUS_HTTP_PORT", "" + port);
    start(here);
  }

  private void start(Map<String, String> more) {
    try {
      log = Files.createTempFile(BUILD, build, ".log");
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
      builder.environment().put("ROOTSCAMP_ORGANISER_TOKEN", Fixtures.ORGANISER_TOKEN);
      builder.environment().putAll(settings);
      builder.environment().putAll(more);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException("The application cannot be started", e);
    }
    port = awaitPort();
    Service.listensAt(port);
  }

  /** As people start it; where there is no shell for the script, as the README says. */
  private List<String> command() {
    Path app = BUILD.resolve(build).toAbsolutePath();
    return File.separatorChar == '/'
        ? List.of(app.resolve("start").toString())
        : List.of("java", "-Xmx256m", "-jar", app.resolve("quarkus-run.jar").toString());
  }

  private int awaitPort() {
    Matcher listening =
        Eventually.is(
            Duration.ofMinutes(3),
            () -> LISTENING.matcher(log()),
            matcher -> matcher.find() || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("The application did not start:\n" + log());
    }
    return Integer.parseInt(listening.group(1));
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: no shutdown hook runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM: it ends in peace. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() {
    stop();
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
