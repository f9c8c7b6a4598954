package org.streetbook.extractors.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.PeriodType;

/** How the labels of dated periods are written. */
final class Labels {

  private Labels() {}

  /** The shortest label that names the dates: {@code 2027-Q1}, {@code 2007-01/2007-05}. */
  static String of(@Nullable LocalDate start, @Nullable LocalDate end, PeriodType type) {
    if (start == null || end == null) {
      return (start == null ? "" : open(start, true)) + "/" + (end == null ? "" : open(end, false));
    }
    if (start.equals(end)) {
      return start.toString();
    }
    if (start.getDayOfMonth() != 1 || !isMonthEnd(end)) {
      return start + "/" + end;
    }
    int months = (end.getYear() - start.getYear()) * 12 + monthsBetween(start, end);
    int first = start.getMonthValue();
    boolean within = start.getYear() == end.getYear();
    if (first == 1 && end.getMonthValue() == 12) {
      return within ? "" + start.getYear() : start.getYear() + "/" + end.getYear();
    }
    if (within && months == 1) {
      return YearMonth.from(start).toString();
    }
    if (within && months == 3 && first % 3 == 1 && type == PeriodType.QUARTER) {
      return start.getYear() + "-Q" + (first + 2) / 3;
    }
    if (within && months == 6 && first % 6 == 1 && type == PeriodType.HALF) {
      return start.getYear() + "-H" + (first + 5) / 6;
    }
    return YearMonth.from(start) + "/" + YearMonth.from(end);
  }

  /** Whether the day is the last one of its month. */
  static boolean isMonthEnd(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  private static int monthsBetween(LocalDate start, LocalDate end) {
    return end.getMonthValue() - start.getMonthValue() + 1;
  }

  private static String open(LocalDate day, boolean start) {
    if (start ? day.getDayOfYear() == 1 : day.getDayOfYear() == day.lengthOfYear()) {
      return "" + day.getYear();
    }
    if (start ? day.getDayOfMonth() == 1 : isMonthEnd(day)) {
      return YearMonth.from(day).toString();
    }
    return day.toString();
  }
}
