package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.streetbook.extractors.period.Reading.After;
import org.streetbook.extractors.period.Reading.Before;
import org.streetbook.extractors.period.Reading.Moved;
import org.streetbook.extractors.period.Reading.Since;
import org.streetbook.extractors.period.Reading.Until;

/** Stretches of which one end is open. */
final class OpenRules {

  private OpenRules() {}

  static List<Rule> all() {
    return List.of(
        rule("since <period>", SINCE)
            .example("since 2021 it has", "since 2021", "2021/")
            .example("the lowest since March 2020", "since March 2020", "2020-03/")
            .example("from 2028 onwards", "2028 onwards", "2028/")
            .example("in 2027 or later", "2027 or later", "2027/")
            .example("flat since late July", "since late July", "2026-07-16/")
            .not("since then"),
        rule("through <period>", UNTIL)
            .example("leases run through 2031", "through 2031", "/2031")
            .example("paid until June 2027", "until June 2027", "/2027-06")
            .not("through thick and thin"),
        rule("after <period>", AFTER)
            .example("volumes after 2028 are open", "after 2028", "2029/")
            .example("no earlier than June 2027", "no earlier than June 2027", "2027-06/")
            .example("later than 2030", "later than 2030", "2031/")
            .example("beyond fiscal 2027", "beyond fiscal 2027", "2028/")
            .example("sales fell after February", "after February", "2026-03/")
            .not("after the second hour")
            .not("a day after May left"),
        rule("before <period>", BEFORE)
            .example("nothing ships before 2028", "before 2028", "/2027")
            .example("prior to June 2025", "prior to June 2025", "/2025-05")
            .example("no later than March 31, 2027", "no later than March 31, 2027", "/2027-03")
            .not("before the second hour"));
  }

  private static final Parser<Reading> ANY =
      Parser.any(
          List.of(StretchRules.WHICH, Portions.PORTION, maybe("the").keep(StretchRules.EDGE)));

  private static final Parser<Reading> SINCE =
      Parser.any(
              List.of(
                  phrase("since", "ever since")
                      .skip(maybe("at least", "about"))
                      .keep(Parser.any(List.of(ANY, Days.TODAY))),
                  Parser.any(List.of(Phrases.CALENDAR_YEAR, Days.DATE))
                      .skip(
                          phrase(
                              "onwards",
                              "onward",
                              "and beyond",
                              "and after",
                              "and later",
                              "or later",
                              "or after",
                              "and thereafter")),
                  phrase("starting", "starting on", "starting from", "beginning", "beginning on")
                      .keep(Days.DAY)))
          .map(Since::new);

  private static final Parser<Reading> UNTIL =
      phrase("through", "until", "till", "up to and including", "up until")
          .skip(maybe("at least"))
          .keep(ANY)
          .map(Until::new);

  /** What a plain "after" is told by: an event of a day is not a stretch of time. */
  private static final Parser<Reading> DATED =
      maybe("the year", "in", "on")
          .keep(
              Parser.any(
                  List.of(
                      Phrases.CALENDAR_YEAR,
                      Phrases.FISCAL_YEAR,
                      Phrases.PART_OF_YEAR,
                      Phrases.GLUED_PART,
                      Months.MONTH_OF_YEAR,
                      Grammar.PLAIN_MONTH
                          .skip(Parser.unless(Grammar.DAY_NUMBER))
                          .map(month -> Months.month(month, new YearRef.Unnamed(false))),
                      Portions.PORTION,
                      Days.DATE)));

  /** "2 weeks before today". */
  private static final Parser<Reading> AWAY = phrase("more than").keep(RelativeRules.FROM_A_DAY);

  private static final Parser<Reading> AFTER =
      Parser.any(
          List.of(
              AWAY.when(moved -> ((Moved) moved).amount() > 0).map(Since::new),
              phrase("after", "later than", "beyond").keep(DATED).map(After::new),
              phrase(
                      "no earlier than",
                      "not earlier than",
                      "not before",
                      "on or after",
                      "after or in",
                      "later than or in",
                      "later than or at")
                  .keep(DATED)
                  .map(Since::new)));

  private static final Parser<Reading> BEFORE =
      Parser.any(
          List.of(
              AWAY.when(moved -> ((Moved) moved).amount() < 0).map(Until::new),
              phrase("before", "prior to", "earlier than", "sooner than", "ahead of")
                  .keep(Parser.any(List.of(DATED, Days.TODAY)))
                  .map(Before::new),
              phrase(
                      "no later than",
                      "not later than",
                      "on or before",
                      "before or on",
                      "before or in",
                      "on or earlier than")
                  .keep(Parser.any(List.of(DATED, Days.TODAY)))
                  .map(Until::new)));
}
