package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.isolate.IsolationException;
import org.streetbook.index.search.QueryException;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.reindex.UnusableInput;

/**
 * How a problem ends a command.
 *
 * @param code the exit code
 * @param message what, where and what to do, for a person
 */
record Outcome(int code, String message) {

  static Outcome of(Throwable problem) {
    return switch (problem) {
      case UsageProblem usage -> usage(usage);
      case UnusableInput input -> usage(input);
      case CatalogueException list -> usage(list);
      case QueryException query -> usage(query);
      case IndexException.NoBook absent -> usage(absent);
      case IndexException.Ambiguous ambiguous -> usage(ambiguous);
      case IndexException book ->
          new Outcome(Streetbook.FAILURE, String.valueOf(book.getMessage()));
      case IsolationException processes ->
          new Outcome(Streetbook.FAILURE, processes.getMessage() + "; the book is as it was");
      case UncheckedIOException disk -> failure(disk, disk.getCause());
      case IOException disk -> failure(disk, null);
      case OutOfMemoryError memory ->
          new Outcome(
              Streetbook.FAILURE,
              "out of memory; give more with STREETBOOK_OPTS=-Xmx4g. The book is as it was");
      default ->
          new Outcome(
              Streetbook.FAILURE,
              "something went wrong that should not: "
                  + problem
                  + "; run again with STREETBOOK_DEBUG=1 and report what it prints");
    };
  }

  private static Outcome usage(RuntimeException problem) {
    return new Outcome(Streetbook.USAGE, String.valueOf(problem.getMessage()));
  }

  private static Outcome failure(Exception problem, @Nullable Throwable cause) {
    String detail = cause == null ? "" : ": " + cause.getMessage();
    return new Outcome(
        Streetbook.FAILURE, problem.getMessage() + detail + "; check the disk and run again");
  }

  int report(PrintWriter err) {
    err.println("streetbook: " + message);
    return code;
  }
}
