package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.note.Span;

class PeriodsTest {

  private static PeriodMention only(String text) {
    List<PeriodMention> found = RuleExamplesTest.find(text);
    assertEquals(1, found.size(), () -> text + ": " + found);
    return found.getFirst();
  }

  private static String shifted(Period anchor, String text) {
    return Periods.shift(anchor, only(text)).label();
  }

  private static Period third2025() {
    return only("Q3 2025").period();
  }

  @Test
  void aYearEarlierMovesTheOtherPeriodByAYear() {
    assertEquals("2024-Q3", shifted(third2025(), "from 3 a year earlier"));
    assertEquals("2024-Q3", shifted(third2025(), "in the year-ago period"));
    assertEquals("2024-Q3", shifted(third2025(), "in the same period last year"));
    assertEquals(
        "2024-02-29", shifted(only("by the end of February 2025").period(), "a year earlier"));
  }

  @Test
  void thePreviousQuarterIsTheOneBeforeTheOtherPeriod() {
    assertEquals("2025-Q2", shifted(third2025(), "than in the previous quarter"));
    assertEquals("2025-Q2", shifted(third2025(), "than in the previous three months"));
    assertEquals("2025-Q2", shifted(third2025(), "than three months earlier"));
  }

  @Test
  void theSameQuarterOfAYearKeepsItsPlace() {
    assertEquals("2021-Q3", shifted(third2025(), "the same quarter of 2021"));
  }

  @Test
  void thePeriodIsTheOtherPeriodAndTheYearTheOneAroundIt() {
    assertEquals("2025-Q3", shifted(third2025(), "in the period"));
    assertEquals("2025", shifted(third2025(), "for the year"));
  }

  @Test
  void fiscalPeriodsKeepTheirNamesWhenMoved() {
    Period quarter = FiscalCalendar.of("06-30").quarter(2025, 1);
    Period before = Periods.shift(quarter, only("the previous quarter"));
    assertEquals(
        new Period(
            "FY2024-Q4", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), PeriodType.QUARTER),
        before);
    assertEquals("FY2024-Q1", shifted(quarter, "a year earlier"));
    assertEquals(
        FiscalCalendar.of("06-30").year(2025), Periods.shift(quarter, only("for the year")));
  }

  @Test
  void onlyMentionsToldByAnotherPeriodNeedOne() {
    assertTrue(Periods.needsAnchor(only("a year ago")));
    assertFalse(Periods.needsAnchor(only("next year")));
    assertEquals("2027", shifted(third2025(), "next year"));
  }

  @Test
  void anOutlookIsForThePeriodThatHasNotEnded() {
    PeriodMention first = only("in the first quarter");
    assertEquals("2026-Q1", first.period().label());
    assertEquals("2027-Q1", Periods.asOutlook(first, FiscalCalendar.CALENDAR_YEAR).label());
    assertEquals(
        "2025-Q4",
        Periods.asResult(only("in the fourth quarter"), FiscalCalendar.CALENDAR_YEAR).label());
  }

  @Test
  void theYearOfAPeriodIsTheOneItEndsInOrItsFiscalYear() {
    assertEquals(2027, Periods.yearOf(FiscalCalendar.of("06-30").quarter(2027, 1)));
    assertEquals(2030, Periods.yearOf(only("2026-2030").period()));
    assertEquals(2031, Periods.yearOf(only("through 2031").period()));
    assertNull(Periods.yearOf(only("since 2022").period()));
    assertNull(Periods.yearOf(only("over the next few years").period()));
  }

  @Test
  void nextAfterThisYearIsTheNextYear() {
    List<String> labels =
        RuleExamplesTest.find("It sees 2.1% this year and 1.9% next. The next step is unclear.")
            .stream()
            .map(mention -> mention.period().label())
            .toList();
    assertEquals(List.of("2026", "2027"), labels);
  }

  @Test
  void withoutAPublicationDayRelativePeriodsKeepOnlyTheirName() {
    String text = "It expects growth next year";
    List<PeriodMention> found =
        PeriodFinder.standard().find(text, new Span(0, text.length()), null);
    assertEquals(
        new Period("relative:next-year", null, null, PeriodType.YEAR), found.getFirst().period());
  }
}
