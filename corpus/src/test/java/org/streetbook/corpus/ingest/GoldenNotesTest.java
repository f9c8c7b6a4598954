package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.wire.Json;

/**
 * Runs the folders below {@code notes}: each holds a source and the outcomes that it must give.
 * With {@code -Dgolden=write} the outcomes are written anew; the difference is then to be reviewed.
 */
class GoldenNotesTest {

  private static final Path CASES =
      Path.of(System.getProperty("streetbook.root", ".."), "corpus/src/test/resources/notes");

  @TestFactory
  List<DynamicTest> everyCaseGivesItsNotes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : folders()) {
      tests.add(DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
    return tests;
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(folders().size() >= 5, "cases in " + CASES);
  }

  @Test
  void everyCaseSaysWhatItGuards() throws IOException {
    for (Path folder : folders()) {
      assertTrue(Files.size(folder.resolve("about.md")) > 40, folder + "/about.md");
    }
  }

  @Test
  void sectionsLieInTheTextInOrderAndCoverAllButItsWhiteSpace() throws IOException {
    for (Path folder : folders()) {
      for (Outcome outcome : outcomes(folder)) {
        if (outcome instanceof Outcome.Read read) {
          assertCovered(read.note());
        }
      }
    }
  }

  @Test
  void theTextOfAPlainNoteReadAgainIsTheSameText() throws IOException {
    for (Path folder : folders()) {
      if (!Files.exists(folder.resolve("source.txt"))) {
        continue; // only plain text shows by itself what is a list item and what a heading
      }
      for (Outcome outcome : outcomes(folder)) {
        if (outcome instanceof Outcome.Read read) {
          String text = read.note().text();
          Outcome again = Texts.read(text);
          assertEquals(text, ((Outcome.Read) again).note().text(), folder.toString());
        }
      }
    }
  }

  private static void assertCovered(Note note) {
    int at = 0;
    for (Section section : note.sections()) {
      assertTrue(section.span().begin() >= at, note.path() + ": " + section + " overlaps");
      assertTrue(
          note.text().substring(at, section.span().begin()).isBlank(),
          note.path() + ": text before " + section + " is in no section");
      at = section.span().end();
    }
    assertTrue(note.text().substring(at).isBlank(), note.path() + ": text after the last section");
  }

  private static void check(Path folder) throws IOException {
    ArrayNode actual = Json.mapper().createArrayNode();
    for (Outcome outcome : outcomes(folder)) {
      actual.add(Json.mapper().readTree(Json.write(outcome)));
    }
    Path golden = folder.resolve("note.json");
    if ("write".equals(System.getProperty("golden"))) {
      assertFalse(System.getenv().containsKey("CI"), "golden files are not written by checks");
      Files.writeString(
          golden, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n");
      return;
    }
    difference("", Json.mapper().readTree(Files.readString(golden)), actual);
  }

  /** Fails at the first place where the two differ, and names it. */
  private static void difference(String at, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      expected
          .fieldNames()
          .forEachRemaining(
              name -> difference(at + "/" + name, expected.get(name), actual.path(name)));
      actual
          .fieldNames()
          .forEachRemaining(
              name -> assertTrue(expected.has(name), at + "/" + name + " was not expected"));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        difference(at + "/" + i, expected.get(i), actual.get(i));
      }
      assertEquals(expected.size(), actual.size(), at + ": length");
    } else if (!expected.equals(actual)) {
      assertEquals(expected.asText(), actual.asText(), at);
      fail(at + ": " + expected + " expected, but was " + actual);
    }
  }

  private static List<Outcome> outcomes(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "source.*")) {
      for (Path file : files) {
        String path = folder.getFileName() + "/" + file.getFileName();
        return new NoteReader(Limits.standard()).read(new Source(path, Files.readAllBytes(file)));
      }
    }
    throw new IllegalStateException(folder + " has no source");
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(CASES, Files::isDirectory)) {
      all.forEach(folders::add);
    }
    folders.sort(null);
    return folders;
  }
}
