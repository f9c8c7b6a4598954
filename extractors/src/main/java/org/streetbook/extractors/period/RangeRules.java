package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;

/** Stretches told by their first and their last period. */
final class RangeRules {

  private RangeRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<day> to <day> of <month>", Ranges.DAYS_OF_MONTH)
            .example("the June 8-11 fair", "June 8-11", "2026-06-08/2026-06-11")
            .example(
                "from 3 to 12 September 2025", "3 to 12 September 2025", "2025-09-03/2025-09-12")
            .example("the 4-23 January sale", "4-23 January", "2026-01-04/2026-01-23")
            .example(
                "between 4 and 22 this month",
                "between 4 and 22 this month",
                "2026-08-04/2026-08-22")
            .not("from June 8 to 15 percent")
            .not("4 to 23 next to March"),
        rule("<day> to <day>", Ranges.DAYS)
            .example("June 28 to July 2, 2025", "June 28 to July 2, 2025", "2025-06-28/2025-07-02")
            .example(
                "January 12, 2025 - 01/22/2025",
                "January 12, 2025 - 01/22/2025",
                "2025-01-12/2025-01-22")
            .not("June 28 to go"),
        rule("<week> from <weekday> to <weekday>", Ranges.DAYS_OF_WEEK)
            .example(
                "next week from Tuesday to Thursday",
                "next week from Tuesday to Thursday",
                "2026-08-18/2026-08-20")
            .example(
                "this week between Mon and Wed",
                "this week between Mon and Wed",
                "2026-08-10/2026-08-12")
            .not("next week from Tuesday"),
        rule("between <period> and <period>", Ranges.BETWEEN)
            .example("between January and March", "between January and March", "2026-Q1")
            .example("between May 2024 and 2026", "between May 2024 and 2026", "2024-05/2026-12")
            .example(
                "between October 2 and October 22",
                "between October 2 and October 22",
                "2026-10-02/2026-10-22")
            .not("between 2 and 3 percent in 2025")
            .not("between us"),
        rule("from <period> to <period>", Ranges.FROM)
            .example("from June 2024 to March 2026", "June 2024 to March 2026", "2024-06/2026-03")
            .example("from 10/1 to 11/7", "10/1 to 11/7", "2026-10-01/2026-11-07")
            .not("from 10/1 for 11/7")
            .not("rises from 4 in 2026 to 5 in 2027"),
        rule("<period of a year> to <period of a year>", Ranges.NAMED)
            .example("Q4 2024 to Q1 2025", "Q4 2024 to Q1 2025", "2024-10/2025-03")
            .example("4Q24-2Q25", "4Q24-2Q25", "2024-10/2025-06")
            .not("Q4 2024 and Q1 2025"));
  }
}
