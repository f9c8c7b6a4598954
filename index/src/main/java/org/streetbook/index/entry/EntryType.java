package org.streetbook.index.entry;

import java.util.Locale;

/** The types of documents in a book. */
public enum EntryType {
  NOTE,
  CLAIM,
  ESTIMATE,
  POSITION,
  FINDING,
  REJECTION,
  FAMILY;

  /** The name in the index and in messages: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
