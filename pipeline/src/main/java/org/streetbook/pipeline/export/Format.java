package org.streetbook.pipeline.export;

import java.util.Locale;

/** What an export is written as. */
public enum Format {
  /** RFC 4180 with a header line. */
  CSV,
  /** One array, a row a line. */
  JSON,
  /** A row a line. */
  JSONL,
  /** A table in Markdown, the columns that a person reads. */
  MD,
  /** Plain columns for a terminal, those that a person reads. */
  TABLE;

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
