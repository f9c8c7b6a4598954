package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Grammar.token;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import java.util.regex.Matcher;
import org.streetbook.extractors.period.Days.MonthAndDay;
import org.streetbook.extractors.period.Parser.First;
import org.streetbook.extractors.period.Parser.Parsed;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.Ended;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Tense;

/** Periods as brokers and statistics offices write them: "FY3/27", "Mar-27", "2026-28E". */
final class HouseStyleRules {

  private static final int EARLIEST = 10;
  private static final int LATEST = 60;

  private HouseStyleRules() {}

  static List<Rule> all() {
    return List.of(
        rule("FY<month>/<year>", YEAR_BY_MONTH)
            .example("sales of FY3/27 are flat", "FY3/27", "FY2027")
            .example("our FY12/26E margin", "FY12/26E", "FY2026")
            .example("from FYE09/2026 on it pays", "FYE09/2026", "FY2026")
            .not("FY26/27 will be dull")
            .not("FY09/10 was dull"),
        rule("<estimated year> to <estimated year>", ESTIMATES)
            .example("our 2026-27E margin", "2026-27E", "2026/2027")
            .example("EPS of 2026E-2028E", "2026E-2028E", "2026/2028")
            .example("a CAGR over FY26-28E", "FY26-28E", "2026/2028")
            .not("FY26-27 was dull")
            .not("a 2026-5E part"),
        rule("<month>-<year>", MONTH_AND_YEAR)
            .example("freight in Mar-27 and later", "Mar-27", "2027-03")
            .example("up on Dec-25 levels", "Dec-25", "2025-12")
            .not("on Jun-5 it fell")
            .not("from Jun - 26 stores closed")
            .not("the Dec-25-27 fair"),
        rule("<month> <year> quarter", QUARTER)
            .example("in the March 2027 quarter", "March 2027 quarter", "2027-Q1")
            .example("the Sep-26 quarter is weak", "Sep-26 quarter", "2026-Q3")
            .not("a March 2027 quarrel"),
        rule("first <count> days of <month>", FIRST_DAYS)
            .example(
                "exports in the first 20 days of July",
                "first 20 days of July",
                "2026-07-01/2026-07-20")
            .example(
                "the first ten days of May 2025 were dry",
                "first ten days of May 2025",
                "2025-05-01/2025-05-10")
            .not("the first 20 days of trading"),
        rule("<count> years to <year>", YEARS_TO)
            .example("over the five years to 2030", "five years to 2030", "2026/2030")
            .example("in the 3 years through 2025", "3 years through 2025", "2023/2025")
            .not("three years to 50 percent")
            .not("it takes years to 2030"));
  }

  // --- fiscal years by the month they end in

  private static final Parser<Integer> SECOND_YEAR =
      Parser.any(
          List.of(
              Years.TWO_DIGITS,
              Grammar.digits(2000, 2099),
              token("(\\d{2}|20\\d\\d)[efap]").map(year -> year(year.group(1)))));

  private record MonthOfYear(int month, int year) {
    /** "FY09/10" is a year that began in 2009. */
    boolean isMonth() {
      return month >= 1 && month <= 12 && year % 100 != month + 1;
    }
  }

  private static final Parser<Reading> YEAR_BY_MONTH =
      token("fye?(\\d{1,2})")
          .skip(phrase("/"))
          .then(SECOND_YEAR, (month, year) -> new MonthOfYear(number(month), year))
          .when(MonthOfYear::isMonth)
          .map(
              end ->
                  new Ended(
                      12,
                      0,
                      Months.month(end.month(), Phrases.named(end.year())),
                      0,
                      true,
                      true,
                      Tense.EITHER));

  // --- years of which the last is an estimate

  private record FirstAndLast(int first, int last) {
    boolean inOrder() {
      return first < last && last - first <= 30;
    }
  }

  private static final Parser<Integer> ESTIMATE =
      token("(?:fy)?(\\d{2}|20\\d\\d)[ef]").map(year -> year(year.group(1)));

  private static final Parser<Integer> FIRST_YEAR =
      Parser.any(
          List.of(
              Years.RANGE_START,
              token("fy(\\d{2}|20\\d\\d)[efa]?").map(year -> year(year.group(1))),
              token("(20\\d\\d)[efa]").map(year -> year(year.group(1)))));

  private static final Parser<Reading> ESTIMATES =
      FIRST_YEAR
          .skip(phrase("-", "to"))
          .then(ESTIMATE, FirstAndLast::new)
          .when(FirstAndLast::inOrder)
          .map(years -> years(years.first(), years.last()));

  private static Reading years(int first, int last) {
    return new Between(whole(first), whole(last));
  }

  private static Reading whole(int year) {
    return new InYear(Phrases.named(year), Part.YEAR, Counted.CALENDAR);
  }

  private static int number(Matcher matcher) {
    return Integer.parseInt(matcher.group(1));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? Years.century(year) : year;
  }

  // --- months

  /** Two digits that a hyphen joins to what stands before, and nothing to what follows. */
  private static final Parser<Integer> JOINED_YEAR =
      Parser.of(
          First.words(java.util.Set.of("-")),
          (words, at) -> {
            Parsed<Integer> year =
                words.glued(at) && words.glued(at + 1)
                    ? Grammar.digits(EARLIEST, LATEST).parse(words, at + 1)
                    : null;
            boolean goesOn =
                words.glued(at + 2) && java.util.Set.of("-", "/").contains(words.lower(at + 2));
            return year == null || goesOn || Grammar.isMeasure(words.lower(at + 2))
                ? null
                : new Parsed<>(year.end(), Years.century(year.value()));
          });

  /** "Mar-27": an abbreviated month; a day would be told without the hyphen. */
  private static final Parser<Reading> MONTH_AND_YEAR =
      Parser.of(
              Grammar.MONTH.first(),
              (words, at) -> words.lower(at).length() <= 4 ? Grammar.MONTH.parse(words, at) : null)
          .then(JOINED_YEAR, (month, year) -> Months.month(month, Phrases.named(year)));

  private static final Parser<Reading> QUARTER =
      Parser.any(List.of(Months.MONTH_OF_YEAR, MONTH_AND_YEAR))
          .skip(Grammar.maybe("-"))
          .skip(phrase("quarter"))
          .map(InYear.class::cast)
          .map(
              month ->
                  new InYear(
                      month.year(), Part.ending(month.part().firstMonth(), 3), Counted.CALENDAR));

  // --- stretches

  private static final Parser<InYear> MONTH =
      Parser.any(
              List.of(
                  Months.MONTH_OF_YEAR,
                  Grammar.MONTH.map(month -> Months.month(month, new YearRef.Unnamed(false)))))
          .map(InYear.class::cast);

  private static final Parser<Reading> FIRST_DAYS =
      phrase("first")
          .keep(Grammar.COUNT)
          .skip(phrase("days of", "days in"))
          .when(days -> days >= 2 && days <= 28)
          .then(
              MONTH,
              (days, month) ->
                  new Between(
                      new MonthAndDay(month.part().firstMonth(), 1).in(month.year()),
                      new MonthAndDay(month.part().firstMonth(), days).in(month.year())));

  private static final Parser<Reading> YEARS_TO =
      Grammar.COUNT
          .when(count -> count >= 2 && count <= 50)
          .skip(phrase("years", "year period"))
          .skip(phrase("to", "through", "until", "ending"))
          .then(Years.YEAR_NUMBER, (count, year) -> years(year - count + 1, year));
}
