package org.streetbook.pipeline.export;

import java.io.IOException;

/** Writes an export of a book in one format. A writer has no state: it can be used again. */
@FunctionalInterface
public interface ExportWriter {

  /**
   * Writes the export whole.
   *
   * @param export what was asked for; a format that tells more than one kind of row shows it first
   * @param rows of the book
   * @param out is left open
   */
  Written write(Export export, BookRows rows, Destination out) throws IOException;
}
