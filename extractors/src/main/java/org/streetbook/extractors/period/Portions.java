package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;

import java.util.List;
import java.util.Locale;
import org.streetbook.extractors.period.Reading.Portion;
import org.streetbook.extractors.period.Reading.Whole;

/**
 * Patterns for parts of a period that no calendar numbers: "early 2028", "the rest of the year".
 */
final class Portions {

  private Portions() {}

  /** What may be under way at publication. */
  private static final Parser<Reading> UNDER_WAY =
      Grammar.ONE_UNIT.when(unit -> unit != TimeUnit.DAY).map(unit -> new Whole(0, unit));

  /** Any period that may be cut. */
  static final Parser<Reading> WHOLE =
      Parser.any(List.of(Phrases.PERIOD, Weeks.WEEK, Weeks.SEASON, Decades.DECADE)).memoized();

  private static final Parser<Share> WORD =
      Parser.any(
          List.of(
              phrase("early", "early in", "early on", "early on in").map(word -> Share.EARLY),
              phrase("early to mid").map(word -> Share.EARLY_TO_MID),
              phrase("mid", "middle of", "midway through").map(word -> Share.MID),
              phrase("mid to late").map(word -> Share.MID_TO_LATE),
              phrase("late", "late in", "late on").map(word -> Share.LATE),
              phrase("earlier", "earlier in", "earlier on").map(word -> Share.EARLIER),
              phrase("later", "later in", "later on").map(word -> Share.LATER)));

  private static final Parser<Reading> CUT =
      Parser.any(
          List.of(
              WORD.skip(maybe("-"))
                  .skip(maybe("in", "in the", "the", "of", "of the"))
                  .then(WHOLE, (share, of) -> new Portion(of, share)),
              WORD.skip(phrase("in the", "in", "of the", "the"))
                  .then(UNDER_WAY, (share, of) -> new Portion(of, share)),
              phrase("mid")
                  .skip(maybe("-"))
                  .keep(phrase("month", "year", "week", "quarter"))
                  .map(unit -> new Portion(under(unit), Share.MID))));

  private static Reading under(String unit) {
    return new Whole(0, TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
  }

  /** The start and the end of a week are days of it; those of longer periods are single days. */
  private static final Parser<Reading> EDGE_OF_WEEK =
      Parser.any(
              List.of(
                  phrase("start of", "beginning of").map(word -> Share.EARLY),
                  phrase("end of").map(word -> Share.LATE)))
          .skip(maybe("the"))
          .then(
              Years.NEIGHBOUR.skip(phrase("week")),
              (share, weeks) -> new Portion(new Whole(weeks, TimeUnit.WEEK), share));

  private static final Parser<Reading> REST =
      phrase("rest", "remainder", "balance")
          .skip(maybe("of"))
          .skip(maybe("the", "my", "its"))
          .keep(Parser.any(List.of(WHOLE, UNDER_WAY)))
          .map(of -> new Portion(of, Share.REST));

  private static final Parser<Reading> SO_FAR =
      Parser.any(
          List.of(
              phrase("year to date", "ytd").map(word -> soFar(TimeUnit.YEAR)),
              phrase("quarter to date", "qtd").map(word -> soFar(TimeUnit.QUARTER)),
              phrase("month to date", "mtd").map(word -> soFar(TimeUnit.MONTH)),
              phrase("week to date").map(word -> soFar(TimeUnit.WEEK)),
              phrase("so far")
                  .skip(maybe("in"))
                  .keep(
                      Parser.any(
                          List.of(
                              Phrases.NEIGHBOUR_YEAR,
                              Phrases.NEIGHBOUR_UNIT,
                              Phrases.CALENDAR_YEAR,
                              Months.MONTH_OF_YEAR)))
                  .map(of -> new Portion(of, Share.SO_FAR))));

  private static Reading soFar(TimeUnit unit) {
    return new Portion(new Whole(0, unit), Share.SO_FAR);
  }

  /** Any of them. */
  static final Parser<Reading> PORTION =
      Parser.any(List.of(CUT, EDGE_OF_WEEK, REST, SO_FAR)).memoized();
}
