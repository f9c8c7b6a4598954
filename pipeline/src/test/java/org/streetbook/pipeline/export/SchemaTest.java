package org.streetbook.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.streetbook.corpus.wire.Json;

/** The main job over the sample notes, and its exports held against their schemas. */
class SchemaTest {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root"));

  @ParameterizedTest
  @EnumSource
  void everyRowObeysTheSchemaOfItsExport(Export export) throws IOException {
    List<String> rows = SampleBook.lines(export);
    JsonSchema schema = schema(export);

    assertFalse(rows.isEmpty());
    for (String line : rows) {
      Set<ValidationMessage> faults = schema.validate(Json.mapper().readTree(line));
      assertEquals(Set.of(), faults, line);
    }
  }

  /** A line of documentation for each key, so that a reader of a column knows its unit. */
  @ParameterizedTest
  @EnumSource
  void everyKeyIsDescribed(Export export) throws IOException {
    Path file = ROOT.resolve("docs/schema/" + export.label() + ".schema.json");
    List<String> silent = new ArrayList<>();
    undescribed("", Json.mapper().readTree(Files.readString(file)), silent);

    assertEquals(List.of(), silent);
  }

  private static void undescribed(String way, JsonNode schema, List<String> silent) {
    for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
      if (each.getValue().path("description").asText().length() < 5) {
        silent.add(way + each.getKey());
      }
      undescribed(way + each.getKey() + ".", each.getValue(), silent);
    }
    for (Map.Entry<String, JsonNode> each : schema.path("$defs").properties()) {
      undescribed(each.getKey() + ".", each.getValue(), silent);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowWithAKeyTooManyBreaksTheSchema(Export export) throws IOException {
    String line = SampleBook.lines(export).getFirst();
    String more = line.substring(0, line.length() - 1) + ",\"surplus\":1}";

    assertFalse(schema(export).validate(Json.mapper().readTree(more)).isEmpty());
  }

  private static JsonSchema schema(Export export) throws IOException {
    Path file = ROOT.resolve("docs/schema/" + export.label() + ".schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }
}
