package org.streetbook.index.search;

/** A query or a filter that cannot be understood. The message is meant for people. */
public final class QueryException extends RuntimeException {

  private final int column;

  /**
   * @param message what is wrong and what to write instead
   * @param column where in the query, from 1; 0 for a filter
   */
  public QueryException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Where in the query, from 1; 0 where it is not in the query but in a filter. */
  public int column() {
    return column;
  }
}
