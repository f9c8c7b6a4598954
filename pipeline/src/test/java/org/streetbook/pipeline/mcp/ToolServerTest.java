package org.streetbook.pipeline.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.SampleBook;

/** What a server answers about the book of the samples. */
class ToolServerTest {

  private static Conversation talk;

  @BeforeAll
  static void open() {
    talk = new Conversation(SampleBook.folder());
  }

  @Test
  void aSessionBeginsWithWhatTheServerIsAndWhoseWordsItTells() {
    JsonNode begun = talk.answers(Conversation.OPENING).getFirst().path("result");

    assertEquals("2025-06-18", begun.path("protocolVersion").textValue());
    assertEquals("streetbook", begun.path("serverInfo").path("name").textValue());
    assertTrue(begun.path("capabilities").has("tools"));
    assertTrue(begun.path("instructions").textValue().contains(Page.NOTICE));
  }

  @Test
  void everyToolSaysWhatItTakesWithinWhichBounds() {
    List<String> names = new ArrayList<>();
    for (JsonNode tool : tools()) {
      names.add(tool.path("name").textValue());
      assertTrue(tool.path("description").textValue().length() > 80);
      assertTrue(tool.path("annotations").path("readOnlyHint").booleanValue());
      JsonNode schema = tool.path("inputSchema");
      assertFalse(schema.path("additionalProperties").booleanValue());
      for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
        JsonNode property = each.getValue();
        String what = tool.path("name").textValue() + "." + each.getKey() + ": " + property;
        assertTrue(property.path("description").textValue().length() > 20, what);
        assertTrue(
            property.has("maxLength")
                || property.has("maximum")
                || property.has("maxItems")
                || property.has("enum")
                || property.has("format"),
            what);
      }
    }
    assertEquals(List.of("search_claims", "get_estimate", "get_note", "explain_claim"), names);
  }

  @Test
  void aClaimThatIsFoundIsTheOneOfTheExportWithItsSource() {
    JsonNode found =
        talk.answer(
            "search_claims",
            Map.of("query", "capex firm:\"Morgan Stanley\"", "year", List.of(2027), "limit", 3));

    assertEquals(3, found.path("claims").size());
    assertTrue(found.path("total").longValue() > 3);
    for (JsonNode claim : found.path("claims")) {
      JsonNode exported = exported(Export.CLAIMS, claim.path("id").textValue());
      for (String key : List.of("quote", "sentence", "note", "place", "value", "firm", "as_of")) {
        assertEquals(exported.get(key), claim.get(key), key);
      }
      assertTrue(claim.path("headline").textValue().startsWith("Morgan Stanley · "));
      assertFalse(claim.path("note").path("url").isMissingNode());
    }
    assertTrue(found.path("facets").path("firm").size() > 0, found.path("facets").toString());
  }

  @Test
  void aFigureOfAPdfSaysItsPage() {
    JsonNode exported =
        SampleBook.rows(Export.CLAIMS).stream()
            .filter(claim -> claim.path("place").asText().startsWith("page "))
            .findFirst()
            .orElseThrow();
    String id = exported.path("id").textValue();

    JsonNode result = talk.result("explain_claim", Map.of("id", id));

    assertEquals(
        exported.path("place"), result.path("structuredContent").path("claim").path("place"));
    String text = Conversation.text(result);
    assertTrue(text.contains(" · " + exported.path("place").textValue() + " · note "), text);
  }

  @Test
  void pagesFollowEachOtherWithoutOverlapUntilTheLast() {
    Set<String> ids = new HashSet<>();
    int total = 0;
    for (JsonNode next = Json.mapper().valueToTree(0); next.isInt(); ) {
      JsonNode page =
          talk.answer(
              "search_claims",
              Map.of("query", "metric:capex", "limit", 50, "offset", next.intValue()));
      page.path("claims").forEach(claim -> assertTrue(ids.add(claim.path("id").textValue())));
      total = page.path("total").intValue();
      next = page.path("next_offset");
    }
    assertTrue(total > 50, "one page only: " + total);
    assertEquals(total, ids.size());
  }

  @Test
  void aRowComesWithItsPositionsFindingsAndQuotes() {
    JsonNode exported =
        SampleBook.rows(Export.ESTIMATES).stream()
            .filter(row -> row.path("n_firms").intValue() > 2 && row.path("findings").size() > 0)
            .findFirst()
            .orElseThrow();
    JsonNode row =
        talk.answer("get_estimate", Map.of("id", exported.path("id").textValue()))
            .path("estimates")
            .path(0);

    assertEquals(exported.path("positions"), row.path("positions"));
    assertEquals(exported.path("explanation"), row.path("explanation"));
    assertEquals(exported.path("findings").size(), row.path("findings").size());
    assertFalse(row.path("findings").path(0).path("sentence").textValue().isEmpty());
    Set<String> claims = new HashSet<>();
    for (String kind : List.of("positions", "excluded")) {
      for (JsonNode stand : exported.path(kind)) {
        stand.path("claims").forEach(id -> claims.add(id.textValue()));
      }
    }
    assertEquals(claims.size(), row.path("sources").size());
    for (JsonNode source : row.path("sources")) {
      assertTrue(claims.contains(source.path("claim").textValue()));
      String sentence = source.path("sentence").textValue();
      assertTrue(sentence.contains(source.path("quote").textValue()), source.toString());
    }
  }

  @Test
  void severalRowsComeWithoutQuotesAndSayHowToGetThem() {
    JsonNode result = talk.result("get_estimate", Map.of("metric", List.of("capex"), "limit", 2));

    JsonNode rows = result.path("structuredContent").path("estimates");
    assertEquals(2, rows.size());
    assertFalse(rows.path(0).has("sources"));
    assertTrue(Conversation.text(result).contains("get_estimate with its id"));
  }

  @Test
  void theTextOfANoteComesInPiecesThatMakeItWhole() {
    String id = longestNote();
    StringBuilder text = new StringBuilder();
    int claims = 0;
    for (JsonNode next = Json.mapper().valueToTree(0); next.isInt(); ) {
      JsonNode piece =
          talk.answer("get_note", Map.of("id", id, "offset", next.intValue(), "length", 700));
      text.append(piece.path("text").textValue());
      assertEquals(text.length(), piece.path("end").intValue());
      for (JsonNode claim : piece.path("claims_in_text")) {
        int begin = claim.path("begin").intValue();
        int end = claim.path("end").intValue();
        assertEquals(claim.path("quote").textValue(), text.substring(begin, end));
        claims++;
      }
      next = piece.path("next_offset");
    }
    try (Book book = Book.open(SampleBook.folder())) {
      assertEquals(Objects.requireNonNull(book.note(id)).note().text(), text.toString());
    }
    assertTrue(claims > 0);
  }

  @Test
  void aClaimIsExplainedWithItsRowsAndHowItIsRead() {
    String id = SampleBook.rows(Export.CLAIMS).getFirst().path("id").textValue();

    JsonNode explained = talk.answer("explain_claim", Map.of("id", id));

    assertEquals(id, explained.path("claim").path("id").textValue());
    assertTrue(explained.path("estimates").size() > 0, explained.toString());
    JsonNode reading = explained.path("readings").path(0);
    assertTrue(reading.path("chunks").size() > 0, explained.toString());
    assertFalse(reading.path("sentence").textValue().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"get_estimate", "get_note", "explain_claim"})
  void anIdThatNothingHasIsTold(String tool) {
    JsonNode error = talk.error(tool, Map.of("id", "ffffffffffff"));

    assertEquals("unknown_id", error.path("kind").textValue());
    assertTrue(error.path("message").textValue().contains("ffffffffffff"), error.toString());
  }

  @ParameterizedTest
  @CsvSource({"capex (year:2027, 7", "capex colour:red, 7", "capex value:>abc, 7"})
  void aBadQueryIsToldWithItsColumn(String query, int column) {
    for (String tool : List.of("search_claims", "get_estimate")) {
      JsonNode error = talk.error(tool, Map.of("query", query));

      assertEquals("bad_query", error.path("kind").textValue());
      assertEquals(column, error.path("column").intValue(), error.toString());
      assertTrue(
          error.path("message").textValue().endsWith("(column " + column + " of query)"),
          error.toString());
    }
  }

  /** What is refused is what the schema forbids. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "search_claims; {\"limit\":51}; 1 to 50",
        "search_claims; {\"limit\":\"ten\"}; 1 to 50",
        "search_claims; {\"limit\":2.5}; 1 to 50",
        "search_claims; {\"year\":2027}; a list of",
        "search_claims; {\"firm\":[1]}; a list of",
        "search_claims; {\"sort\":\"size\"}; one of relevance",
        "search_claims; {\"quarter\":1}; no argument",
        "get_note; {}; id is missing",
        "get_note; {\"id\":\"../../etc\"}; shaped like",
        "get_note; {\"id\":\"abcdef\",\"offset\":-1}; 0 to",
        "explain_claim; {\"id\":7}; shaped like",
      })
  void anArgumentOutOfBoundsIsRefusedAsTheSchemaSays(String tool, String arguments, String words)
      throws Exception {
    JsonNode given = Json.mapper().readTree(arguments);
    JsonNode schema = null;
    for (JsonNode each : tools()) {
      schema = each.path("name").textValue().equals(tool) ? each.path("inputSchema") : schema;
    }
    var checker = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    assertEquals(1, checker.validate(given).size(), checker.validate(given).toString());

    JsonNode error =
        talk.error(
            tool, Json.mapper().convertValue(given, new TypeReference<Map<String, Object>>() {}));

    assertEquals("bad_argument", error.path("kind").textValue());
    assertTrue(error.path("message").textValue().contains(words), error.toString());
  }

  @Test
  void anIdMayBeGivenByItsBeginning() {
    String id = longestNote();

    JsonNode note = talk.answer("get_note", Map.of("id", id.substring(0, 8)));

    assertEquals(id, note.path("id").textValue());
  }

  @Test
  void linesThatAreNoMessageAreAnsweredAndTheSessionGoesOn() {
    List<String> lines = new ArrayList<>(Conversation.OPENING);
    lines.add("not json");
    lines.add("{\"hello\":1}");
    lines.add("");
    lines.add("\"" + "x".repeat(StdioTransport.LONGEST + 5) + "\"");
    lines.add(Conversation.call(2, "no_such_tool", Map.of()));
    lines.add("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}");
    List<JsonNode> answers = talk.answers(lines);

    assertEquals(6, answers.size(), answers.toString());
    assertEquals(-32700, answers.get(1).path("error").path("code").intValue());
    assertEquals(-32600, answers.get(2).path("error").path("code").intValue());
    assertEquals(-32600, answers.get(3).path("error").path("code").intValue());
    assertTrue(answers.get(3).get("id").isNull());
    assertEquals(2, answers.get(4).path("id").intValue());
    assertTrue(answers.get(4).has("error"));
    assertTrue(answers.get(5).has("result"));
  }

  @Test
  void withoutABookNothingIsServed(@TempDir Path empty) {
    assertThrows(IndexException.NoBook.class, () -> new ToolServer(empty, List.of(), "test"));
  }

  private static List<JsonNode> tools() {
    List<String> lines = new ArrayList<>(Conversation.OPENING);
    lines.add("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}");
    List<JsonNode> tools = new ArrayList<>();
    talk.answers(lines).get(1).path("result").path("tools").forEach(tools::add);
    return tools;
  }

  private static JsonNode exported(Export export, String id) {
    return SampleBook.rows(export).stream()
        .filter(row -> row.path("id").textValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String longestNote() {
    try (Book book = Book.open(SampleBook.folder())) {
      return book.notes()
          .filter(note -> note.claims() > 0)
          .max(Comparator.comparingInt(note -> note.note().text().length()))
          .map(note -> note.note().id())
          .map(NoteId::value)
          .orElseThrow();
    }
  }
}
