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

  private static final Parser<Boolean> NOT_OF_ANYTHING =
      Parser.unless(
          Grammar.phrase("of", "-", "quarter", "year", "month", "week", "day", "century", "time"));

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
                  Grammar.DAY_NUMBER
                      .skip(Grammar.mark("-"))
                      .then(Grammar.MONTH, (day, month) -> new MonthAndDay(month, day))
                      .skip(Grammar.mark("-"))
                      .then(Years.TWO_DIGITS, MonthAndDay::in),
                  Grammar.MONTH
                      .then(Grammar.DAY_NUMBER, MonthAndDay::new)
                      .skip(Grammar.phrase("in", "of"))
                      .then(Years.YEAR_NUMBER, MonthAndDay::in),
                  Grammar.DAY_NUMBER
                      .skip(Grammar.maybe("of", "-", "/"))
                      .then(Grammar.MONTH, (day, month) -> new MonthAndDay(month, day))
                      .skip(Grammar.phrase("in", "of", "/"))
                      .then(Years.YEAR_NUMBER, MonthAndDay::in),
                  Grammar.digits(13, 31)
                      .skip(Grammar.phrase("/", "-"))
                      .then(Grammar.digits(1, 12), (day, month) -> new MonthAndDay(month, day))
                      .skip(Grammar.phrase("/", "-"))
                      .then(Grammar.digits(1900, 2099), MonthAndDay::in),
                  Grammar.digits(1900, 2099)
                      .skip(Grammar.phrase("-", "/"))
                      .then(
                          Parser.any(List.of(Grammar.MONTH, Grammar.digits(1, 12))),
                          YearAndMonth::new)
                      .skip(Grammar.phrase("-", "/"))
                      .then(Grammar.digits(1, 31), YearAndMonth::day),
                  numeric("/"),
                  numeric("-")))
          .memoized();

  /** "6/30/2011", "6-30-2011". */
  private static Parser<Reading> numeric(String mark) {
    return Grammar.digits(1, 12)
        .skip(Grammar.mark(mark))
        .then(Grammar.digits(1, 31), MonthAndDay::new)
        .skip(Grammar.mark(mark))
        .then(Grammar.digits(1900, 2099), MonthAndDay::in);
  }

  /** "6/30", only where the words around say that it is a day. */
  static final Parser<Reading> BARE_NUMBERS =
      Grammar.digits(1, 12)
          .skip(Grammar.mark("/"))
          .then(Grammar.digits(1, 31), MonthAndDay::new)
          .map(day -> day.in(UNNAMED));

  private record YearAndMonth(int year, int month) {
    Reading day(int day) {
      return new MonthAndDay(month, day).in(year);
    }
  }

  static final Parser<YearRef> YEAR_AFTER_DAY = Years.YEAR_NUMBER.map(Days::named);

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
                  Grammar.DATELINE_DAY.keep(Parser.any(List.of(DATE, DAY_OF_YEAR)))))
          .memoized();

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

  /** "the 18th", said of a month that is not named. */
  static final Parser<Reading> NUMBERED =
      Grammar.phrase("the")
          .keep(Grammar.DAY_ORDINAL)
          .skip(NOT_OF_ANYTHING)
          .map(day -> new Reading.DayOfMonth(day, null, null));

  /** "the 20th of next month". */
  static final Parser<Reading> OF_MONTH =
      Grammar.DAY_ORDINAL
          .skip(Grammar.phrase("of"))
          .then(
              Parser.any(
                  List.of(
                      Years.NEIGHBOUR.skip(Grammar.phrase("month")),
                      Grammar.phrase("the month").map(word -> 0))),
              (day, months) ->
                  new Reading.DayOfMonth(day, null, new Reading.Whole(months, TimeUnit.MONTH)));

  /** "Tuesday", "next Friday", "Friday the 11th". */
  static final Parser<Reading> WEEKDAY =
      Parser.any(
          List.of(
              Grammar.WEEKDAY.map(day -> new Weekday(DayOfWeek.of(day))),
              Grammar.WEEKDAY
                  .skip(Grammar.maybe(","))
                  .skip(Grammar.phrase("the"))
                  .then(
                      Grammar.DAY_ORDINAL,
                      (weekday, day) -> new Reading.DayOfMonth(day, DayOfWeek.of(weekday), null)),
              Years.NEIGHBOUR.then(Grammar.ANY_WEEKDAY, Days::ofWeek),
              Grammar.WEEKDAY
                  .skip(Grammar.maybe("of"))
                  .then(
                      Years.NEIGHBOUR.skip(Grammar.phrase("week")),
                      (weekday, weeks) -> ofWeek(weeks, weekday)),
              Years.NEIGHBOUR
                  .skip(Grammar.phrase("week"))
                  .skip(Grammar.maybe("on"))
                  .then(Grammar.WEEKDAY, Days::ofWeek)));

  /** "Next Friday" is that of the next week, "this Friday" that of the week under way. */
  private static Reading ofWeek(int weeks, int weekday) {
    return new Reading.WeekdayOf(DayOfWeek.of(weekday), new Reading.Whole(weeks, TimeUnit.WEEK), 1);
  }

  static YearRef named(int year) {
    return new YearRef.Named(year, false);
  }

  /** "today", "now". */
  static final Parser<Reading> TODAY =
      Parser.any(
          List.of(
              Grammar.phrase("today", "same day").map(word -> new Reading.Whole(0, TimeUnit.DAY)),
              Grammar.phrase("yesterday").map(word -> new Reading.Whole(-1, TimeUnit.DAY)),
              Grammar.phrase("tomorrow").map(word -> new Reading.Whole(1, TimeUnit.DAY)),
              Grammar.phrase("day after tomorrow").map(word -> new Reading.Whole(2, TimeUnit.DAY)),
              Grammar.phrase("day before yesterday")
                  .map(word -> new Reading.Whole(-2, TimeUnit.DAY))));
}
