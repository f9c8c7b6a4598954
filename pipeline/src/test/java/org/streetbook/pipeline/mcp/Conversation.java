package org.streetbook.pipeline.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.wire.Json;

/** Talks to a server in lines of JSON, as a client that knows nothing of the SDK. */
final class Conversation {

  /** The lines that open a session. */
  static final List<String> OPENING =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":\"first\",\"method\":\"initialize\",\"params\":{"
              + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
              + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

  private final ToolServer server;

  Conversation(Path book) {
    this.server = new ToolServer(book, List.of(), "test");
  }

  /** A request to call a tool, as a line. */
  static String call(int id, String tool, Map<String, Object> arguments) {
    ObjectNode request = Json.mapper().createObjectNode();
    request.put("jsonrpc", "2.0").put("id", id).put("method", "tools/call");
    request
        .putObject("params")
        .put("name", tool)
        .set("arguments", Json.mapper().valueToTree(arguments));
    return request.toString();
  }

  /** What the server answers to lines, and nothing else: every line of it is JSON. */
  List<JsonNode> answers(List<String> lines) {
    var out = new ByteArrayOutputStream();
    try {
      byte[] in = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      server.serve(new ByteArrayInputStream(in), out);
      List<JsonNode> answers = new ArrayList<>();
      for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
        answers.add(Json.mapper().readTree(line));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result of one call in a session of its own. */
  JsonNode result(String tool, Map<String, Object> arguments) {
    List<String> lines = new ArrayList<>(OPENING);
    lines.add(call(7, tool, arguments));
    List<JsonNode> answers = answers(lines);
    assertEquals(2, answers.size(), answers.toString());
    assertEquals(7, answers.get(1).path("id").intValue());
    return answers.get(1).path("result");
  }

  /** The structured content of a call that is answered. */
  JsonNode answer(String tool, Map<String, Object> arguments) {
    JsonNode result = result(tool, arguments);
    assertEquals(false, result.path("isError").booleanValue(), result.toString());
    assertEquals(Page.NOTICE, result.path("structuredContent").path("notice").textValue());
    assertTrue(text(result).startsWith(Page.NOTICE), result.toString());
    assertTrue(text(result).length() <= Page.LONGEST);
    return result.path("structuredContent");
  }

  /** The error of a call that is not. */
  JsonNode error(String tool, Map<String, Object> arguments) {
    JsonNode result = result(tool, arguments);
    assertEquals(true, result.path("isError").booleanValue(), result.toString());
    JsonNode error = result.path("structuredContent").path("error");
    assertEquals(text(result), error.path("message").textValue());
    return error;
  }

  /** The text of a result. */
  static String text(JsonNode result) {
    assertEquals("text", result.path("content").path(0).path("type").textValue());
    return result.path("content").path(0).path("text").textValue();
  }
}
