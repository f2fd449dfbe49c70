package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** A refusal is a sentence that begins with the name of the field, whoever reads it. */
@OnTheService
class FieldMessagesTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
  }

  @Test
  void whatIsMissingIsRequired() {
    assertThat(refusals("/slots", "{}"))
        .containsExactly("end is required", "name is required", "start is required");
    assertThat(refusals("/proposals", "{\"title\": null}")).containsExactly("title is required");
    assertThat(refusals("/people", "{\"people\": [null]}"))
        .containsExactly("people[0] is required");
    assertThat(refusals("/rooms", "null")).containsExactly("body is required");
  }

  @Test
  void whatIsTooLongOrOutOfRangeIsToldItsLimits() {
    String title = "a".repeat(201);
    String body =
        "{\"title\": \"%s\", \"length\": 0, \"repeats\": 11, \"needs\": [\"\"]}".formatted(title);

    assertThat(refusals("/proposals", body))
        .containsExactly(
            "length must be 1 or more",
            "needs[0] must not be blank",
            "repeats must be 10 or less",
            "title must have a length from 0 to 200");
    assertThat(refusals("/people", "{\"people\": [{\"name\": \"Ana\", \"email\": \"ana\"}]}"))
        .containsExactly("people[0].email must be an e-mail address");
    assertThat(refusals("/people", "{\"people\": []}"))
        .containsExactly("people must have a length from 1 to 1000");
  }

  @Test
  void aNumberBeyondAllNumbersIsNamedByItsField() {
    assertThat(refusals("/rooms", "{\"name\": \"Hall\", \"capacity\": 99999999999}"))
        .containsExactly("capacity must be a whole number in range");
  }

  /** Each refusal as field and message; the detail is the first of them. */
  private List<String> refusals(String below, String body) {
    Response refused =
        camp.organiser().header("Accept-Language", "de").body(body).post(camp.path(below));
    var problem = Expect.problem(refused, 400, "invalid-request");
    List<String> sentences = new ArrayList<>();
    problem
        .path("errors")
        .forEach(
            error ->
                sentences.add(error.path("field").asText() + " " + error.path("message").asText()));
    assertThat(Json.of(refused).path("detail").asText()).isEqualTo(sentences.get(0) + ".");
    return sentences;
  }
}
