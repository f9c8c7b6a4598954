package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Grammar.preceded;

import java.time.DayOfWeek;
import java.util.List;
import org.streetbook.extractors.period.Reading.Holding;
import org.streetbook.extractors.period.Reading.WeekOf;
import org.streetbook.extractors.period.Reading.Weekday;
import org.streetbook.extractors.period.Reading.WeekdayOf;
import org.streetbook.extractors.period.Reading.Whole;

/** Patterns for weeks, weekends and seasons. */
final class Weeks {

  private Weeks() {}

  /** Months and years, which weeks and weekdays are counted in. */
  private static final Parser<Reading> COUNTED_IN =
      maybe("the")
          .keep(
              Parser.any(
                  List.of(
                      Months.MONTH_OF_YEAR,
                      Grammar.MONTH.map(month -> Months.month(month, new YearRef.Unnamed(false))),
                      Phrases.CALENDAR_YEAR,
                      Phrases.NEIGHBOUR_YEAR,
                      Phrases.NEIGHBOUR_UNIT,
                      phrase("month").map(word -> new Whole(0, TimeUnit.MONTH)),
                      phrase("year").map(word -> new Whole(0, TimeUnit.YEAR)))));

  /** "first week of October", "the third week next year". */
  private static final Parser<Reading> NUMBERED =
      Parser.any(
          List.of(
              Grammar.WEEK_ORDINAL
                  .skip(maybe("-"))
                  .skip(phrase("week", "full week"))
                  .skip(phrase("of", "in"))
                  .then(COUNTED_IN, (number, of) -> new WeekOf(of, number, 1)),
              Grammar.WEEK_ORDINAL
                  .when(number -> number == 1 || number == -1)
                  .then(Grammar.COUNT.skip(phrase("weeks")), Run::new)
                  .skip(phrase("of", "in"))
                  .then(COUNTED_IN, Run::in),
              Grammar.WEEK_ORDINAL
                  .when(number -> number > 0)
                  .skip(phrase("week"))
                  .then(Phrases.NEIGHBOUR_YEAR, (number, of) -> new WeekOf(of, number, 1))));

  /** "first two weeks", "last three weeks" (-1). */
  private record Run(int side, int count) {
    Reading in(Reading of) {
      return new WeekOf(of, side > 0 ? 1 : -count, count);
    }
  }

  /** "week 31 of 2018", "calendar week 12": not the weeks that a trial counts. */
  private static final Parser<Reading> ISO =
      Parser.any(
          List.of(
              phrase("week")
                  .keep(Grammar.digits(1, 53))
                  .skip(maybe("of", "in"))
                  .then(
                      Parser.any(List.of(Phrases.CALENDAR_YEAR, Phrases.NEIGHBOUR_YEAR)),
                      (number, of) -> new WeekOf(of, number, 1)),
              phrase("calendar week", "cw").keep(Grammar.digits(1, 53)).map(Weeks::thisYears),
              Parser.any(
                      List.of(
                          Grammar.AFRESH,
                          preceded("in", "during", "from", "between", "to", "and", "-")))
                  .skip(phrase("week"))
                  .keep(Grammar.digits(1, 53))
                  .map(Weeks::thisYears)));

  private static Reading thisYears(int week) {
    return new WeekOf(new Whole(0, TimeUnit.YEAR), week, 1);
  }

  private static final Parser<Reading> SOME_DAY = Parser.any(List.of(Days.DAY, Days.NUMBERED));

  private static final Parser<Reading> HOLDING =
      Parser.any(
          List.of(
              phrase(
                      "week of",
                      "week beginning",
                      "week starting",
                      "week commencing",
                      "week from",
                      "w / c")
                  .skip(maybe("on", "from"))
                  .keep(SOME_DAY)
                  .map(day -> new Holding(day, TimeUnit.WEEK)),
              phrase("month of").keep(SOME_DAY).map(day -> new Holding(day, TimeUnit.MONTH)),
              phrase("month of")
                  .keep(
                      Parser.any(
                          List.of(
                              Months.MONTH_OF_YEAR,
                              Grammar.MONTH.map(
                                  month -> Months.month(month, new YearRef.Unnamed(false))))))));

