package org.streetbook.corpus.isolate;

/** No process to read notes in can be had: the machine's fault, and no note's. */
public final class IsolationException extends RuntimeException {

  IsolationException(String message, Throwable cause) {
    super(message, cause);
  }

  IsolationException(String message) {
    super(message);
  }
}
