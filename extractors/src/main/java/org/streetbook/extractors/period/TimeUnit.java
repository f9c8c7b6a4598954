package org.streetbook.extractors.period;

import java.time.LocalDate;
import org.streetbook.corpus.claim.PeriodType;

/** A unit of calendar time, as words count it. */
public enum TimeUnit {
  DAY(0, PeriodType.DAY),
  WEEK(0, PeriodType.SPAN),
  MONTH(1, PeriodType.MONTH),
  QUARTER(3, PeriodType.QUARTER),
  HALF(6, PeriodType.HALF),
  YEAR(12, PeriodType.YEAR),
  DECADE(120, PeriodType.SPAN);

  private final int months;
  private final PeriodType type;

  TimeUnit(int months, PeriodType type) {
    this.months = months;
    this.type = type;
  }

  /** Its length in months, 0 for units shorter than a month. */
  int months() {
    return months;
  }

  /** The type of a period that is one such unit long. */
  PeriodType type() {
    return type;
  }

  /** The day that lies so many units after {@code from}, before it where {@code amount} < 0. */
  LocalDate add(LocalDate from, int amount) {
    return switch (this) {
      case DAY -> from.plusDays(amount);
      case WEEK -> from.plusWeeks(amount);
      case MONTH, QUARTER, HALF, YEAR, DECADE -> from.plusMonths((long) amount * months);
    };
  }
}