  private static final Parser<TimeUnit> UNIT =
      Parser.any(
          List.of(
              phrase("weekend", "weekends").map(word -> TimeUnit.WEEKEND),
              Grammar.ONE_UNIT.when(unit -> unit != TimeUnit.DAY)));

  /** "the week after next", "the month before last". */
  private static final Parser<Reading> BEYOND =
      Parser.any(
          List.of(
              UNIT.skip(phrase("after next", "after the next")).map(unit -> new Whole(2, unit)),
              UNIT.skip(phrase("before last", "before the last"))
                  .map(unit -> new Whole(-2, unit))));

  private static final Parser<Reading> WEEKEND =
      Parser.any(
          List.of(
              Parser.any(List.of(Years.NEIGHBOUR, phrase("past", "previous").map(word -> -1)))
                  .skip(phrase("weekend"))
                  .map(amount -> new Whole(amount, TimeUnit.WEEKEND)),
              phrase("over the weekend", "during the weekend")
                  .map(word -> new Holding(new Weekday(DayOfWeek.SUNDAY), TimeUnit.WEEKEND)),
              preceded("on", "at", "the", "my", "that")
                  .skip(phrase("weekend"))
                  .map(word -> new Whole(0, TimeUnit.WEEKEND))));

  private static final Parser<Reading> BY_POSITION =
      Parser.any(
          List.of(
              preceded("the", "my", "our")
                  .skip(
                      phrase("week")
                          .skip(Parser.unless(phrase("'", "-", "of", "to", "before", "after"))))
                  .map(word -> new Whole(0, TimeUnit.WEEK)),
              phrase("previous week", "prior week", "preceding week")
                  .map(word -> new Whole(-1, TimeUnit.WEEK)),
              phrase("following week", "upcoming week").map(word -> new Whole(1, TimeUnit.WEEK))));

  /** Any way to name a week or a weekend. */
  static final Parser<Reading> WEEK =
      Parser.any(List.of(NUMBERED, ISO, HOLDING, BEYOND, WEEKEND, BY_POSITION)).memoized();

  /** "first Friday of June", "last Monday in May". */
  static final Parser<Reading> WEEKDAY_OF =
      Grammar.WEEK_ORDINAL
          .then(Grammar.WEEKDAY, NumberedDay::new)
          .skip(phrase("of", "in"))
          .then(COUNTED_IN, NumberedDay::in);

  private record NumberedDay(int number, int weekday) {
    Reading in(Reading of) {
      return new WeekdayOf(DayOfWeek.of(weekday), of, number);
    }
  }

  /** "Fall" before a year is mostly a verb, save after these words. */
  private static final Parser<Part> FALL_OR_OTHER =
      Parser.any(
          List.of(
              Parser.unless(phrase("fall")).keep(Grammar.SEASON),
              preceded("in", "for", "by", "since", "until", "mid", "early", "late", "the")
                  .keep(Grammar.SEASON)));

  /** "summer of 2026", "next spring", "the summer"; the fall is mostly that of a price. */
  static final Parser<Reading> SEASON =
      Parser.any(
          List.of(
              FALL_OR_OTHER.then(Years.OF_YEAR, Weeks::season),
              phrase("this", "current")
                  .keep(Grammar.SEASON)
                  .map(part -> season(part, thisYear(part))),
              phrase("next", "coming", "upcoming")
                  .keep(Grammar.SEASON)
                  .map(part -> season(part, new YearRef.Beside(1))),
              phrase("last", "past")
                  .keep(Grammar.SEASON)
                  .map(part -> season(part, new YearRef.Beside(-1))),
              Grammar.after("the", "in", "by", "since", "until", "mid", "early", "late")
                  .skip(Parser.unless(phrase("fall", "spring")))
                  .keep(Grammar.SEASON)
                  .skip(Parser.unless(phrase("-", "of")))
                  .map(part -> season(part, new YearRef.Unnamed(false)))));

  private static YearRef thisYear(Part part) {
    return part.firstMonth() == 12 ? new YearRef.Unnamed(false) : new YearRef.Offset(0, false);
  }

  private static Reading season(Part part, YearRef year) {
    return new Reading.InYear(year, part, Reading.Counted.CALENDAR);
  }
}
