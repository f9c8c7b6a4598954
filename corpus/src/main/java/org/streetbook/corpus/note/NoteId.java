package org.streetbook.corpus.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The identity of a note: a hash of its path relative to the root that was given, so that a note
 * keeps its id when its content changes.
 *
 * @param value 16 lower-case hexadecimal digits
 */
public record NoteId(@JsonValue String value) implements Comparable<NoteId>, Serializable {

  @JsonCreator
  public NoteId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("not a note id: " + value);
    }
  }

  /** The id of the note at {@code path}, relative to its root, {@code /}-separated. */
  public static NoteId ofPath(String path) {
    return new NoteId(Digest.of(path).substring(0, 16));
  }

  @Override
  public int compareTo(NoteId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
