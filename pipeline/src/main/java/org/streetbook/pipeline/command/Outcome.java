package org.streetbook.pipeline.command;

import java.io.PrintWriter;

/**
 * How a problem ends a command.
 *
 * @param code the exit code
 * @param message what, where and what to do, for a person
 */
record Outcome(int code, String message) {

  static Outcome of(Exception problem) {
    return switch (problem) {
      case UsageProblem usage -> new Outcome(Streetbook.USAGE, usage.getMessage());
      default ->
          new Outcome(
              Streetbook.FAILURE,
              "something went wrong that should not: "
                  + problem
                  + "; run again with STREETBOOK_DEBUG=1 and report what it prints");
    };
  }

  int report(PrintWriter err) {
    err.println("streetbook: " + message);
    return code;
  }
}
