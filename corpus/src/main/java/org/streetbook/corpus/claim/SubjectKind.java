package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing a claim is about. */
public enum SubjectKind {
  COMPANY,
  INDEX,
  INDUSTRY,
  PRODUCT,
  ECONOMY,
  COMMODITY,
  CURRENCY;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static SubjectKind ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
