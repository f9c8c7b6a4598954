package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Grammar.preceded;

import java.time.DayOfWeek;
import java.util.List;
import org.streetbook.extractors.period.Days.MonthAndDay;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.DayOfMonth;

/** Patterns for stretches told by their first and their last period, both included. */
final class Ranges {

  private static final YearRef UNNAMED = new YearRef.Unnamed(false);

  private Ranges() {}

  private static final Parser<String> TO =
      phrase("to", "until", "till", "through", "thru", "up to", "-", "~");

  // --- days of one month

  private record Days2(int first, int last) {
    boolean inOrder() {
      return first < last;
    }

    Reading in(Reading month) {
      return new Between(new DayOfMonth(first, null, month), new DayOfMonth(last, null, month));
    }

    Reading in(int month, YearRef year) {
      return new Between(
          new MonthAndDay(month, first).in(year), new MonthAndDay(month, last).in(year));
    }
  }

  private record MonthDays(int month, Days2 days) {
    Reading in(YearRef year) {
      return days.in(month, year);
    }
  }

  private static final Parser<Days2> TWO_DAYS =
      Parser.any(
              List.of(
                  Grammar.DAY_NUMBER.skip(TO).then(Grammar.DAY_NUMBER, Days2::new),
                  phrase("between")
                      .keep(Grammar.DAY_NUMBER)
                      .skip(phrase("and", "to", "-"))
                      .then(Grammar.DAY_NUMBER, Days2::new)))
          .when(Days2::inOrder);

  private static final Parser<YearRef> YEAR_AFTER =
      maybe(",").skip(maybe("of")).keep(Days.YEAR_AFTER_DAY).or(UNNAMED);

  /** "July 1-4", "from 3 to 12 September 2025", "4 to 23 next month". */
  static final Parser<Reading> DAYS_OF_MONTH =
      Parser.any(
          List.of(
              Grammar.MONTH.then(TWO_DAYS, MonthDays::new).then(YEAR_AFTER, MonthDays::in),
              TWO_DAYS
                  .skip(maybe("of"))
                  .then(Grammar.MONTH, (days, month) -> new MonthDays(month, days))
                  .then(YEAR_AFTER, MonthDays::in),
              TWO_DAYS
                  .skip(maybe("of", "in"))
                  .then(
                      Years.NEIGHBOUR.skip(phrase("month")),
                      (days, months) -> days.in(new Reading.Whole(months, TimeUnit.MONTH))),
              preceded("from", "between")
                  .keep(Grammar.DAY_NUMBER)
                  .skip(phrase("to", "until", "till", "through", "and"))
                  .then(
                      Grammar.MONTH.then(Grammar.DAY_NUMBER, MonthAndDay::new),
                      (first, last) -> new MonthDays(last.month(), new Days2(first, last.day())))
                  .when(range -> range.days().inOrder())
                  .then(YEAR_AFTER, MonthDays::in)));

  // --- any two days

  private static final Parser<Reading> DAY =
      Parser.any(List.of(Days.DAY, Days.TODAY, phrase("now").map(word -> today())));

  private static Reading today() {
    return new Reading.Whole(0, TimeUnit.DAY);
  }

  private static final Parser<Reading> MONTH_DAY =
      Grammar.MONTH.then(Grammar.DAY_NUMBER, MonthAndDay::new).map(day -> day.in(UNNAMED));

  /** "June 28 to July 2, 2011". */
  static final Parser<Reading> DAYS =
      Parser.any(
          List.of(
              Days.DAY.skip(TO).then(Days.DAY, Between::new),
              MONTH_DAY.skip(TO).then(Days.DAY, Between::new),
              Days.TODAY.skip(phrase("to", "until", "till", "through")).then(DAY, Between::new)));

  // --- anything else

  /** What may stand at either end where the words in front say that a range is meant. */
  private static final Parser<Reading> END =
      Parser.any(
              List.of(
                  Phrases.PERIOD,
                  Weeks.WEEK,
                  Portions.PORTION,
                  StretchRules.EDGE,
                  Days.TODAY,
                  Days.BARE_NUMBERS,
                  MONTH_DAY,
                  DAY,
                  Days.NUMBERED))
          .memoized();

  private static final Parser<Integer> WEEKDAY =
      Parser.any(List.of(Grammar.WEEKDAY, Grammar.SHORT_WEEKDAY));

  private record Weekdays(int first, int last) {
    Reading in(int weeks) {
      Reading week = new Reading.Whole(weeks, TimeUnit.WEEK);
      return new Between(
          new Reading.WeekdayOf(DayOfWeek.of(first), week, 1),
          new Reading.WeekdayOf(DayOfWeek.of(last), week, 1));
    }
  }

  /** "next week from Tuesday to Thursday". */
  static final Parser<Reading> DAYS_OF_WEEK =
      Years.NEIGHBOUR
          .skip(phrase("week"))
          .skip(phrase("from", "between"))
          .then(
              WEEKDAY
                  .skip(phrase("to", "and", "until", "through", "-"))
                  .then(WEEKDAY, Weekdays::new),
              (weeks, days) -> days.in(weeks));

  /** "between January and March", "between 2007 and the end of 2008". */
  static final Parser<Reading> BETWEEN =
      phrase("between")
          .skip(maybe("the"))
          .keep(END)
          .skip(phrase("and", "to", "through", "-", "~"))
          .skip(maybe("the"))
          .then(END, Between::new);

  /** "from June 2024 to March 2026", "in 2014 through May 2018". */
  static final Parser<Reading> FROM =
      preceded("from", "in", "period")
          .skip(maybe("the"))
          .keep(END)
          .skip(TO)
          .skip(maybe("the"))
          .then(END, Between::new)
          .when(Ranges::isOfOneKind)
          .map(range -> range);

  /** "Q4 2024 to Q1 2025", "Dec/2018-May/2019": both with their year. */
  static final Parser<Reading> NAMED =
      Parser.any(
          List.of(
              Phrases.PART_OF_YEAR.skip(TO).then(Phrases.PART_OF_YEAR, Between::new),
              Phrases.GLUED_PART.skip(TO).then(Phrases.GLUED_PART, Between::new),
              Months.MONTH_OF_YEAR.skip(TO).then(Months.MONTH_OF_YEAR, Between::new),
              Grammar.MONTH
                  .map(month -> Months.month(month, UNNAMED))
                  .skip(TO)
                  .then(Days.DATE, Between::new),
              Phrases.CALENDAR_YEAR
                  .skip(phrase("to", "until", "till", "through"))
                  .then(Parser.any(List.of(Months.MONTH_OF_YEAR, Days.DATE)), Between::new)));

  /** A fiscal year and a day do not bound one stretch. */
  private static boolean isOfOneKind(Between between) {
    return (PeriodMention.kindOf(between.from()) == PeriodMention.Kind.FISCAL)
        == (PeriodMention.kindOf(between.to()) == PeriodMention.Kind.FISCAL);
  }
}
