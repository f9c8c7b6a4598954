package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.streetbook.extractors.period.Reading.Vague;
import org.streetbook.extractors.period.Reading.Window;

/** Stretches told by their length, and where they start or end. */
final class WindowRules {

  /** The name of the rule whose windows are counted in units. */
  static final String COUNTED = "the past <count> <units>";

  private WindowRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<length> starting <period>", LASTING)
            .example(
                "a five-year term starting in 2027", "five-year term starting in 2027", "2027/2031")
            .example(
                "within two weeks from today",
                "within two weeks from today",
                "2026-08-12/2026-08-25")
            .example(
                "12 months beginning April 1, 2027",
                "12 months beginning April 1, 2027",
                "2027-04/2028-03")
            .not("two years starting late")
            .not("for years of 2027"),
        rule(COUNTED, WINDOW)
            .example("over the past four weeks", "past four weeks", "2026-07-15/2026-08-12")
            .example("in the next 12 months", "next 12 months", "2026-08-13/2027-08-12")
            .example("in the next 30 days", "next 30 days", "2026-08-13/2026-09-11")
            .example("for the past two quarters", "past two quarters", "2026-H1")
            .example("the next couple of weeks", "next couple of weeks", "2026-08-13/2026-08-26")
            .example("in the past fortnight", "past fortnight", "2026-07-29/2026-08-12")
            .example("over the past year", "past year", "2025-08-12/2026-08-12")
            .example("a 12-month price target", "12-month", "2026-08-13/2027-08-12")
            .example("EBITDA of LTM", "LTM", "2025-08-12/2026-08-12")
            .example("within two years", "within two years", "2026-08-12/2028-08-12")
            .not("2 percent this year and 3 next year")
            .not("the past glory"),
        rule("the next few <units>", VAGUE)
            .example("over the next few years", "next few years", "approx:next-few-years")
            .example("in the coming quarters", "coming quarters", "approx:coming-quarters")
            .not("a few years"),
        rule("mid-decade", MID_DECADE)
            .example("by mid-decade", "mid-decade", "approx:2025")
            .example("toward the end of the decade", "end of the decade", "approx:2029")
            .not("a decade"));
  }

  private static final Parser<Reading> FIRST =
      Parser.any(
          List.of(
              Days.TODAY,
              phrase("now").map(word -> new Reading.Whole(0, TimeUnit.DAY)),
              Days.DAY,
              Days.WEEKDAY,
              Months.MONTH_OF_YEAR,
              Grammar.MONTH.map(month -> Months.month(month, new YearRef.Unnamed(false))),
              Phrases.CALENDAR_YEAR,
              Phrases.FISCAL_YEAR));

  private static final Parser<Window> LENGTH_IN_UNITS =
      RelativeRules.HOW_MANY
          .skip(maybe("-"))
          .then(Grammar.UNIT, Window::new)
          .skip(maybe("period", "term", "lease", "plan", "contract", "programme", "program"));

  /** "a five-year term starting in 2027", "within two weeks from today". */
  private static final Parser<Reading> LASTING =
      Parser.any(
          List.of(
              LENGTH_IN_UNITS
                  .skip(maybe(","))
                  .skip(phrase("starting", "beginning", "commencing"))
                  .skip(maybe("in", "on", "from", "with"))
                  .then(FIRST, WindowRules::lasting),
              phrase("within", "for", "less than")
                  .skip(maybe("the next", "the"))
                  .keep(LENGTH_IN_UNITS)
                  .skip(maybe(","))
                  .skip(phrase("from", "of", "after"))
                  .then(FIRST, WindowRules::lasting)));

  private static Reading lasting(Window length, Reading first) {
    return new Reading.Lasting(first, length.amount(), length.unit());
  }

  private static final Parser<Integer> DIRECTION =
      Parser.any(
          List.of(
              phrase("past", "last", "previous", "trailing", "latest", "prior").map(word -> -1),
              phrase("next", "coming", "following", "upcoming", "ensuing").map(word -> 1)));

  private static final Parser<Reading> WINDOW =
      Parser.any(
          List.of(
              DIRECTION
                  .skip(maybe("-"))
                  .then(
                      Parser.any(
                          List.of(
                              Grammar.COUNT.skip(phrase("-", "to", "or")).keep(Grammar.COUNT),
                              Grammar.COUNT,
                              phrase("couple of", "couple").map(word -> 2))),
                      (sign, count) -> sign * count)
                  .skip(maybe("-"))
                  .then(Grammar.UNIT, Window::new)
                  .map(window -> (Reading) window),
              phrase("within")
                  .skip(maybe("the"))
                  .skip(maybe("next", "coming", "upcoming"))
                  .keep(Parser.any(List.of(Grammar.COUNT, phrase("a", "one").map(word -> 1))))
                  .then(Grammar.UNIT, (count, unit) -> new Window(count, unit, true)),
              Grammar.COUNT
                  .then(DIRECTION, (count, sign) -> sign * count)
                  .skip(Parser.unless(Grammar.ONE_UNIT))
                  .then(Grammar.UNIT, Window::new),
              DIRECTION.skip(phrase("fortnight")).map(sign -> new Window(2 * sign, TimeUnit.WEEK)),
              phrase("ltm", "ttm").map(word -> new Window(-12, TimeUnit.MONTH)),
              phrase("ntm").map(word -> new Window(12, TimeUnit.MONTH)),
              phrase("past").keep(Grammar.ONE_UNIT).map(unit -> new Window(-1, unit)),
              Grammar.COUNT
                  .skip(maybe("-"))
                  .then(Grammar.UNIT, Window::new)
                  .when(window -> window.unit() == TimeUnit.MONTH || window.unit() == TimeUnit.YEAR)
                  .skip(Parser.ahead(phrase("price", "target", "share", "stock", "view")))
                  .map(window -> (Reading) window)));

  private static final Parser<Reading> VAGUE =
      phrase("next", "coming", "past", "last", "following", "recent")
          .then(maybe("few", "several"), (side, few) -> side + (few.isEmpty() ? "" : "-few"))
          .then(
              phrase("years", "quarters", "months", "weeks", "days", "decades"),
              (front, units) -> front + "-" + units)
          .map(label -> new Vague(label, -1));

  private static final Parser<Reading> MID_DECADE =
      Parser.any(
          List.of(
              phrase("mid decade", "middle of the decade").map(word -> decade(5)),
              phrase("end of the decade", "decade ' s end", "end of this decade")
                  .map(word -> decade(9))));

  private static Reading decade(int year) {
    return new Vague(year == 9 ? "end-of-decade" : "mid-decade", year);
  }
}
