package org.streetbook.index.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a note. */
public enum NoteStatus {
  /** Its claims were extracted, even where it has none. */
  INDEXED,
  /** Kept and searchable, but no claims are extracted: another language. */
  NOT_EXTRACTED;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static NoteStatus ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
