package org.rootscamp.bench.service;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Vert.x server that answers every request with the same bytes, in a process of its own. */
final class RawPeer implements AutoCloseable {

  final int port = Service.freePort();
  private final Process process;

  /** Starts one that says what somebody else answered. */
  RawPeer(Answer answer, Path folder) {
    try {
      Path head = Files.createTempFile(folder, "raw", ".head");
      Path body = Files.createTempFile(folder, "raw", ".body");
      Files.write(head, answer.head().getBytes());
      Files.write(body, answer.body().getBytes());
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String classes = Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
      process =
          new ProcessBuilder(
                  List.of(
                      java,
                      "-Xmx256m",
                      "-cp",
                      classes,
                      RawPeer.class.getName(),
                      "" + port,
                      head.toString(),
                      body.toString()))
              .inheritIO()
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      awaitOpen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitOpen() {
    while (process.isAlive()) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        Machine.pause(20);
      }
    }
    throw new IllegalStateException("The raw peer did not start");
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The peer itself: a port, a file with the head of an answer, one with its body. */
  public static void main(String... arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    List<String> head = Files.readAllLines(Path.of(arguments[1]));
    Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[2])));
    int status = Integer.parseInt(head.get(0).split(" ")[1]);
    List<Map.Entry<CharSequence, CharSequence>> headers = headers(head);
    // As many event loops as the service has by default.
    int loops = 2 * Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () ->
                new AbstractVerticle() {
                  @Override
                  public void start() {
                    vertx
                        .createHttpServer()
                        .requestHandler(
                            request -> answer(request.response(), status, headers, body))
                        .listen(port, "127.0.0.1");
                  }
                },
            new DeploymentOptions().setInstances(loops));
  }

  private static List<Map.Entry<CharSequence, CharSequence>> headers(List<String> head) {
    return head.stream()
        .skip(1)
        .filter(line -> line.contains(":"))
        .filter(line -> !line.toLowerCase().matches("(content-length|transfer-encoding):.*"))
        .map(line -> line.split(": *", 2))
        .map(
            pair ->
                Map.<CharSequence, CharSequence>entry(
                    HttpHeaders.createOptimized(pair[0]), HttpHeaders.createOptimized(pair[1])))
        .collect(Collectors.toList());
  }

  private static void answer(
      HttpServerResponse response,
      int status,
      List<Map.Entry<CharSequence, CharSequence>> headers,
      Buffer body) {
    response.setStatusCode(status);
    for (Map.Entry<CharSequence, CharSequence> header : headers) {
      response.putHeader(header.getKey(), header.getValue());
    }
    if (body.length() == 0) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
