package org.streetbook.pipeline.export;

import java.io.IOException;

/**
 * Writes rows of one kind, in the order in which they come. Text and binary formats are both
 * written through this; what the file begins with is written when the writer is made.
 */
public interface RowWriter {

  /** Writes one record, or a tree that has its JSON. */
  void write(Object row) throws IOException;

  /** Ends the file, leaves what it was written to open, and tells what was written. */
  Written finish() throws IOException;

  /**
   * Begins a file of text.
   *
   * @param format one that is text
   * @param columns all of them for CSV, those for people for Markdown and tables; JSON has its own
   * @throws IllegalArgumentException if the format does not write rows as text
   */
  static RowWriter text(Format format, Columns columns, Appendable out) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(columns, out);
      case JSON -> new JsonRows(out);
      case JSONL -> new JsonLineRows(out);
      case MD -> new MarkdownRows(columns, out);
      case TABLE -> new TableRows(columns, out);
      case XLSX, PARQUET, HTML ->
          throw new IllegalArgumentException(format.label() + " is not rows of text");
    };
  }
}
