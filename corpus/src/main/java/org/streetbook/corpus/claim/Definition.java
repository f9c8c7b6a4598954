package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What narrows a metric; a closed list, part of a reconciliation key. */
public enum Definition {
  ADJUSTED,
  REPORTED,
  PRETAX,
  DILUTED,
  ORGANIC,
  CONSTANT_CURRENCY,
  OWN_IT,
  FOOTPRINT,
  CONTRACTED,
  SEQUENTIAL,
  YEAR_OVER_YEAR,
  YEAR_TO_DATE;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static Definition ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
