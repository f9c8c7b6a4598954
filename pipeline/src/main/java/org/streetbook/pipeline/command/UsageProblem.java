package org.streetbook.pipeline.command;

/** A command that cannot be meant as given: the message says what, where and what to do instead. */
final class UsageProblem extends RuntimeException {

  UsageProblem(String message) {
    super(message);
  }

  UsageProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
