package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of party makes a claim. */
public enum FirmKind {
  /** A bank, broker, research house or rating agency. */
  BROKER,
  /** The subject itself or another company. */
  COMPANY,
  /** A newspaper or wire, or the note's own narration. */
  MEDIA,
  /** "The market", "consensus", "Wall Street". */
  MARKET,
  /** "One securities firm". */
  UNNAMED;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static FirmKind ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
