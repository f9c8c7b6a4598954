package org.streetbook.extractors.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

/** A unit of calendar time, as words count it. */
public enum TimeUnit {
  DAY(0, PeriodType.DAY),
  WEEK(0, PeriodType.SPAN),
  /** Saturday and Sunday; counted in weeks. */
  WEEKEND(0, PeriodType.SPAN),
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
      case WEEK, WEEKEND -> from.plusWeeks(amount);
      case MONTH, QUARTER, HALF, YEAR, DECADE -> from.plusMonths((long) amount * months);
    };
  }

  /**
   * The unit that holds {@code day}, or the one so many after it. Weeks start on Monday; a week's
   * weekend is the one at its end.
   */
  Period around(LocalDate day, int amount) {
    return switch (this) {
      case DAY -> Lengths.dated(day.plusDays(amount), day.plusDays(amount), PeriodType.DAY);
      case WEEK -> {
        LocalDate monday = monday(day).plusWeeks(amount);
        yield Lengths.dated(monday, monday.plusDays(6), type);
      }
      case WEEKEND -> {
        LocalDate saturday = monday(day).plusWeeks(amount).plusDays(5);
        yield Lengths.dated(saturday, saturday.plusDays(1), type);
      }
      case MONTH, QUARTER, HALF, YEAR, DECADE -> {
        long month = day.getYear() * 12L + day.getMonthValue() - 1;
        long first = Math.floorDiv(month, months) * months + (long) amount * months;
        YearMonth start = YearMonth.of((int) Math.floorDiv(first, 12), 1).plusMonths(first % 12);
        yield Lengths.dated(start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth(), type);
      }
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
