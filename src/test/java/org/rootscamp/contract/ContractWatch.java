package org.rootscamp.contract;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.rootscamp.client.Response;

/**
 * Holds every answer of the API against the contract, and remembers what it has seen. Whatever is
 * no address of the API passes.
 *
 * <p>{@code Service.watch(new ContractWatch())} watches all answers from then on.
 */
public final class ContractWatch implements Consumer<Response> {

  private static final Set<String> CHECKED_HEADERS =
      Set.of("Allow", "ETag", "Location", "Retry-After", "WWW-Authenticate");

  private final Contract contract = Contract.ofTheProject();
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  @Override
  public void accept(Response response) {
    String path = response.requestPath();
    boolean ofTheApi = path.startsWith("/api/") || path.startsWith("/problems/");
    if (ofTheApi && !response.method().equals("OPTIONS")) {
      check(
          new Exchange(
              response.method(),
              path,
              response.statusCode(),
              response.headers(),
              response.asString()));
    }
  }

  /** Fails with operation and status when the contract does not declare this answer. */
  public void check(Exchange exchange) {
    boolean head = exchange.method().equals("HEAD");
    Exchange asked =
        head
            ? new Exchange("GET", exchange.path(), exchange.status(), exchange.headers(), "")
            : exchange;
    Answer answer =
        contract
            .answerTo(asked)
            .orElseThrow(() -> new AssertionError("Status not declared: " + exchange));
    checkHeaders(answer, exchange);
    if (!head) {
      checkBody(answer, exchange);
    }
  }

  private static void checkHeaders(Answer answer, Exchange exchange) {
    for (String name : CHECKED_HEADERS) {
      Assertions.assertThat(exchange.header(name).isPresent())
          .as("header %s of %s", name, exchange)
          .isEqualTo(answer.headers().containsKey(name));
    }
    answer
        .headers()
        .forEach(
            (name, header) -> {
              String pattern = header.path("schema").path("pattern").asText(".*");
              Assertions.assertThat(exchange.header(name).orElseThrow())
                  .as("header %s of %s", name, exchange)
                  .matches(pattern);
            });
  }

  private void checkBody(Answer answer, Exchange exchange) {
    if (answer.mediaType().isEmpty()) {
      Assertions.assertThat(exchange.body()).as("body of %s", exchange).isEmpty();
      seen.add(answer.outcome(""));
      return;
    }
    Assertions.assertThat(exchange.mediaType())
        .as("media type of %s", exchange)
        .isEqualTo(answer.mediaType());
    if (answer.mediaType().get().endsWith("json")) {
      Assertions.assertThat(
              contract.schemas().errors(answer.schema().orElseThrow(), exchange.body()))
          .as("%s", exchange)
          .isEmpty();
    }
    seen.add(answer.outcome(answer.problemTypes().isEmpty() ? "" : typeOf(answer, exchange)));
  }

  private static String typeOf(Answer answer, Exchange exchange) {
    String type = Json.read(exchange.body()).path("type").asText();
    Assertions.assertThat(answer.problemTypes()).as("problem type of %s", exchange).contains(type);
    return type;
  }

  /** Each outcome that came by, as {@link Contract#declaredOutcomes} names them. */
  public Set<String> seen() {
    return Set.copyOf(seen);
  }
}
