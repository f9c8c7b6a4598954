package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How firmly a claim is stated. */
public enum Modality {
  /** Plainly. */
  ASSERTED,
  /** With "could", "may", "if". */
  HEDGED,
  /** As a report or a rumour. */
  REPORTED,
  /** Denied. */
  NEGATED;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static Modality ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
