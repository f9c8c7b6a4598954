package org.streetbook.corpus.note;

import java.io.Serializable;

/**
 * A stretch of a note's text under one heading. Sections do not overlap, stand in text order, and
 * together cover the text but for the white space between them.
 *
 * @param kind what part of the note it is
 * @param heading the heading it stands under as printed, empty where there is none
 * @param span where it is, its heading included
 */
public record Section(Kind kind, String heading, Span span) implements Serializable {

  /** Parts of a note that claims are weighed by. */
  public enum Kind {
    /** The note's title line. */
    TITLE,
    /** An abstract, a list of key points, or a summary made by a machine. */
    SUMMARY,
    /** The note's own prose. */
    BODY,
    /** A table whose rows keep their cells apart by {@code " | "}; the first row is its head. */
    TABLE
  }
}
