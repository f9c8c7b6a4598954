package org.streetbook.extractors.table;

/** What words of a head or a row's label can say. The words are in {@code heads.tsv}. */
public enum Facet {
  /** Who states the figures of the row. */
  FIRM,
  /** What the figures of the row are about. */
  SUBJECT,
  /** What the figures of the row measure, or when. */
  LABEL,
  /** What a share costs. */
  PRICE,
  /** Cells that state nothing. */
  IGNORED,
  /** What is expected, beside what else may be; said where the others are. */
  BASE_CASE,
  /** What may be instead. */
  OTHER_CASE,
  /** A price target. */
  TARGET,
  /** A rating. */
  RATING,
  /** How far a share has to go to its target. */
  UPSIDE,
  /** What another value replaced. */
  OLD,
  /** What replaced another value. */
  NEW,
  /** What happened, as whom it is about reports it. */
  ACTUAL,
  /** What the market expected. */
  MARKET,
  /** What the house whose table it is expected. */
  OURS,
  /** What somebody expected: the house whose table it is, else the market. */
  FORECAST,
  /** What the company itself expects. */
  GUIDANCE,
  /** How what happened compares with what was expected. */
  VERDICT,
  /** A change of the metric of the row or column. */
  CHANGE,
  /** A change from the quarter or month before. */
  SEQUENTIAL,
  /** The same a year before. */
  YEAR_AGO,
  /** The same a quarter before. */
  QUARTER_AGO,
  /** Words beside a metric that leave it what it is. */
  FILLER;

  /** Whether it is a scenario, which is one only beside another. */
  boolean isCase() {
    return this == BASE_CASE || this == OTHER_CASE;
  }

  /** Whether the words mean it only where they are all that a head says. */
  boolean isWhole() {
    return compareTo(OTHER_CASE) <= 0;
  }
}
