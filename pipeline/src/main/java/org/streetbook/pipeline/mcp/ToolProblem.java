package org.streetbook.pipeline.mcp;

/** A call that cannot be answered. The message says what is wrong and what to ask instead. */
final class ToolProblem extends RuntimeException {

  /** What is wrong, for programs. */
  enum Kind {
    /** An argument is missing, unknown, of another type or out of bounds. */
    BAD_ARGUMENT("bad_argument"),
    /** The query cannot be understood. */
    BAD_QUERY("bad_query"),
    /** Nothing in the book has the id. */
    UNKNOWN_ID("unknown_id"),
    /** Several entries have ids that begin so. */
    AMBIGUOUS_ID("ambiguous_id"),
    /** There is no book, or it cannot be read. */
    NO_BOOK("no_book"),
    /** A fault of the program. */
    FAULT("fault");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Kind kind;
  private final int column;

  ToolProblem(Kind kind, String message) {
    this(kind, message, 0);
  }

  /**
   * @param column where in the query, from 1; 0 where it is not in a query
   */
  ToolProblem(Kind kind, String message, int column) {
    super(message);
    this.kind = kind;
    this.column = column;
  }

  Kind kind() {
    return kind;
  }

  int column() {
    return column;
  }
}
