package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.SampleBook;

/** The command that serves assistants, as a process of its own. */
class McpCommandTest {

  @TempDir private Path folder;

  @Test
  void aProcessAnswersOnItsOutputAndEndsWithItsInput() throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Streetbook.class.getName(),
                "mcp",
                "--book",
                SampleBook.folder().toString())
            .redirectError(errors.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(
          """
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
          "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
          {"jsonrpc":"2.0","method":"notifications/initialized"}
          {"jsonrpc":"2.0","id":2,"method":"tools/list"}
          {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search_claims",\
          "arguments":{"query":"capex","limit":1}}}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));

    assertEquals(Streetbook.DONE, process.exitValue(), Files.readString(errors));
    List<JsonNode> answers = answers(out);
    assertEquals(3, answers.size(), out);
    assertEquals(4, answers.get(1).path("result").path("tools").size(), out);
    JsonNode found = answers.get(2).path("result").path("structuredContent");
    assertEquals(1, found.path("claims").size(), out);
    assertTrue(
        Files.readString(errors).lines().noneMatch(line -> line.startsWith("\tat ")),
        Files.readString(errors));
  }

  @Test
  void withoutABookTheCommandSaysHowToMakeOne() {
    String nowhere = folder.resolve("nowhere").toString();

    Run run = Run.of("mcp", "--book", nowhere);

    assertEquals(Streetbook.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("no book in " + nowhere), run.err());
  }

  private static List<JsonNode> answers(String out) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.lines().toList()) {
      answers.add(Json.mapper().readTree(line));
    }
    return answers;
  }
}
