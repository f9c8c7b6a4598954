package org.streetbook.corpus.ingest;

/**
 * A piece of a document that stands on its own: what every format is turned into before furniture
 * is cut off and the note's text is laid out.
 *
 * @param kind what it is
 * @param text cleaned, on one line
 */
record Block(Kind kind, String text) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    /** One row of a table, cells joined by {@link #CELLS}. */
    ROW
  }

  /** What stands between the cells of a row. */
  static final String CELLS = " | ";

  static Block heading(String text) {
    return new Block(Kind.HEADING, text);
  }

  static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }

  static Block item(String text) {
    return new Block(Kind.ITEM, text);
  }

  static Block row(String text) {
    return new Block(Kind.ROW, text);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
