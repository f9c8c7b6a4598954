package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;

/**
 * When the development notes were published and by whom, as whoever read them wrote it down in
 * {@code development-notes.csv}: no date where a note tells none with a year, no publisher where it
 * names none as its own. Skipped where the notes do not lie beside the project.
 */
class DevelopmentNotesTest {

  private static final Path NOTES =
      Path.of(System.getProperty("streetbook.root", ".."), "../shared/gold/notes");

  @Test
  void everyNoteHasItsDateAndItsPublisher() throws IOException {
    assumeTrue(Files.isDirectory(NOTES), "skipped: no development notes at " + NOTES);
    List<String> expected = expected();
    assertEquals(48, expected.size());
    NoteReader reader = new NoteReader(Limits.standard());
    List<String> read = new ArrayList<>();
    for (String line : expected) {
      String name = line.substring(0, line.indexOf(','));
      Source source = new Source(name, Files.readAllBytes(NOTES.resolve(name)));
      Outcome outcome = reader.read(source).getFirst();
      read.add(line(assertInstanceOf(Outcome.Read.class, outcome, name).note()));
    }
    assertEquals(String.join("\n", expected), String.join("\n", read));
  }

  private static String line(Note note) {
    Published published = note.published();
    String when =
        published == null
            ? ",,,"
            : String.join(
                ",",
                published.date().toString(),
                Objects.requireNonNullElse(published.time(), ""),
                Objects.requireNonNullElse(published.zone(), ""),
                published.precision().name().toLowerCase(Locale.ROOT));
    return note.path() + "," + when + "," + Objects.requireNonNullElse(note.publisher(), "");
  }

  private static List<String> expected() throws IOException {
    try (InputStream in =
        DevelopmentNotesTest.class.getResourceAsStream("/development-notes.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }
}
