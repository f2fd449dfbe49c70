package org.rootscamp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The contract as openapi.yaml says it. */
public final class Contract {

  public static final Path FILE = Path.of("openapi.yaml");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String UNREAD = "x-unread-requests";
  private static final Contract OF_THE_PROJECT = new Contract(FILE);

  private final JsonNode document;
  private final List<Operation> operations = new ArrayList<>();
  private final Schemas schemas;

  private Contract(Path file) {
    try {
      document = new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schemas = new Schemas(document);
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(entry -> add(path.getKey(), entry.getKey(), entry.getValue())));
  }

  private void add(String path, String method, JsonNode node) {
    if (METHODS.contains(method)) {
      JsonNode shared = document.path("paths").path(path).path("parameters");
      operations.add(new Operation(this, method.toUpperCase(Locale.ROOT), path, node, shared));
    }
  }

  public static Contract ofTheProject() {
    return OF_THE_PROJECT;
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The operation of that id. */
  public Operation operation(String id) {
    return operations.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  public Schemas schemas() {
    return schemas;
  }

  /** What the file declares for an exchange; for an unknown address what it says of all others. */
  Optional<Answer> answerTo(Exchange exchange) {
    List<Operation> atPath = operations.stream().filter(it -> it.matches(exchange.path())).toList();
    if (atPath.isEmpty()) {
      return otherwise("x-other-paths", exchange.status());
    }
    return atPath.stream()
        .filter(it -> it.method().equals(exchange.method()))
        .findFirst()
        .map(operation -> operation.answer(exchange.status()))
        .orElseGet(() -> otherwise("x-other-methods", exchange.status()));
  }

  private Optional<Answer> otherwise(String name, int status) {
    Answer answer = outside(name, document.path(name));
    return answer.problemStatus() == status ? Optional.of(answer) : Optional.empty();
  }

  /** Every operation with each of its statuses and, where it is a problem, each of its types. */
  public Set<String> declaredOutcomes() {
    Set<String> outcomes = new TreeSet<>();
    operations.forEach(
        operation -> operation.answers().forEach(answer -> outcomes.addAll(answer.outcomes())));
    outcomes.addAll(otherMethods().outcomes());
    return outcomes;
  }

  private Answer otherMethods() {
    return outside("x-other-methods", document.path("x-other-methods"));
  }

  private Answer outside(String name, JsonNode node) {
    return new Answer(this, name, 0, resolve(node));
  }

  /** What is wrong with the examples of the answers and of the requests, if anything is. */
  public List<String> misfitExamples() {
    List<String> misfits = new ArrayList<>();
    for (Operation operation : operations) {
      operation.answers().stream()
          .filter(answer -> answer.mediaType().filter(it -> it.endsWith("json")).isPresent())
          .forEach(answer -> misfits.addAll(answer.misfitExamples()));
      if (operation.hasBody()) {
        schemas
            .errors(operation.bodySchemaReference(), operation.bodyExample().toString())
            .forEach(error -> misfits.add(operation + ": " + error));
      }
    }
    return misfits;
  }

  /** Each problem type with each status at which it stands, as {@code 404 /problems/not-found}. */
  public Set<String> problemTypesByStatus() {
    Set<String> found = new TreeSet<>();
    for (Operation operation : operations) {
      for (Answer answer : operation.answers()) {
        if (answer.status() >= 400) {
          assertThat(answer.problemTypes()).as("%s %d", operation, answer.status()).isNotEmpty();
        }
        answer.problemTypes().forEach(type -> found.add(answer.status() + " " + type));
      }
    }
    List<Answer> ofNoOperation = new ArrayList<>(List.of(otherMethods()));
    document.path(UNREAD).forEach(it -> ofNoOperation.add(outside(UNREAD, it)));
    for (Answer answer : ofNoOperation) {
      answer.problemTypes().forEach(type -> found.add(answer.problemStatus() + " " + type));
    }
    return found;
  }

  /** All problem types that the schema of a problem allows. */
  public List<String> problemTypesOfSchema() {
    List<String> types = new ArrayList<>();
    document
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(it -> types.add(it.asText()));
    return types;
  }

  /** A node, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
  }
}
