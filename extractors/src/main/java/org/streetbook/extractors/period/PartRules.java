package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;

/** Quarters, halves and months. */
final class PartRules {

  private PartRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<part> of <year>", Phrases.PART_OF_YEAR)
            .example("in the third quarter of 2025", "third quarter of 2025", "2025-Q3")
            .example("Q3 2024 was weak", "Q3 2024", "2024-Q3")
            .example("last year's fourth quarter", "last year's fourth quarter", "2025-Q4")
            .example("in the first half of this year", "first half of this year", "2026-H1")
            .example("H1 2026 sales", "H1 2026", "2026-H1")
            .example("first quarter of fiscal 2027", "first quarter of fiscal 2027", "FY2027-Q1")
            .example("the second half of the year", "second half of the year", "2026-H2")
            .example("fiscal-third quarter 2025", "fiscal-third quarter 2025", "FY2025-Q3")
            .example("the last quarter of 2024", "last quarter of 2024", "2024-Q4")
            .example("the back half of 2027", "back half of 2027", "2027-H2")
            .example(
                "the first three quarters of 2025",
                "first three quarters of 2025",
                "2025-01/2025-09")
            .example("the last four months of 2025", "last four months of 2025", "2025-09/2025-12")
            .example(
                "the second quarter a year earlier", "second quarter a year earlier", "2025-Q2")
            .not("a third of 2025 sales")
            .not("the quarter of 2025")
            .not("the back half of the team"),
        rule("<part><year>", Parser.any(List.of(Phrases.GLUED_PART, Phrases.FISCAL_GLUED_PART)))
            .example("2Q25 revenue rose", "2Q25", "2025-Q2")
            .example("down from Q2FY23", "Q2FY23", "FY2023-Q2")
            .example("2H29 should be better", "2H29", "2029-H2")
            .example("in 2028Q3 it", "2028Q3", "2028-Q3")
            .example("fiscal 3Q26 was weak", "fiscal 3Q26", "FY2026-Q3")
            .not("the H100 chip")
            .not("a 5Q25 motor"),
        rule("<part>", Phrases.PART_ALONE)
            .example("Profit fell in the first quarter.", "first quarter", "2026-Q1")
            .example("1Q sales were flat", "1Q", "2026-Q1")
            .example("fiscal third-quarter profit", "fiscal third-quarter", "FY2026-Q3")
            .example("in the first nine months", "first nine months", "2026-01/2026-09")
            .example("fiscal Q3 sales fell", "fiscal Q3", "FY2026-Q3")
            .not("in the first and the last place")
            .not("three quarters of its sales")
            .not("its second hire")
            .not("a new Audi Q3"),
        rule("full year", Phrases.WHOLE_YEAR)
            .example("raised its full-year outlook", "full-year", "2026")
            .example("FY sales of 4 billion", "FY", "2026")
            .not("a full house"),
        rule("<month> <year>", Months.MONTH_OF_YEAR)
            .example("in March 2024 it", "March 2024", "2024-03")
            .example("the Sept. 2025 survey", "Sept. 2025", "2025-09")
            .example("in May of last year", "May of last year", "2025-05")
            .example("due next June", "next June", "2027-06")
            .example("as of 2025-06.", "2025-06", "2025-06")
            .example("the 2025 June survey", "2025 June", "2025-06")
            .not("they march 2000 miles"),
        rule("<month>", Months.MONTH_ALONE)
            .example("Orders fell in June.", "June", "2026-06")
            .example("in November it bought", "November", "2025-11")
            .not("May the best bank win")
            .not("they march on"),
        rule("<month> quarter", Phrases.QUARTER_BY_MONTH.map(PartRules::byMonth))
            .example("in the June quarter", "June quarter", "2026-Q2")
            .example("a strong holiday quarter", "holiday quarter", "2025-Q4")
            .example("the July quarter's loss", "July quarter", "2026-05/2026-07")
            .not("a June quarrel"),
        rule(
                "<month> quarter of <year>",
                Phrases.QUARTER_BY_MONTH.then(
                    Years.OF_YEAR, (part, year) -> new InYear(year, part, Counted.CALENDAR)))
            .example("the March quarter of 2025", "March quarter of 2025", "2025-Q1")
            .example("December quarter 2024", "December quarter 2024", "2024-Q4")
            .not("the March quarter"));
  }

  private static Reading byMonth(Part part) {
    return new InYear(new YearRef.Unnamed(false), part, Counted.CALENDAR);
  }
}
