package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of statement a claim is. */
public enum Basis {
  /** A forecast or model of a third party. */
  ESTIMATE,
  /** The company's own outlook. */
  GUIDANCE,
  /** Reported, or happened. */
  ACTUAL,
  /** A price target, a rating, a threshold of a signal. */
  TARGET,
  /** Holds only under the condition that the claim states. */
  SCENARIO,
  /** Computed by the reconciler from other claims. */
  DERIVED;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static Basis ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
