package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The length of a period. */
public enum PeriodType {
  YEAR,
  HALF,
  QUARTER,
  MONTH,
  DAY,
  INSTANT,
  SPAN;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static PeriodType ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
