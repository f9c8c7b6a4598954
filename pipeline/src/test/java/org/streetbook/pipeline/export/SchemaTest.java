package org.streetbook.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reindex.Inbox;
import org.streetbook.pipeline.reindex.Progress;
import org.streetbook.pipeline.reindex.Reindex;
import org.streetbook.pipeline.reindex.ReindexSettings;
import org.streetbook.pipeline.reindex.RunSummary;

/** The main job over the sample notes, and its exports held against their schemas. */
class SchemaTest {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root"));

  @TempDir private static Path folder;
  private static Inbox inbox;

  @BeforeAll
  static void indexTheSamples() {
    Inbox beside = Inbox.in(folder).bytes("empty.txt", new byte[0]);
    Path samples = ROOT.resolve("corpus/samples");
    inbox = new Inbox(samples, beside.book());
    RunSummary summary =
        new Reindex(
                new ReindexSettings(
                    List.of(samples, beside.notes()), beside.book(), List.of(), false, false),
                Progress.NONE)
            .run();
    assertTrue(summary.notes() >= 14, summary.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyRowObeysTheSchemaOfItsExport(Export export) throws IOException {
    String rows = inbox.exports().get(export);
    JsonSchema schema = schema(export);

    assertFalse(rows.isEmpty());
    for (String line : rows.lines().toList()) {
      Set<ValidationMessage> faults = schema.validate(Json.mapper().readTree(line));
      assertEquals(Set.of(), faults, line);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowWithAKeyTooManyBreaksTheSchema(Export export) throws IOException {
    String line = inbox.exports().get(export).lines().findFirst().orElseThrow();
    String more = line.substring(0, line.length() - 1) + ",\"surplus\":1}";

    assertFalse(schema(export).validate(Json.mapper().readTree(more)).isEmpty());
  }

  private static JsonSchema schema(Export export) throws IOException {
    Path file = ROOT.resolve("docs/schema/" + export.label() + ".schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }
}
