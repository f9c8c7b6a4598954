package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.streetbook.extractors.period.Reading.Whole;

/** Days. */
final class DayRules {

  private DayRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<day>", Days.DAY)
            .example("closed on June 30, 2025", "June 30, 2025", "2025-06-30")
            .example("Jan 30 results", "Jan 30", "2026-01-30")
            .example("as of 30-Jun-25", "30-Jun-25", "2025-06-30")
            .example("by July 1st", "July 1st", "2026-07-01")
            .example("on 2026-02-03 it", "2026-02-03", "2026-02-03")
            .example("the 3 March meeting", "3 March", "2026-03-03")
            .not("March 40 people"),
        rule("<day> to <day>", Days.DAYS)
            .example("the June 8-11 fair", "June 8-11", "2026-06-08/2026-06-11")
            .example("June 28 to July 2, 2025", "June 28 to July 2, 2025", "2025-06-28/2025-07-02")
            .not("from June 8 to 15 percent"),
        rule("<weekday>", Days.WEEKDAY)
            .example("The bank said on Tuesday", "Tuesday", "2026-08-11")
            .example("due next Friday", "next Friday", "2026-08-14")
            .not("a monday feeling"),
        rule("today", TODAY)
            .example("Shares fell today", "today", "2026-08-12")
            .example("It said yesterday", "yesterday", "2026-08-11")
            .not("to day traders"));
  }

  private static final Parser<Reading> TODAY =
      Parser.any(
          List.of(
              phrase("today", "same day").map(word -> new Whole(0, TimeUnit.DAY)),
              phrase("yesterday").map(word -> new Whole(-1, TimeUnit.DAY)),
              phrase("tomorrow").map(word -> new Whole(1, TimeUnit.DAY))));
}
