package org.rootscamp.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the contract, which are JSON Schema 2020-12; formats are asserted. */
public final class Schemas {

  private static final String BASE = "https://rootscamp.test/openapi";
  private static final String IN_THE_FILE = "#/components/schemas/";
  private static final String ALONE = "#/$defs/";

  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<String, JsonSchema> byReference = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory;

  /** Takes the schemas out of the file: the rest of it are no keywords of JSON Schema. */
  Schemas(JsonNode document) {
    String definitions = document.at("/components/schemas").toString();
    String alone = "{\"$defs\":" + definitions.replace(IN_THE_FILE, ALONE) + "}";
    factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, alone))));
  }

  /**
   * What keeps a JSON text from being valid.
   *
   * @param reference where the schema stands in the file, such as {@code #/components/schemas/Room}
   * @return sentences, none if it is valid
   */
  List<String> errors(String reference, String json) {
    return byReference
        .computeIfAbsent(
            reference,
            it ->
                factory.getSchema(SchemaLocation.of(BASE + it.replace(IN_THE_FILE, ALONE)), config))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
