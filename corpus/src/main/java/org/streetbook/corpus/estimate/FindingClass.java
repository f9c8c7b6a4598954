package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The classes of findings. Each says what was observed; none throws anything away. */
public enum FindingClass {
  /** Same firm, same value, several places: one position. */
  REPEAT,
  /** One statement contains the other: the tighter is kept. */
  PRECISION,
  /** Same firm and key, later, another value. */
  REVISION,
  /** A firm's estimate lies in the company's own range. */
  INSIDE_GUIDANCE,
  /** A firm's estimate lies outside the company's own range. */
  OUTSIDE_GUIDANCE,
  /** A firm's estimate lies in the reported range of the market. */
  INSIDE_MARKET,
  /** A firm's estimate lies outside the reported range of the market. */
  OUTSIDE_MARKET,
  /** Firms' positions differ. */
  DISPERSION,
  /** A position far from the others, or wrong by a power of ten. */
  OUTLIER,
  /** The same figure is given to different firms. */
  ATTRIBUTION,
  /** A figure without a source that a named firm states elsewhere. */
  UNSOURCED_REPEAT,
  /** One fact, disjoint values. */
  VALUE_CONFLICT,
  /** Figures that imply each other do not fit. */
  ARITHMETIC,
  /** Two shares that add up to the whole: one observation told two ways. */
  COMPLEMENT,
  /** Part and share bound the whole. */
  IMPLIED_BOUND,
  /** A change as amount and as percentage implies its base. */
  IMPLIED_BASE,
  /** Price times quantity, rate times time, level plus additions. */
  IMPLIED_TOTAL,
  /** Same unit and subject, definitions differ: not additive. */
  DIFFERENT_BASIS,
  /** An actual against what was expected: beat, miss or in line. */
  SURPRISE,
  /** A price target against the share price. */
  IMPLIED_UPSIDE,
  /** One subject, metric and period in two currencies. */
  DIFFERENT_CURRENCY,
  /** A rating or period that two places word differently. */
  LABEL_MISMATCH;

  /** The name in exports: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that label. */
  @JsonCreator
  public static FindingClass ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
