package org.streetbook.index.entry;

import java.io.Serializable;
import org.streetbook.corpus.note.Note;

/**
 * A note as the book keeps it: whole, with its text.
 *
 * @param note the note; {@link Source#holds} its path
 * @param source the file that it came from
 * @param status what became of it
 * @param claims how many claims of it are in the book
 */
public record StoredNote(Note note, Source source, NoteStatus status, int claims)
    implements Serializable {
  public StoredNote {
    if (!source.holds(note.path())) {
      throw new IllegalArgumentException(
          "note " + note.path() + " does not stand in file " + source.path());
    }
    if (claims < 0) {
      throw new IllegalArgumentException("note " + note.path() + " with " + claims + " claims");
    }
  }
}
