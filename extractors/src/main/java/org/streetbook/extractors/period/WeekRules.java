package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;

/** Weeks, weekends and seasons, and the days that are told by them. */
final class WeekRules {

  private WeekRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<week>", Weeks.WEEK)
            .example(
                "in the first week of October 2026",
                "first week of October 2026",
                "2026-09-28/2026-10-04")
            .example("in the last week of July", "last week of July", "2026-07-27/2026-08-02")
            .example(
                "the first two weeks of July 2026",
                "first two weeks of July 2026",
                "2026-06-29/2026-07-12")
            .example("the week of August 3", "week of August 3", "2026-08-03/2026-08-09")
            .example("stores open this weekend", "this weekend", "2026-08-15/2026-08-16")
            .example("it met over the weekend", "over the weekend", "2026-08-08/2026-08-09")
            .example("in week 31 of 2025", "week 31 of 2025", "2025-07-28/2025-08-03")
            .example("the week after next", "week after next", "2026-08-24/2026-08-30")
            .example("oil fell 3% for the week", "week", "2026-08-10/2026-08-16")
            .example("the month before last", "month before last", "2026-06")
            .not("weight loss at week 24")
            .not("a week of gains")
            .not("a 52-week high")
            .not("a weekend trip"),
        rule("<number> <weekday> of <month>", Weeks.WEEKDAY_OF)
            .example("the first Friday of June 2026", "first Friday of June 2026", "2026-06-05")
            .example("on the last Monday of May 2026", "last Monday of May 2026", "2026-05-25")
            .not("the first Friday of many"),
        rule("<season>", Weeks.SEASON)
            .example("in the summer of 2025", "summer of 2025", "2025-06/2025-08")
            .example("opens next spring", "next spring", "2027-03/2027-05")
            .example("last winter was mild", "last winter", "2025-12/2026-02")
            .example("deliveries this fall", "this fall", "2026-09/2026-11")
            .not("Costs will fall next year.")
            .not("the fall in prices")
            .not("the spring of a watch"));
  }
}
