package org.rootscamp.http.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.http.Expect;
import org.rootscamp.http.Raw;

/** More requests than the service works on at a time. */
@OnTheService
class RequestsTest {

  private static final int MOST = 400;
  private static final int FAR_TOO_MANY = 500;

  @Test
  void whoComesWhileTooManyWaitIsAskedToComeAgain() {
    Fixtures camp = Fixtures.camp();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    List<CompletableFuture<HttpResponse<String>>> sent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Event.locked(camp.slug()); // which every change of the event waits for
                  var waiting =
                      Stream.generate(() -> client.sendAsync(change(camp), BodyHandlers.ofString()))
                          .limit(FAR_TOO_MANY)
                          .toList();
                  Eventually.is(() -> done(waiting), it -> it >= FAR_TOO_MANY - MOST);
                  assertThat(new org.rootscamp.client.Request().get("/q/health/ready").statusCode())
                      .isEqualTo(200);
                  assertThat(new org.rootscamp.client.Request().get("/").statusCode())
                      .isEqualTo(200);
                  return waiting;
                });

    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() != 200).toList();
    assertThat(refused).hasSize(FAR_TOO_MANY - MOST);
    for (HttpResponse<String> answer : refused) {
      Expect.problem(answer, 503, "unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
    Response afterwards = Fixtures.visitor().get(camp.path(""));
    assertThat(afterwards.statusCode()).isEqualTo(200);
  }

  private static long done(List<CompletableFuture<HttpResponse<String>>> sent) {
    return sent.stream().filter(CompletableFuture::isDone).count();
  }

  private static HttpRequest change(Fixtures camp) {
    return HttpRequest.newBuilder(Raw.uri(camp.path("")))
        .header("Authorization", "Bearer " + Fixtures.ORGANISER_TOKEN)
        .header("If-Match", "*")
        .method("PATCH", BodyPublishers.ofString("{\"name\": \"Camp\"}"))
        .build();
  }
}
