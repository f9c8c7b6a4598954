package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Estimate;

/**
 * The ends and the middle of a row as a table prints them: both ends only where they differ, and
 * the middle only where no reported value says the same. In the unit of the row.
 */
record Spread(@Nullable BigDecimal low, @Nullable BigDecimal median, @Nullable BigDecimal high) {

  static Spread of(Estimate row) {
    BigDecimal low = row.low();
    BigDecimal high = row.high();
    boolean isOne = low != null && high != null && low.compareTo(high) == 0;
    if (!isOne) {
      return new Spread(low, row.median(), high);
    }
    return new Spread(null, row.actual() == null ? low : null, null);
  }
}
