package org.streetbook.corpus.claim;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stretch of time a claim is for.
 *
 * @param label as the note names it, normalised: {@code 2027}, {@code 2027-Q1}, {@code 2027-H1},
 *     {@code 2027-03}, {@code 2026-07-01}, {@code FY2027}, {@code FY2027-Q1}, {@code start/end},
 *     {@code approx:2015}
 * @param start first day, null where open, vague or unknown
 * @param end last day, inclusive, null where open, vague or unknown
 * @param type its length
 */
public record Period(
    String label, @Nullable LocalDate start, @Nullable LocalDate end, PeriodType type)
    implements Serializable {

  /** Whether both periods are the same stretch of time: equal dates, or equal labels if undated. */
  public boolean same(Period other) {
    if (start == null && end == null) {
      return other.start == null && other.end == null && label.equals(other.label);
    }
    return java.util.Objects.equals(start, other.start) && java.util.Objects.equals(end, other.end);
  }
}
