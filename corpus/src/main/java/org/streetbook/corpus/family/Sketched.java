package org.streetbook.corpus.family;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;

/**
 * All that families are told by of one note.
 *
 * @param day the latest day on which it may have been published, null where it does not say
 */
public record Sketched(NoteId note, @Nullable LocalDate day, Sketch sketch) {

  private static final long NONE = Long.MIN_VALUE;

  /** That of a note. */
  public static Sketched of(Note note) {
    var published = note.published();
    return new Sketched(note.id(), published == null ? null : published.latest(), Sketch.of(note));
  }

  /** That of {@code note}, from what {@link #bytes} wrote. */
  public static Sketched read(NoteId note, ByteBuffer bytes) {
    long day = bytes.getLong();
    return new Sketched(note, day == NONE ? null : LocalDate.ofEpochDay(day), Sketch.read(bytes));
  }

  /** The day and the sketch, not the note's id. */
  public byte[] bytes() {
    byte[] words = sketch.bytes();
    return ByteBuffer.allocate(Long.BYTES + words.length)
        .putLong(day == null ? NONE : day.toEpochDay())
        .put(words)
        .array();
  }
}
