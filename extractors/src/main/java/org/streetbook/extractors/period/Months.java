package org.streetbook.extractors.period;

import java.util.List;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;

/** Patterns for months, with their year and without. */
final class Months {

  private Months() {}

  static final Parser<Reading> MONTH_ALONE =
      Grammar.MONTH_ALONE.map(month -> month(month, new YearRef.Unnamed(false)));

  /** "this March", "last March". */
  private static final Parser<YearRef> BESIDE =
      Parser.any(
          List.of(
              Grammar.phrase("this").map(word -> new YearRef.Offset(0, false)),
              Grammar.phrase("next", "coming").map(word -> new YearRef.Beside(1)),
              Grammar.phrase("last", "past").map(word -> new YearRef.Beside(-1))));

  /** Nothing more of a number or of a sentence, so that two numbers are a month. */
  private static final Parser<Boolean> CLOSED =
      Parser.of(
          Parser.First.NOTHING,
          (words, at) ->
              at >= words.size()
                      || (words.at(at).shape() == Words.Shape.MARK && !words.glued(at + 1))
                  ? new Parser.Parsed<>(at, true)
                  : null);

  private record YearAndMonth(int year, int month) {}

  /** "2016-11", "11/2016": glued, or with nothing after them; not "2010-11", which is a season. */
  private static final Parser<Reading> NUMERIC_MONTH =
      Parser.any(
              List.of(
                  Grammar.digits(1900, 2099)
                      .skip(Grammar.phrase("-", "/"))
                      .then(Grammar.digits(1, 12), YearAndMonth::new)
                      .when(date -> date.month() != (date.year() + 1) % 100),
                  Grammar.digits(1, 12)
                      .skip(Grammar.phrase("-", "/"))
                      .then(Grammar.digits(1900, 2099), (m, year) -> new YearAndMonth(year, m))))
          .skip(CLOSED)
          .map(date -> month(date.month(), Phrases.named(date.year())));

  /** "2026-07" wherever it stands: nothing else is written with the nought. */
  private static final Parser<Reading> ISO_MONTH =
      Grammar.digits(1900, 2099)
          .skip(Grammar.phrase("-"))
          .then(
              Parser.of(
                  Parser.First.DIGITS,
                  (words, at) ->
                      words.glued(at) && words.glued(at - 1) && words.lower(at).startsWith("0")
                          ? Grammar.digits(1, 9).parse(words, at)
                          : null),
              YearAndMonth::new)
          .when(date -> date.month() != (date.year() + 1) % 100)
          .skip(Parser.unless(Grammar.phrase("-")))
          .map(date -> month(date.month(), Phrases.named(date.year())));

  /** "March 2010", "March of last year", "last March", "2010 March", "2010-03". */
  static final Parser<Reading> MONTH_OF_YEAR =
      Parser.any(
              List.of(
                  BESIDE.then(Grammar.MONTH, (year, m) -> month(m, year)),
                  NUMERIC_MONTH,
                  ISO_MONTH,
                  Years.YEAR_NUMBER
                      .skip(Grammar.maybe(",", "-", "/"))
                      .then(Grammar.MONTH, (year, m) -> month(m, Phrases.named(year)))
                      .skip(Parser.unless(Grammar.digits(1, 9999))),
                  Grammar.MONTH.then(Years.OF_YEAR, Months::month),
                  Grammar.MONTH.then(
                      Parser.ahead(Phrases.AND.keep(Grammar.MONTH).keep(Years.OF_YEAR)),
                      Months::month),
                  Grammar.MONTH
                      .skip(Grammar.maybe("-"))
                      .then(
                          Years.SHORT_YEAR, (m, year) -> month(m, new YearRef.Named(year, false)))))
          .memoized();

  static Reading month(int month, YearRef year) {
    return new InYear(year, Part.month(month), Counted.CALENDAR);
  }
}
