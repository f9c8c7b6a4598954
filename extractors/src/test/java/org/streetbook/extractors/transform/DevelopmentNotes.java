package org.streetbook.extractors.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;

/**
 * The notes that the extractor is developed on: the project's samples, and those kept beside it.
 */
final class DevelopmentNotes {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root", ".."));

  private static final Map<Path, List<Note>> READ = new ConcurrentHashMap<>();

  private DevelopmentNotes() {}

  /** The sample notes that are extracted. */
  static List<Note> samples() {
    return read(ROOT.resolve("corpus/samples"));
  }

  /** The notes beside the project; empty where they are not there. */
  static List<Note> gold() {
    Path beside = ROOT.resolve("../shared/gold/notes");
    return Files.isDirectory(beside) ? read(beside) : List.of();
  }

  private static List<Note> read(Path folder) {
    return READ.computeIfAbsent(folder, DevelopmentNotes::readAll);
  }

  private static List<Note> readAll(Path folder) {
    NoteReader reader = new NoteReader(Limits.standard());
    List<Note> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        for (Outcome outcome : reader.read(new Source(name, Files.readAllBytes(file)))) {
          if (outcome instanceof Outcome.Read read && read.note().extractable()) {
            notes.add(read.note());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(notes);
  }
}
