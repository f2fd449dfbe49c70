package org.rootscamp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.client.Service;

/** Reads the first event of a stream, which may have no end, and checks it as the filter does. */
public final class EventStream {

  private final ContractWatch filter;
  private final Operation operation;

  public EventStream(ContractWatch filter, String operationId) {
    this.filter = filter;
    this.operation = Contract.ofTheProject().operation(operationId);
  }

  /** Fails unless the contract declares the stream, its first event, and that event's data. */
  public void readFirst(String path, String token) {
    URI address = URI.create(Service.url(path));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<Stream<String>> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        filter.check(new Exchange("GET", path, response.statusCode(), headersOf(response), ""));
        checkEvent(firstEvent(lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> headersOf(HttpResponse<?> response) {
    return response.headers().map().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().get(0)));
  }

  private static List<String> firstEvent(Stream<String> lines) {
    List<String> event = new ArrayList<>();
    var iterator = lines.iterator();
    String line = iterator.next();
    while (!line.isEmpty()) {
      event.add(line);
      line = iterator.next();
    }
    return event;
  }

  private void checkEvent(List<String> lines) {
    String name = field(lines, "event:");
    assertThat(operation.success().knowsEvent(name)).as("event %s of %s", name, operation).isTrue();
    String schema = operation.success().eventSchema(name).orElseThrow();
    assertThat(operation.contract().schemas().errors(schema, field(lines, "data:")))
        .as("event %s of %s", lines, operation)
        .isEmpty();
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .collect(Collectors.joining("\n"));
  }
}
