package org.rootscamp.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Service;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Crockford;

/** Whoever guesses finds nothing and keeps nobody out, however fast they are. */
@OnBothDatabases
class GuessingTest {

  private static final int GUESSERS = 8;
  private static final int GUESTS = 100;
  private static final int GUESSES = Effort.of(2_000, 100_000);

  @Test
  void wrongCodesOpenNothingAndLockOutNobody() {
    Fixtures camp = Fixtures.camp(Map.of("doorCode", "plantains-and-cream"));
    List<Badge> guests =
        camp.people(
            "participant",
            IntStream.range(0, GUESTS).mapToObj(i -> "Guest " + i).toArray(String[]::new));
    guests.get(0).sends().post(camp.path("/me/codes")).then().statusCode(200);
    camp.organiser()
        .body(Map.of("name", "Ida", "role", "organiser"))
        .post(camp.path("/invitations"))
        .then()
        .statusCode(201);
    AtomicIntegerArray answers = new AtomicIntegerArray(600);

    List<Integer> cameIn =
        AtOnce.run(
            GUESSERS + 1,
            number -> number < GUESSERS ? guess(camp, answers) : signIn(camp, guests));

    assertThat(cameIn.get(GUESSERS)).as("guests who came in meanwhile").isEqualTo(GUESTS);
    assertThat(answers.get(401) + answers.get(429)).as("wrong ones").isEqualTo(GUESSES);
    assertThat(answers.get(429)).isPositive();
    assertThat(Json.of(camp.organiser().get(camp.path("/door"))).path("letIn").asInt()).isZero();
  }

  /** Badge codes, codes for a next device, the door's and invitations, in turn. */
  private static int guess(Fixtures camp, AtomicIntegerArray answers) {
    SecureRandom random = new SecureRandom();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < GUESSES / GUESSERS; i++) {
      String guess = Crockford.random(10, random);
      String body =
          switch (i % 4) {
            case 0 -> "{\"doorCode\":\"%s\",\"name\":\"Eve\"}".formatted(guess);
            case 1 -> "{\"invitation\":\"%s\"}".formatted(guess);
            default -> "{\"code\":\"%s\"}".formatted(guess);
          };
      answers.incrementAndGet(post(client, camp, body));
    }
    return 0;
  }

  private static int signIn(Fixtures camp, List<Badge> guests) {
    HttpClient client = HttpClient.newHttpClient();
    return (int)
        guests.stream()
            .filter(it -> post(client, camp, "{\"code\":\"" + it.code() + "\"}") == 201)
            .count();
  }

  /** By a client that holds nothing against the contract: there are too many of them. */
  private static int post(HttpClient client, Fixtures camp, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Service.url(camp.path("/sign-ins"))))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError("A guess was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The guessing was ended", e);
    }
  }
}
