package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the words bound an amount. */
public enum Qualifier {
  /** As printed. */
  EXACT,
  /** "about", "roughly", "nearly", "almost". */
  APPROX,
  /** "over", "more than", "at least". */
  AT_LEAST,
  /** "up to", "under", "as much as". */
  AT_MOST,
  /** Two ends. */
  RANGE;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static Qualifier ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
