package org.streetbook.extractors.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.YearEnd;

/**
 * The day on which a company's year ends. A fiscal year carries the number of the calendar year it
 * ends in: with a year end of 31 March, FY2027 runs from 2026-04-01 to 2027-03-31.
 *
 * @param yearEnd month and day; the 28th and the 29th of February both stand for its last day
 */
public record FiscalCalendar(MonthDay yearEnd) implements Serializable {

  /** The calendar year, which holds for every company of which nothing else is known. */
  public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(MonthDay.of(12, 31));

  /**
   * The calendar with that year end, as the catalogue writes it.
   *
   * @param monthDay {@code MM-dd}, or null for the calendar year
   * @throws IllegalArgumentException where it is no month and day
   */
  public static FiscalCalendar of(@Nullable String monthDay) {
    return new FiscalCalendar(YearEnd.of(monthDay).day());
  }

  /**
   * The calendar that a mention gives away: "fiscal third quarter ended May 2" is told by a company
   * whose year ends in August.
   *
   * @return null where the mention does not tell; a year that ends within a month is taken to end
   *     with it
   */
  public static @Nullable FiscalCalendar shownBy(PeriodMention mention) {
    Reading reading =
        mention.reading() instanceof Reading.Edge edge ? edge.of() : mention.reading();
    Period period =
        new Resolver(mention.published(), CALENDAR_YEAR, Reading.Tense.EITHER).resolve(reading);
    LocalDate end = period == null ? null : period.end();
    if (end == null) {
      return null;
    }
    return switch (reading) {
      case Reading.Ended ended -> {
        boolean tells = ended.quarter() > 0 || (ended.fiscal() && ended.year());
        int rest = ended.quarter() == 0 ? 0 : 12 - 3 * ended.quarter();
        yield tells ? endingIn(YearMonth.from(end).plusMonths(rest)) : null;
      }
      case Reading.Starting starting -> endingIn(YearMonth.from(end));
      default -> null;
    };
  }

  private static FiscalCalendar endingIn(YearMonth month) {
    return new FiscalCalendar(MonthDay.of(month.getMonthValue(), month.getMonth().maxLength()));
  }

  /** Whether years end on 31 December. */
  public boolean isCalendarYear() {
    return yearEnd.equals(CALENDAR_YEAR.yearEnd);
  }

  /** The fiscal year with that number. */
  public Period year(int year) {
    return period(year, Part.YEAR, true);
  }

  /** The quarter, 1 to 4, of the fiscal year with that number. */
  public Period quarter(int year, int number) {
    return period(year, Part.quarter(number), true);
  }

  /** The half, 1 or 2, of the fiscal year with that number. */
  public Period half(int year, int number) {
    return period(year, Part.half(number), true);
  }

  /** The number of the fiscal year that holds the day. */
  public int yearOf(LocalDate day) {
    return day.isAfter(boundary(day.getYear(), 12)) ? day.getYear() + 1 : day.getYear();
  }

  /** First day of that part of the year. */
  LocalDate start(int year, Part part) {
    return boundary(year, part.firstMonth() - 1).plusDays(1);
  }

  /** Last day of that part of the year. */
  LocalDate end(int year, Part part) {
    return boundary(year, part.firstMonth() - 1 + part.months());
  }

  /**
   * That part of the year, dated.
   *
   * @param named whether its label carries the company's year ({@code FY2027-Q1}) and not the dates
   */
  Period period(int year, Part part, boolean named) {
    LocalDate start = start(year, part);
    LocalDate end = end(year, part);
    PeriodType type = part.type();
    String label =
        named && part.isNumbered() ? "FY" + year + part.suffix() : Labels.of(start, end, type);
    return new Period(label, start, end, type);
  }

  /** Last day of the month that lies so many months after the start of the year. */
  private LocalDate boundary(int year, int months) {
    return new YearEnd(yearEnd).after(year, months);
  }
}
