package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;

/** Parts of periods that no calendar numbers. */
final class PortionRules {

  private PortionRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<early> <period>", Portions.PORTION)
            .example("opens in mid-to-late May", "mid-to-late May", "2026-05-10/2026-05-31")
            .example("in early 2028", "early 2028", "2028-01/2028-06")
            .example("late last year", "late last year", "2025-07/2025-12")
            .example("it said late on Monday", "late on Monday", "2026-08-10")
            .example("the early 2010s", "early 2010s", "2010/2013")
            .example("at the end of next week", "end of next week", "2026-08-20/2026-08-23")
            .example("mid-2027 at best", "mid-2027", "2027-04/2027-09")
            .example("later this year", "later this year", "2026-08-12/2026-12-31")
            .example("earlier this month", "earlier this month", "2026-08-01/2026-08-12")
            .example("for the rest of the year", "rest of the year", "2026-08-12/2026-12-31")
            .example("the remainder of 2026", "remainder of 2026", "2026-08-12/2026-12-31")
            .example("up 4% year to date", "year to date", "2026-01-01/2026-08-12")
            .example("so far this quarter", "so far this quarter", "2026-07-01/2026-08-12")
            .not("an early riser")
            .not("the rest of the market"));
  }
}
