package org.streetbook.corpus.catalogue;

import java.io.Serial;

/** A list that cannot be used. The message says which file, line and column, and what to do. */
public final class CatalogueException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** A fault at one place of a list. */
  public CatalogueException(String message) {
    super(message);
  }

  /** A fault at one place of a list, with what brought it to light. */
  CatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
