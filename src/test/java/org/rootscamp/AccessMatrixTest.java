package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.ExampleCamp;
import org.rootscamp.contract.Operation;

/**
 * Who may do what, as a table that people can read: {@code access-matrix.txt}, a row for each
 * operation of the contract, a column for each kind of caller. What is not in it fails.
 */
@OnTheService
class AccessMatrixTest {

  private static final Contract CONTRACT = Contract.ofTheProject();
  private static final String MAY = "yes";
  private static final List<String> LINES = lines("access-matrix.txt");
  private static final List<String> CALLERS = cells(LINES.get(0)).subList(1, 9);

  /** A row of the table: what an operation answers to each caller. */
  private record Row(String operation, List<String> cells) {
    static Row of(String line) {
      List<String> all = AccessMatrixTest.cells(line);
      return new Row(all.get(0), all.subList(1, all.size()));
    }
  }

  private static List<String> lines(String name) {
    try (InputStream file = AccessMatrixTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(name + " cannot be read", e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.strip().split("\\s+")).toList();
  }

  private static List<Row> rows() {
    return LINES.stream().skip(1).map(Row::of).toList();
  }

  @Test
  void theTableHasEveryOperationOfTheContractInItsOrder() {
    assertThat(rows().stream().map(Row::operation).toList())
        .isEqualTo(CONTRACT.operations().stream().map(Operation::id).toList());
    assertThat(rows()).allMatch(row -> row.cells().size() == CALLERS.size());
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAnswersAsTheTableSays() {
    ExampleCamp camp = new ExampleCamp();
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.operation(),
                    () -> assertThat(answers(camp, row)).isEqualTo(expected(row))));
  }

  private static Map<String, String> expected(Row row) {
    return IntStream.range(0, CALLERS.size())
        .boxed()
        .collect(Collectors.toMap(CALLERS::get, row.cells()::get));
  }

  private static Map<String, String> answers(ExampleCamp camp, Row row) {
    Operation operation = CONTRACT.operation(row.operation());
    return CALLERS.stream()
        .collect(Collectors.toMap(caller -> caller, caller -> answer(camp, operation, caller)));
  }

  /** A stream is not waited for, and the camp not removed: only those are asked who are refused. */
  private static String answer(ExampleCamp camp, Operation operation, String caller) {
    boolean untried = operation.isStream() || operation.id().equals("removeEvent");
    if (untried && mayByTheTable(operation, caller)) {
      return MAY;
    }
    String token =
        switch (caller) {
          case "visitor" -> null;
          case "stranger" -> camp.strangersToken();
          default -> camp.token(operation, caller);
        };
    Response response = camp.send(operation, camp.request(operation, token));
    int status = response.statusCode();
    return status == 401 || status == 403 || status >= 500 ? Integer.toString(status) : MAY;
  }

  @TestFactory
  Stream<DynamicTest> thingsOfAnotherEventAreNotThere() {
    ExampleCamp camp = new ExampleCamp();
    ExampleCamp other = new ExampleCamp();
    return CONTRACT.operations().stream()
        .filter(operation -> operation.path().matches(".*\\{(id|proposalId)}.*"))
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> {
                      String path = camp.pathToThingsOf(other, operation);
                      String role =
                          operation.role().equals("participant") ? "participant" : "organiser";
                      Response response =
                          camp.request(operation, camp.token(operation, role))
                              .request(operation.method(), path);
                      assertThat(response.statusCode()).as(response.asString()).isEqualTo(404);
                    }));
  }

  /** What is somebody’s own: what its owner gets, and what another participant does. */
  @Test
  void whatIsSomebodysOwnIsForThemselves() {
    Fixtures camp = Fixtures.camp().open();
    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    String proposal = camp.path("/proposals/" + camp.proposal(ana, "Excel"));
    String device =
        camp.path("/me/devices/" + ana.sends().get(camp.path("/me/devices")).path("items[0].id"));
    camp.votes(ana, proposal.substring(proposal.lastIndexOf('/') + 1));

    assertThat(patched(ben, proposal)).isEqualTo(403);
    assertThat(patched(ana, proposal)).isEqualTo(200);
    assertThat(ben.sends().header("If-Match", "*").delete(proposal).statusCode()).isEqualTo(403);
    assertThat(ana.sends().header("If-Match", "*").delete(proposal).statusCode()).isEqualTo(204);
    assertThat(ben.sends().get(camp.path("/ballot")).<List<?>>path("choices")).isEmpty();
    assertThat(ben.sends().get(camp.path("/me")).<String>path("name")).isEqualTo("Ben");
    assertThat(ben.sends().get(camp.path("/me/export")).asString()).doesNotContain("Ana");
    assertThat(ben.sends().delete(device).statusCode()).isEqualTo(404);
    assertThat(ana.sends().delete(device).statusCode()).isEqualTo(204);
  }

  private static int patched(Badge by, String proposal) {
    return by.sends()
        .header("If-Match", "*")
        .body(Map.of("summary", "All of it"))
        .patch(proposal)
        .statusCode();
  }

  @Test
  void anAuditorReadsWhatWasDoneAndNotByWhom() {
    Fixtures camp = Fixtures.camp().open();
    Badge vera = camp.person("Vera Quartz", "volunteer");
    Badge ana = camp.person("Ana Quartz", "participant");
    vera.sends().post(camp.path("/people/" + ana.id() + "/reissue")).then().statusCode(200);
    Badge audra = camp.person("Audra", "auditor");

    String journal = audra.sends().get(camp.path("/wall/journal")).asString();
    String table = audra.sends().get(camp.path("/wall/journal.csv")).asString();

    assertThat(journal).contains("reissue", vera.id()).doesNotContain("Quartz");
    assertThat(table).contains("reissue").doesNotContain("Quartz");
    assertThat(vera.sends().get(camp.path("/wall/journal")).asString()).contains("Vera Quartz");

    Response order = vera.sends().body(Map.of("moves", 100)).post(camp.path("/wall/drafts"));
    String draft = camp.path("/wall/drafts/" + order.path("id"));
    camp.ended(order.path("id"));
    for (String read : List.of(camp.path("/wall/drafts"), draft, draft + "/comparison")) {
      Response seen = audra.sends().get(read);
      assertThat(seen.statusCode()).as(read).isEqualTo(200);
      assertThat(seen.asString()).doesNotContain("Quartz");
    }
    assertThat(vera.sends().get(draft).<String>path("createdBy")).isEqualTo("Vera Quartz");
    assertThat(audra.sends().get(draft).<String>path("createdBy")).isEqualTo("somebody");
    assertThat(audra.sends().delete(draft).statusCode()).isEqualTo(403);
  }

  private static boolean mayByTheTable(Operation operation, String caller) {
    return rows().stream()
        .filter(row -> row.operation().equals(operation.id()))
        .anyMatch(row -> row.cells().get(CALLERS.indexOf(caller)).equals(MAY));
  }
}
