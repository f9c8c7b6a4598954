package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;

/** Shorthand of the tests for reading one text. */
final class Texts {

  private Texts() {}

  static Outcome read(String text) {
    return read("note.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome read(String path, byte[] bytes) {
    return new NoteReader(Limits.standard()).read(new Source(path, bytes)).get(0);
  }

  static Note note(String text) {
    return assertInstanceOf(Outcome.Read.class, read(text)).note();
  }

  static Note note(String path, byte[] bytes) {
    return assertInstanceOf(Outcome.Read.class, read(path, bytes)).note();
  }

  static Rejection rejection(String path, byte[] bytes) {
    return assertInstanceOf(Outcome.Rejected.class, read(path, bytes)).rejection();
  }
}
