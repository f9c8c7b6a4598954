package org.streetbook.pipeline.reindex;

/** The inputs as given cannot be meant: the message says what, where and what to do. */
public final class UnusableInput extends RuntimeException {

  /** With a message for a person. */
  public UnusableInput(String message) {
    super(message);
  }
}
