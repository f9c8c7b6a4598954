package org.streetbook.index.search;

import java.util.Locale;
import org.streetbook.index.entry.EntryType;

/** What is searched for. */
public enum Target {
  CLAIMS(EntryType.CLAIM),
  NOTES(EntryType.NOTE),
  ESTIMATES(EntryType.ESTIMATE);

  private final EntryType type;

  Target(EntryType type) {
    this.type = type;
  }

  EntryType type() {
    return type;
  }

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
