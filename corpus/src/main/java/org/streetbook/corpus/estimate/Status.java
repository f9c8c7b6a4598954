package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the statements on one key stand to each other. */
public enum Status {
  /** One firm. */
  SINGLE,
  /** Two or more independent firms, the same value within its printed precision. */
  AGREED,
  /** Firms differ, each on its own forecast: dispersion, not error. */
  RANGE,
  /** Statements of one fact that cannot all be true. */
  CONFLICT,
  /** Replaced by the same firm's newer position; stays visible. */
  SUPERSEDED,
  /** Implied by other claims, stated by nobody. */
  DERIVED,
  /** Older than the window against the as-of date; computed when viewed, never stored. */
  STALE;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static Status ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
