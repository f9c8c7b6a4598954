package org.streetbook.corpus.ingest;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;

/**
 * A piece of a document that stands on its own: what every format is turned into before furniture
 * is cut off and the note's text is laid out.
 *
 * @param kind what it is
 * @param text cleaned, on one line
 * @param places which page, slide or cell of the source each part of the text stood in
 */
record Block(Kind kind, String text, PlaceMap places) {

  /** A block of a source without pages and cells. */
  Block(Kind kind, String text) {
    this(kind, text, PlaceMap.NONE);
  }

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

  /** The same text as a block of another kind. */
  Block as(Kind other) {
    return new Block(other, text, places);
  }

  /** The same, all of it in one place of the source; null where that is not known. */
  Block at(@Nullable Place place) {
    if (place == null) {
      return this;
    }
    PlaceMap.Builder map = new PlaceMap.Builder();
    map.add(0, place);
    return new Block(kind, text, map.build());
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
