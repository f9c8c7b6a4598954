package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.Edge;
import org.streetbook.extractors.period.Reading.Ended;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Starting;
import org.streetbook.extractors.period.Reading.Tense;

/** Stretches told by where they start or end, and their ends themselves. */
final class StretchRules {

  private StretchRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<months> ended <day>", ENDED)
            .example("the three months to June 30", "three months to June 30", "2026-Q2")
            .example("the year ended Dec. 31, 2024", "year ended Dec. 31, 2024", "2024")
            .example("in the year to March 2025", "year to March 2025", "FY2025")
            .example("quarter ended July 31", "quarter ended July 31", "2026-05/2026-07")
            .example(
                "its fiscal third quarter ended May 2",
                "fiscal third quarter ended May 2",
                "FY2026-Q3")
            .example(
                "nine months to the end of September 2025",
                "nine months to the end of September 2025",
                "2025-01/2025-09")
            .example("the period through June", "period through June", "2026-Q2")
            .example(
                "26 weeks ended June 28, 2026",
                "26 weeks ended June 28, 2026",
                "2025-12-29/2026-06-28")
            .example(
                "13 weeks ended June 27, 2026",
                "13 weeks ended June 27, 2026",
                "2026-03-29/2026-06-27")
            .example("in the week ended Aug. 7", "week ended Aug. 7", "2026-08-01/2026-08-07")
            .example("in the week to June", "week to June", "2026-06-24/2026-06-30")
            .example("FY ended March 2026", "FY ended March 2026", "FY2026")
            .example("the 12 months to May 2026", "12 months to May 2026", "2025-06/2026-05")
            .not("three months to decide")
            .not("the year ended badly"),
        rule("year starting <month>", STARTING)
            .example(
                "for the fiscal year starting in October",
                "fiscal year starting in October",
                "FY2027")
            .example("the year beginning April 1, 2027", "year beginning April 1, 2027", "FY2028")
            .not("a year starting badly"),
        rule("<month> to <month>", Parser.any(List.of(MONTHS, SLASHED_MONTHS)))
            .example("in January-March", "January-March", "2026-Q1")
            .example("from April to June 2025", "April to June 2025", "2025-Q2")
            .example("January through May volumes", "January through May", "2026-01/2026-05")
            .example("in the Jan/March quarter", "Jan/March quarter", "2026-Q1")
            .example("the April-to-June quarter", "April-to-June quarter", "2026-Q2")
            .not("from March, to May"),
        rule("end of <period>", EDGE)
            .example("by the end of 2027", "end of 2027", "2027-12-31")
            .example("its end-2026 target", "end-2026", "2026-12-31")
            .example("at the end of the first quarter", "end of the first quarter", "2026-03-31")
            .example("a year-end target", "year-end", "2026-12-31")
            .example(
                "the end of the fiscal year through June",
                "end of the fiscal year through June",
                "2026-06-30")
            .example("at the start of 2025", "start of 2025", "2025-01-01")
            .not("the end of the line"));
  }

  /** The stretch before "ended": how long, and what number. */
  private record Stretch(int months, int weeks, int quarter, boolean fiscal, boolean year) {}

  private static final Parser<Stretch> STRETCH =
      Parser.any(
          List.of(
              Phrases.PART
                  .when(named -> named.part().isNumbered() && named.part().months() == 3)
                  .map(
                      named ->
                          new Stretch(
                              3, 0, (named.part().firstMonth() + 2) / 3, named.fiscal(), false)),
              Grammar.COUNT
                  .skip(maybe("-"))
                  .skip(phrase("months", "month"))
                  .skip(maybe("period"))
                  .when(count -> count <= 24)
                  .map(count -> new Stretch(count, 0, 0, false, false)),
              Grammar.digits(13, 53)
                  .skip(maybe("-"))
                  .skip(phrase("weeks", "week"))
                  .skip(maybe("period"))
                  .when(weeks -> weeks % 13 <= 1)
                  .map(weeks -> new Stretch(weeks / 13 * 3, weeks, 0, false, weeks >= 52)),
              phrase("week").map(word -> new Stretch(0, 1, 0, false, false)),
              phrase("quarter", "fiscal quarter", "period")
                  .map(word -> new Stretch(3, 0, 0, false, false)),
              phrase("half year", "half", "first half", "second half")
                  .map(word -> new Stretch(6, 0, 0, false, false)),
              phrase("month").map(word -> new Stretch(1, 0, 0, false, false)),
              phrase("year", "full year").map(word -> new Stretch(12, 0, 0, false, true)),
              phrase("fiscal year", "financial year", "business year", "fy")
                  .map(word -> new Stretch(12, 0, 0, true, true))));

  private static final Parser<Tense> ENDS =
      Parser.any(
          List.of(
              phrase("ended", "which ended", "that ended").map(word -> Tense.PAST),
              phrase("ending", "that ends", "which ends", "will end").map(word -> Tense.FUTURE),
              phrase("to", "through", "until", "to end").map(word -> Tense.EITHER)));

  private static final Parser<Reading> LAST =
      maybe("in", "on")
          .skip(maybe("the end of", "end", "late"))
          .skip(maybe("-"))
          .keep(
              Parser.any(
                  List.of(
                      Days.DAY,
                      Days.WEEKDAY,
                      Months.MONTH_OF_YEAR,
                      Grammar.MONTH.map(month -> Months.month(month, new YearRef.Unnamed(false))),
                      phrase("last", "next", "this")
                          .keep(Grammar.MONTH)
                          .map(month -> Months.month(month, new YearRef.Unnamed(false))))));

  private static final Parser<Reading> ENDED =
      STRETCH
          .skip(maybe(","))
          .then(ENDS, (stretch, tense) -> new Ends(stretch, tense))
          .then(LAST, Ends::at);

  private record Ends(Stretch stretch, Tense tense) {
    Reading at(Reading last) {
      return new Ended(
          stretch.months(),
          stretch.weeks(),
          last,
          stretch.quarter(),
          stretch.fiscal(),
          stretch.year(),
          tense);
    }
  }

  private static final Parser<Reading> STARTING =
      phrase("fiscal year", "financial year", "business year", "year")
          .skip(maybe(","))
          .skip(phrase("starting", "beginning", "that starts", "that begins", "which starts"))
          .keep(LAST)
          .map(first -> new Starting(12, first));

  private static final Parser<Reading> MONTHS =
      Grammar.MONTH
          .skip(phrase("-", "to", "- to -", "through", "until"))
          .then(
              Parser.any(
                  List.of(
                      Months.MONTH_OF_YEAR,
                      Grammar.MONTH.map(month -> Months.month(month, new YearRef.Unnamed(false))))),
              StretchRules::months)
          .skip(maybe("quarter", "period"));

  private static final Parser<Reading> SLASHED_MONTHS =
      Grammar.MONTH
          .skip(phrase("/"))
          .then(Grammar.MONTH, StretchRules::unnamedMonths)
          .skip(phrase("quarter", "period"));

  private static Reading unnamedMonths(int first, int last) {
    return months(first, Months.month(last, new YearRef.Unnamed(false)));
  }

  /** The run of months as one part of its last month's year. */
  private static Reading months(int first, Reading last) {
    InYear end = (InYear) last;
    int month = end.part().firstMonth();
    int length = Math.floorMod(month - first, 12) + 1;
    return new InYear(end.year(), Part.ending(month, length), Counted.CALENDAR);
  }

  private static final Parser<Reading> UNIT_UNDER_WAY =
      Grammar.ONE_UNIT
          .when(unit -> unit != TimeUnit.DAY && unit != TimeUnit.DECADE)
          .map(unit -> new Reading.Whole(0, unit));

  /** What ends, or what a stretch may be open to. */
  static final Parser<Reading> WHICH =
      maybe("the", "its", "their")
          .keep(
              Parser.any(
                  List.of(
                      Portions.WHOLE,
                      UNIT_UNDER_WAY,
                      ENDED,
                      phrase("fiscal year", "financial year")
                          .map(
                              word ->
                                  new InYear(
                                      new YearRef.Offset(0, true), Part.YEAR, Counted.FISCAL)))))
          .memoized();

  static final Parser<Reading> EDGE =
      Parser.any(
          List.of(
              phrase("end of", "end", "close of", "end in")
                  .skip(maybe("-"))
                  .keep(WHICH)
                  .map(of -> new Edge(of, true)),
              phrase("start of", "beginning of", "outset of")
                  .keep(WHICH)
                  .map(of -> new Edge(of, false)),
              phrase("year end")
                  .skip(maybe("of", "in"))
                  .keep(Phrases.CALENDAR_YEAR)
                  .map(of -> new Edge(of, true)),
              Phrases.CALENDAR_YEAR.skip(phrase("year end")).map(of -> new Edge(of, true)),
              phrase("year end", "year ' s end", "eoy")
                  .map(word -> new Edge(new Reading.Whole(0, TimeUnit.YEAR), true)),
              phrase("quarter end")
                  .map(word -> new Edge(new Reading.Whole(0, TimeUnit.QUARTER), true)),
              phrase("month end")
                  .map(word -> new Edge(new Reading.Whole(0, TimeUnit.MONTH), true))));
}
