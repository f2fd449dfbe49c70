package org.rootscamp.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own. */
final class Service implements AutoCloseable {

  static final String ORGANISER = "organiser-token-of-the-benchmark-0123456789";

  final int port = freePort();
  final double millisToReady;
  private final Path log;
  private final Process process;

  private Service(Path app, Path folder, Map<String, String> settings) {
    try {
      log = Files.createTempFile(folder, "service", ".log");
      ProcessBuilder builder = new ProcessBuilder(command(app)).directory(folder.toFile());
      builder.environment().putAll(settings);
      builder.environment().put("ROOTSCAMP_ORGANISER_TOKEN", ORGANISER);
      builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
      long start = System.nanoTime();
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      awaitReady();
      millisToReady = (System.nanoTime() - start) / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Service start(Path app, Path folder, Map<String, String> settings) {
    return new Service(app.toAbsolutePath(), folder, settings);
  }

  /** The script of the build where it is there, else what it would do of old. */
  private static List<String> command(Path app) {
    Path script = app.resolve("start");
    return Files.exists(script)
        ? List.of(script.toString())
        : List.of("java", "-Xmx256m", "-jar", app.resolve("quarkus-run.jar").toString());
  }

  private void awaitReady() throws IOException {
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
      }
      Machine.pause(5);
    }
  }

  private boolean isReady() throws IOException {
    URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    HttpURLConnection question = (HttpURLConnection) health.toURL().openConnection();
    try {
      return question.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    } finally {
      question.disconnect();
    }
  }

  /** Resident memory now. */
  double mebibytes() {
    return Machine.mebibytes(process.pid(), "VmRSS");
  }

  /** The most that was resident at any time. */
  double mostMebibytes() {
    return Machine.mebibytes(process.pid(), "VmHWM");
  }

  /** What it said since it started, for whoever looks for the reason of a failure. */
  Path log() {
    return log;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
