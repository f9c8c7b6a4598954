package org.streetbook.index.entry;

import java.io.Serializable;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Rejection;

/**
 * A rejection as the book keeps it.
 *
 * @param rejection what was rejected and why; {@link Source#holds} its path
 * @param source the file that it concerns
 */
public record StoredRejection(Rejection rejection, Source source) implements Serializable {
  public StoredRejection {
    if (!source.holds(rejection.path())) {
      throw new IllegalArgumentException(
          "rejected " + rejection.path() + " does not stand in file " + source.path());
    }
  }

  /** The id in the book: that which a note at the same path would have. */
  public String id() {
    return NoteId.ofPath(rejection.path()).value();
  }
}
