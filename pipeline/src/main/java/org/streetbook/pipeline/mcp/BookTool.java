package org.streetbook.pipeline.mcp;

import org.streetbook.index.Book;

/** A question that the book can be asked. */
interface BookTool {

  /** The name in the protocol. */
  String name();

  /** The name for a person. */
  String title();

  /** What it answers, and when to ask it: read by an assistant. */
  String description();

  /** What it takes. */
  Inputs inputs();

  /**
   * The answer.
   *
   * @param book one commit, open for this call
   * @throws ToolProblem where there is none
   * @throws org.streetbook.index.search.QueryException where a query cannot be understood
   * @throws org.streetbook.index.store.IndexException where the book cannot be read
   */
  Answer call(Book book, Inputs.Given given);
}
