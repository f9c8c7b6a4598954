package org.streetbook.pipeline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.command.Streetbook;
import org.streetbook.pipeline.hostile.HostileFiles.Hostile;

/**
 * The samples among files that are made to bring a run down, in a JVM with a heap of 1 GB. {@code
 * -Dhostile.share=1 -Dhostile.timeout=60} makes the files as large as was ever tried.
 */
class HostileRunTest {

  /** See {@link HostileFiles#all}. */
  private static final int SHARE = Integer.getInteger("hostile.share", 200);

  /** Seconds for a note: what is to be read takes a tenth of them, what hangs takes them all. */
  private static final int TIMEOUT = Integer.getInteger("hostile.timeout", 6);

  /** What the run may take, with all else that a machine does meanwhile. */
  private static final Duration MOST = Duration.ofMinutes(10);

  private static final String NOTE =
      "Brackwater Securities expects Ford to spend $9 billion on capex in 2027.";

  /** Names that a disk allows and that a careless program takes for something else. */
  private static final List<String> NAMES =
      List.of(
          "new\nline.txt",
          "-rf.txt",
          "is..dots.txt",
          "dots...txt",
          "turned\u202etxt.fdp.txt",
          "\u001b[31mcolour.txt",
          "comma,\"quote\";.txt",
          "%2e%2e%2fnote.txt",
          "x".repeat(240) + ".txt");

  @TempDir private Path folder;

  @Test
  void everySampleIsIndexedAndEveryHostileFileIsRejectedWithItsReason() throws Exception {
    Path notes = folder.resolve("notes");
    List<String> samples = copySamples(notes);
    Map<String, Hostile> hostile = HostileFiles.all(SHARE);
    for (Map.Entry<String, Hostile> each : hostile.entrySet()) {
      write(notes.resolve("hostile").resolve(each.getKey()), each.getValue().bytes());
    }
    for (String name : NAMES) {
      write(notes.resolve("names").resolve(name), NOTE.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("", reindex(notes));

    Map<String, String> rejected = rejected();
    List<String> read = read();
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, Hostile> each : hostile.entrySet()) {
      String path = "hostile/" + each.getKey();
      Reason expected = each.getValue().reason();
      String seen = rejected.get(path);
      boolean isRead = read.stream().anyMatch(note -> isIn(note, path));
      if (expected == null ? !isRead : !expected.name().equalsIgnoreCase(seen)) {
        wrong.put(path, "expected " + expected + ", rejected " + seen + ", read " + isRead);
      }
    }
    assertEquals(Map.of(), wrong);
    for (String sample : samples) {
      assertTrue(read.contains(sample), sample + " is lost; " + rejected.get(sample));
    }
    for (String name : NAMES) {
      assertTrue(read.contains("names/" + name), name + " is lost");
    }
    assertEquals(List.of(), leftovers());
  }

  private static boolean isIn(String note, String path) {
    return note.equals(path) || note.startsWith(path + "!/");
  }

  private static List<String> copySamples(Path notes) throws IOException {
    Path samples = Path.of(System.getProperty("streetbook.root"), "corpus/samples");
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = "samples/" + file.getFileName();
        write(notes.resolve(name), Files.readAllBytes(file));
        names.add(name);
      }
    }
    assertTrue(names.size() > 20, "samples: " + names.size());
    return names;
  }

  /** Runs the command in a JVM of its own; gives what it said on standard error. */
  private String reindex(Path notes) throws Exception {
    Path said = folder.resolve("said");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                Streetbook.class.getName(),
                "reindex",
                notes.toString(),
                "--book",
                folder.resolve("book").toString(),
                "--timeout",
                Integer.toString(TIMEOUT))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .start();
    try {
      assertTrue(run.waitFor(MOST.toSeconds(), TimeUnit.SECONDS), "still running after " + MOST);
    } finally {
      run.destroyForcibly();
    }
    String text = Files.readString(said);
    assertEquals(0, run.exitValue(), text);
    boolean quiet = text.lines().allMatch(line -> line.isBlank() || line.startsWith("WARNING:"));
    return quiet ? "" : text;
  }

  /** The reason of each path, the first where a file has several; its members count as it. */
  private Map<String, String> rejected() throws IOException {
    Map<String, String> reasons = new HashMap<>();
    for (JsonNode row : export("rejections")) {
      String path = row.get("path").asText();
      int member = path.indexOf("!/");
      reasons.putIfAbsent(path, row.get("reason").asText());
      if (member > 0) {
        reasons.putIfAbsent(path.substring(0, member), row.get("reason").asText());
      }
    }
    return reasons;
  }

  private List<String> read() throws IOException {
    List<String> paths = new ArrayList<>();
    for (JsonNode row : export("notes")) {
      paths.add(row.get("path").asText());
    }
    return paths;
  }

  private List<JsonNode> export(String what) throws IOException {
    Path file = folder.resolve(what + ".jsonl");
    var err = new java.io.StringWriter();
    int code =
        Streetbook.run(
            new java.io.PrintWriter(java.io.Writer.nullWriter()),
            new java.io.PrintWriter(err),
            "export",
            what,
            "--book",
            folder.resolve("book").toString(),
            "--format",
            "jsonl",
            "--output",
            file.toString());
    assertEquals(0, code, err.toString());
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(Json.mapper().readTree(line));
    }
    return rows;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("streetbook-parser"))
          .toList();
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
