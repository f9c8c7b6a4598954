package org.streetbook.corpus.ingest;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Rejection;

/**
 * Is told how far the reading of one file has come. A file is one source; so is each member of an
 * archive and each attachment of a mail, which begin and end between the beginning and the end of
 * what they are in.
 */
@FunctionalInterface
public interface Steps {

  /**
   * A source is about to be read.
   *
   * @return why it is not to be, or null to go on
   */
  default @Nullable Rejection begin(String path, String digest) {
    return null;
  }

  /** What became of a source: one note, or one rejection; a container that is whole has neither. */
  void take(Outcome outcome);

  /** The source that began last, of those that have not ended, has. */
  default void end() {}
}
