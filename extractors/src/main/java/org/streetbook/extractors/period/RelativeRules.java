package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Moved;
import org.streetbook.extractors.period.Reading.SameIn;
import org.streetbook.extractors.period.Reading.Shifted;

/** Periods told by the day of publication or by another period. */
final class RelativeRules {

  private RelativeRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<this> <unit>", Parser.any(List.of(Phrases.NEIGHBOUR_UNIT, THIS_PERIOD)))
            .example("in the current quarter", "current quarter", "2026-Q3")
            .example("It meets this week", "this week", "2026-08-10/2026-08-16")
            .example("last month it sold", "last month", "2026-07")
            .example("sales in the current period", "current period", "2026-Q3")
            .not("at this pace"),
        rule("a <unit> earlier", AGO)
            .example("up from 4 a year earlier", "a year earlier", "2025")
            .example("from three months ago", "three months ago", "2026-05")
            .example("the year-ago quarter", "year-ago quarter", "2025-Q2")
            .example("in the year-earlier period", "year-earlier period", "2025")
            .example("the same period last year", "same period last year", "2025")
            .example("sales a quarter later", "a quarter later", "2026-Q4")
            .example("due two weeks from today", "two weeks from today", "2026-08-26")
            .example("30 days after June 30, 2026", "30 days after June 30, 2026", "2026-07-30")
            .not("a year of growth"),
        rule("the same <unit> of <year>", SAME)
            .example("the same period of 2024", "same period of 2024", "2024")
            .example("in the same quarter of 2025", "same quarter of 2025", "2025-Q2")
            .example("from 4 in the same 2025 quarter", "same 2025 quarter", "2025-Q2")
            .not("the same period"),
        rule("the previous <unit>", PREVIOUS)
            .example("down from the previous quarter", "previous quarter", "2026-Q2")
            .example("against the prior year", "prior year", "2025")
            .example("the previous three months", "previous three months", "2026-Q2")
            .not("the previous chief"),
        rule("the following <unit>", FOLLOWING)
            .example("in the following quarter", "following quarter", "2026-Q4")
            .example("sales the following year", "following year", "2027")
            .not("the following chart"),
        rule("the <unit>", ITSELF)
            .example("Sales for the quarter rose", "quarter", "2026-Q2")
            .example("its outlook for the year", "year", "2026")
            .example("profit in the period", "period", "relative:period")
            .example("in the same quarter", "same quarter", "2026-Q2")
            .example("in its most recent quarter", "most recent quarter", "2026-Q2")
            .not("a year of change")
            .not("the year-on-year rate")
            .not("Broker of the Year"),
        rule("quarterly <result>", REPORTED)
            .example("its quarterly profit fell", "quarterly", "2026-Q2")
            .example("reports annual results", "annual", "2026")
            .example("its half-yearly earnings", "half-yearly", "2026-H1")
            .not("a semi-annual profit")
            .not("a quarterly dividend")
            .not("the annual meeting"));
  }

  /** Companies speak of their quarters as periods. */
  private static final Parser<Reading> THIS_PERIOD =
      phrase("current period").map(word -> new Reading.Whole(0, TimeUnit.QUARTER));

  /** "three", "a". */
  static final Parser<Integer> HOW_MANY =
      Parser.any(List.of(Grammar.COUNT, phrase("a", "an").map(word -> 1)));

  private static final Parser<PeriodType> LENGTH =
      Parser.any(
          List.of(
              phrase("period", "level", "levels", "time", "point").map(word -> PeriodType.SPAN),
              phrase("quarter").map(word -> PeriodType.QUARTER),
              phrase("half").map(word -> PeriodType.HALF),
              phrase("week").map(word -> PeriodType.SPAN),
              phrase("month").map(word -> PeriodType.MONTH)));

  /** A type that only says "whatever the other one is" is none. */
  private static @Nullable PeriodType named(PeriodType type) {
    return type == PeriodType.SPAN ? null : type;
  }

  private static Reading yearAgo(PeriodType type) {
    return new Shifted(-1, TimeUnit.YEAR, named(type));
  }

  /** "two weeks from today", "30 days before June 30, 2026". */
  static final Parser<Reading> FROM_A_DAY =
      Parser.any(
          List.of(
              HOW_MANY
                  .then(Grammar.UNIT, (count, unit) -> new Shifted(count, unit, null))
                  .skip(phrase("from", "after"))
                  .then(
                      Parser.any(List.of(Days.TODAY, Days.DAY)),
                      (by, day) -> new Moved(day, by.amount(), by.unit())),
              HOW_MANY
                  .then(Grammar.UNIT, (count, unit) -> new Shifted(-count, unit, null))
                  .skip(phrase("before"))
                  .then(
                      Parser.any(List.of(Days.TODAY, Days.DAY)),
                      (by, day) -> new Moved(day, by.amount(), by.unit()))));

  private static final Parser<Reading> AGO =
      Parser.any(
          List.of(
              HOW_MANY
                  .then(Grammar.UNIT, (count, unit) -> new Shifted(-count, unit, null))
                  .skip(phrase("ago", "earlier", "before", "previously", "prior"))
                  .map(shifted -> (Reading) shifted),
              HOW_MANY
                  .then(Grammar.UNIT, (count, unit) -> new Shifted(count, unit, null))
                  .skip(phrase("later", "hence", "from now"))
                  .map(shifted -> (Reading) shifted),
              FROM_A_DAY,
              phrase("year ago", "year earlier", "prior year", "previous year", "last year ' s")
                  .skip(maybe("-"))
                  .keep(LENGTH)
                  .map(RelativeRules::yearAgo),
              phrase("year ago", "year earlier", "year before")
                  .skip(Parser.unless(Grammar.digits(1900, 2099)))
                  .map(word -> yearAgo(PeriodType.SPAN)),
              phrase("same", "comparable", "corresponding")
                  .keep(LENGTH)
                  .skip(maybe("of", "in", "from", "the", "of the"))
                  .skip(
                      phrase(
                          "last year",
                          "previous year",
                          "prior year",
                          "year ago",
                          "a year ago",
                          "a year earlier",
                          "a year before",
                          "year before",
                          "year earlier"))
                  .map(RelativeRules::yearAgo)));

  private static final Parser<String> LIKE = phrase("same", "comparable", "corresponding");

  private static final Parser<Reading> SAME =
      Parser.any(
          List.of(
              LIKE.keep(LENGTH)
                  .skip(phrase("of", "in", "a year earlier in"))
                  .then(Years.NAMED_YEAR, (type, year) -> new SameIn(year, named(type))),
              LIKE.keep(Years.NAMED_YEAR)
                  .then(LENGTH, (year, type) -> new SameIn(year, named(type)))));

  /** "the following quarter": the one after another period, or after the one under way. */
  private static final Parser<Reading> FOLLOWING =
      phrase("following")
          .skip(maybe("fiscal", "calendar"))
          .keep(
              Grammar.ONE_UNIT.when(
                  unit ->
                      unit == TimeUnit.MONTH || unit == TimeUnit.QUARTER || unit == TimeUnit.YEAR))
          .map(unit -> new Shifted(1, unit, unit.type()));

  private static final Parser<Reading> PREVIOUS =
      phrase("previous", "prior", "preceding")
          .skip(maybe("fiscal", "calendar"))
          .keep(
              Parser.any(
                  List.of(
                      phrase("three months").map(word -> TimeUnit.QUARTER),
                      phrase("six months").map(word -> TimeUnit.HALF),
                      Grammar.ONE_UNIT.when(
                          unit -> unit != TimeUnit.DECADE && unit != TimeUnit.WEEK))))
          .map(unit -> new Shifted(-1, unit, unit.type()));

  private static final Parser<Reading> UNIT_ITSELF =
      Parser.any(
          List.of(
              phrase("quarter", "fiscal quarter").map(word -> itself(TimeUnit.QUARTER)),
              phrase("year")
                  .skip(Parser.unless(phrase("- on", "- over", "on year", "of")))
                  .map(word -> itself(TimeUnit.YEAR)),
              phrase("fiscal year", "financial year", "business year")
                  .map(word -> new InYear(new YearRef.Offset(0, true), Part.YEAR, Counted.FISCAL)),
              phrase("month").map(word -> itself(TimeUnit.MONTH)),
              phrase("half").skip(Parser.unless(phrase("of"))).map(word -> itself(TimeUnit.HALF)),
              phrase("period").map(word -> new Shifted(0, TimeUnit.DAY, null))));

  private static final Parser<Reading> ITSELF =
      Parser.any(
          List.of(
              Grammar.after("the", "that", "this", "its", "their").keep(UNIT_ITSELF),
              phrase("same week").map(word -> new Reading.Whole(0, TimeUnit.WEEK)),
              phrase("same")
                  .keep(Grammar.ONE_UNIT.when(unit -> unit.months() > 0))
                  .skip(
                      Parser.unless(
                          phrase(
                              "of", "in", "last", "a", "the", "as", "from", "previous", "prior")))
                  .map(RelativeRules::itself),
              phrase("most recent", "latest", "just ended", "just completed")
                  .skip(maybe("fiscal", "financial"))
                  .keep(UNIT_ITSELF),
              phrase("half year")
                  .skip(Parser.unless(phrase("to", "-")))
                  .map(word -> itself(TimeUnit.HALF))));

  private static final Parser<Reading> REPORTED =
      Grammar.NOT_GLUED
          .keep(
              Parser.any(
                  List.of(
                      phrase("quarterly").map(word -> itself(TimeUnit.QUARTER)),
                      phrase("monthly").map(word -> itself(TimeUnit.MONTH)),
                      phrase("half yearly", "interim").map(word -> itself(TimeUnit.HALF)),
                      phrase("annual", "yearly")
                          .map(
                              word ->
                                  new InYear(
                                      new YearRef.Unnamed(false), Part.YEAR, Counted.COMPANY)))))
          .skip(Parser.ahead(Grammar.BEFORE_RESULT));

  private static Reading itself(TimeUnit unit) {
    return new Shifted(0, unit, unit.type());
  }
}
