package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;

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
            .example("on 21/04/2026", "21/04/2026", "2026-04-21")
            .example("closed 26 June in 2025", "26 June in 2025", "2025-06-26")
            .example("the 3 March meeting", "3 March", "2026-03-03")
            .not("March 40 people"),
        rule("<day> of <month under way>", Days.OF_MONTH)
            .example("on the 20th of next month", "20th of next month", "2026-09-20")
            .example("by the 3rd of the month", "3rd of the month", "2026-08-03")
            .not("the 20th of its kind"),
        rule("<weekday>", Days.WEEKDAY)
            .example("The bank said on Tuesday", "Tuesday", "2026-08-11")
            .example("due this Friday", "this Friday", "2026-08-14")
            .example("due next Friday", "next Friday", "2026-08-21")
            .example("shares fell last Monday", "last Monday", "2026-08-03")
            .example("on Friday next week", "Friday next week", "2026-08-21")
            .example("on Friday the 7th", "Friday the 7th", "2026-08-07")
            .not("a monday feeling"),
        rule("today", Days.TODAY)
            .example("Shares fell today", "today", "2026-08-12")
            .example("It said yesterday", "yesterday", "2026-08-11")
            .not("to day traders"));
  }
}
