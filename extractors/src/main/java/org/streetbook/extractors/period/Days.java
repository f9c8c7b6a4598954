package org.streetbook.extractors.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.streetbook.extractors.period.Reading.DayOfYear;
import org.streetbook.extractors.period.Reading.Weekday;

/** Patterns for days and runs of days. */
final class Days {

  private static final YearRef UNNAMED = new YearRef.Unnamed(false);

  private Days() {}

  /** "June 30, 2011", "30 June 2011", "2011-06-30", "6/30/2011". */
  static final Parser<Reading> DATE =
      Parser.any(
          List.of(
              Grammar.MONTH
                  .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                  .skip(Grammar.maybe(","))
                  .then(Years.YEAR_NUMBER, MonthAndDay::in),
              Grammar.DAY_NUMBER
                  .skip(Grammar.maybe("of", "-"))
                  .then(Grammar.MONTH, (day, month) -> new MonthAndDay(month, day))
                  .skip(Grammar.maybe(",", "-"))
                  .then(Years.YEAR_NUMBER, MonthAndDay::in),
              Grammar.digits(1900, 2099)
                  .skip(Grammar.mark("-"))
                  .then(Grammar.digits(1, 12), YearAndMonth::new)
                  .skip(Grammar.mark("-"))
                  .then(Grammar.digits(1, 31), YearAndMonth::day),
              Grammar.DAY_NUMBER
                  .skip(Grammar.mark("-"))
                  .then(Grammar.MONTH, (day, month) -> new MonthAndDay(month, day))
                  .skip(Grammar.mark("-"))
                  .then(Years.TWO_DIGITS, MonthAndDay::in),
              Grammar.digits(1, 12)
                  .skip(Grammar.mark("/"))
                  .then(Grammar.digits(1, 31), MonthAndDay::new)
                  .skip(Grammar.mark("/"))
                  .then(Grammar.digits(1900, 2099), MonthAndDay::in)));

  private record YearAndMonth(int year, int month) {
    Reading day(int day) {
      return new MonthAndDay(month, day).in(year);
    }
  }

  private static final Parser<YearRef> YEAR_AFTER_DAY = Years.YEAR_NUMBER.map(Days::named);

  /** "June 30", "30 June": the year is not printed, or is told. */
  static final Parser<Reading> DAY_OF_YEAR =
      Parser.any(
          List.of(
              Grammar.MONTH
                  .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                  .skip(Parser.unless(Grammar.phrase("-", "/", "to").keep(Grammar.digits(1, 999))))
                  .skip(Parser.unless(Grammar.phrase("-").keep(Grammar.MONTH)))
                  .map(day -> day.in(UNNAMED)),
              Grammar.MONTH
                  .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                  .then(
                      Grammar.maybe(",", "of").keep(Years.NEIGHBOUR_YEAR),
                      (day, year) -> day.in(year)),
              Grammar.DAY_NUMBER
                  .skip(Grammar.maybe("of"))
                  .then(Grammar.MONTH, (day, month) -> new MonthAndDay(month, day).in(UNNAMED))));

  static final Parser<Reading> DAY =
      Parser.any(
          List.of(
              DATE,
              DAY_OF_YEAR,
              Grammar.DATELINE_DAY.keep(Parser.any(List.of(DATE, DAY_OF_YEAR)))));

  /** A day of a month; one past the month's end stands for its last day. */
  record MonthAndDay(int month, int day) {
    Reading in(int year) {
      try {
        return new Reading.Day(LocalDate.of(year, month, day));
      } catch (DateTimeException notInThatMonth) {
        return new Reading.Day(YearMonth.of(year, month).atEndOfMonth());
      }
    }

    Reading in(YearRef year) {
      return new DayOfYear(month, day, year);
    }
  }

  /** "July 1-4", "June 28 to July 2, 2011". */
  static final Parser<Reading> DAYS =
      Parser.any(
          List.of(
              Grammar.MONTH
                  .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                  .skip(Grammar.phrase("-", "to", "through"))
                  .then(Grammar.DAY_NUMBER, DaysOfMonth::new)
                  .when(DaysOfMonth::inOrder)
                  .then(Grammar.maybe(",").keep(YEAR_AFTER_DAY).or(UNNAMED), DaysOfMonth::in),
              Grammar.MONTH
                  .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                  .skip(Grammar.phrase("-", "to", "through"))
                  .then(Grammar.MONTH.then(Grammar.DAY_NUMBER, MonthAndDay::new), TwoDays::new)
                  .then(Grammar.maybe(",").keep(YEAR_AFTER_DAY).or(UNNAMED), TwoDays::in)));

  private record DaysOfMonth(MonthAndDay first, int last) {
    boolean inOrder() {
      return first.day() < last;
    }

    Reading in(YearRef year) {
      return new TwoDays(first, new MonthAndDay(first.month(), last)).in(year);
    }
  }

  private record TwoDays(MonthAndDay first, MonthAndDay last) {
    Reading in(YearRef year) {
      return new Reading.Between(first.in(year), last.in(year));
    }
  }

  /** "Tuesday", "next Friday". */
  static final Parser<Reading> WEEKDAY =
      Parser.any(
          List.of(
              Grammar.WEEKDAY.map(day -> new Weekday(DayOfWeek.of(day), 0)),
              Grammar.phrase("next")
                  .keep(Grammar.WEEKDAY)
                  .map(day -> new Weekday(DayOfWeek.of(day), 1)),
              Grammar.phrase("last")
                  .keep(Grammar.WEEKDAY)
                  .map(day -> new Weekday(DayOfWeek.of(day), 0))));

  private static YearRef named(int year) {
    return new YearRef.Named(year, false);
  }
}
