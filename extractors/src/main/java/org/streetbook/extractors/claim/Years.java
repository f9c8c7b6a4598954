package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

/** Moves periods by years. */
final class Years {

  private Years() {}

  /** The same stretch of time a year earlier; the period itself where it has no dates. */
  static Period before(Period period) {
    LocalDate end = period.end();
    if (end == null) {
      return period;
    }
    int year = end.getYear();
    String label = period.label().replace(String.valueOf(year), String.valueOf(year - 1));
    return new Period(label, earlier(period.start()), earlier(end), period.type());
  }

  /** The month before one; the period itself where it has no dates. */
  static Period monthBefore(Period month) {
    LocalDate end = month.end();
    if (end == null) {
      return month;
    }
    YearMonth before = YearMonth.from(end).minusMonths(1);
    return new Period(before.toString(), before.atDay(1), before.atEndOfMonth(), PeriodType.MONTH);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
    LocalDate moved = day.minusYears(1);
    return monthEnd ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
  }
}
