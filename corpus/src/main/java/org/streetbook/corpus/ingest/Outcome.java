package org.streetbook.corpus.ingest;

import java.io.Serializable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;

/** What became of one note: it was read, or it was not and says why. */
public sealed interface Outcome extends Serializable {

  /** The relative path of what was read or rejected. */
  String path();

  /** A note that got through. */
  record Read(Note note) implements Outcome {
    @Override
    public String path() {
      return note.path();
    }
  }

  /** An input that did not get through. */
  record Rejected(Rejection rejection) implements Outcome {
    @Override
    public String path() {
      return rejection.path();
    }
  }
}
