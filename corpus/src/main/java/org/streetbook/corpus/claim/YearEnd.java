package org.streetbook.corpus.claim;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a company's year ends; its years carry the number of the calendar year that they
 * end in.
 *
 * @param day month and day; the 28th and the 29th of February both stand for its last day
 */
public record YearEnd(MonthDay day) implements Serializable {

  /** 31 December. */
  public static final YearEnd OF_CALENDAR_YEAR = new YearEnd(MonthDay.of(12, 31));

  /**
   * The day as the catalogue writes it.
   *
   * @param monthDay {@code MM-dd}, or null for 31 December
   * @throws IllegalArgumentException where it is no month and day
   */
  public static YearEnd of(@Nullable String monthDay) {
    if (monthDay == null) {
      return OF_CALENDAR_YEAR;
    }
    try {
      return new YearEnd(MonthDay.parse("--" + monthDay));
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException(
          "fiscal year end " + monthDay + " is not a month and day; write it as MM-dd", notADay);
    }
  }

  /** The last day of the month that lies so many months after the start of the year. */
  public LocalDate after(int year, int months) {
    YearMonth month = YearMonth.of(year - 1, day.getMonthValue()).plusMonths(months);
    boolean lastDay = day.getDayOfMonth() >= day.getMonth().minLength();
    return lastDay
        ? month.atEndOfMonth()
        : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
  }
}
