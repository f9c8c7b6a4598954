package org.streetbook.pipeline.mcp;

import java.util.List;
import org.streetbook.index.search.Filters;

/** What a search is asked by: the same for claims and for rows. */
final class Asked {

  /** The longest query, in characters. */
  private static final int LONGEST = 1000;

  private Asked() {}

  /** The query and its filters as arguments. */
  static Inputs of(Inputs inputs, String what) {
    return inputs
        .text(
            "query",
            LONGEST,
            "Words, \"phrases\" and fields, all required unless joined by OR; for example: capex"
                + " firm:\"Morgan Stanley\" year:2027 value:[150bn TO 200bn] -basis:scenario. Fields:"
                + " firm, analyst, subject, ticker, metric, year, period, basis, unit, value,"
                + " publisher, published, status, note, text. Without it, all "
                + what
                + ".")
        .names("firm", "Who says it: names or aliases, any of them.")
        .names(
            "subject", "The company, country or thing it is about: names or tickers, any of them.")
        .names("metric", "What is measured: capex, revenue, price_target, rating ...; any of them.")
        .years("year", "The calendar or fiscal years that it is for, any of them.")
        .names("basis", "estimate, guidance, reported, target, scenario ...; any of them.")
        .text("value", 60, "Values that touch a range, as 90bn..110bn, 5%.. or 250MW.")
        .day("since", "Said, else published, on that day or later.");
  }

  /** The filters that were given. */
  static Filters filters(Inputs.Given given) {
    return new Filters(
        given.names("firm"),
        given.names("subject"),
        given.names("metric"),
        given.years("year"),
        given.text("value"),
        given.names("basis"),
        List.of(),
        given.day("since"));
  }
}
