package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

class FiscalCalendarTest {

  private static final FiscalCalendar MARCH = FiscalCalendar.of("03-31");

  private static PeriodMention only(String text) {
    List<PeriodMention> found = RuleExamplesTest.find(text);
    assertEquals(1, found.size(), () -> text + ": " + found);
    return found.getFirst();
  }

  private static Period dated(String label, String start, String end, PeriodType type) {
    return new Period(label, LocalDate.parse(start), LocalDate.parse(end), type);
  }

  @Test
  void aFiscalYearEndsInTheCalendarYearOfItsNumber() {
    assertEquals(
        dated("FY2027", "2026-04-01", "2027-03-31", PeriodType.YEAR),
        Periods.resolve(only("FY27 sales"), MARCH));
    assertEquals(
        dated("FY2023-Q2", "2022-07-01", "2022-09-30", PeriodType.QUARTER),
        Periods.resolve(only("Q2FY23 sales"), MARCH));
    assertEquals(
        dated("FY2027-H2", "2026-10-01", "2027-03-31", PeriodType.HALF), MARCH.half(2027, 2));
  }

  @Test
  void aYearEndInFebruaryFollowsLeapYears() {
    FiscalCalendar february = FiscalCalendar.of("02-28");
    assertEquals(dated("FY2024", "2023-03-01", "2024-02-29", PeriodType.YEAR), february.year(2024));
    assertEquals(
        dated("FY2025-Q1", "2024-03-01", "2024-05-31", PeriodType.QUARTER),
        february.quarter(2025, 1));
  }

  @Test
  void aYearEndWithinAMonthCutsQuartersOnThatDay() {
    assertEquals(
        dated("FY2026-Q1", "2025-07-26", "2025-10-25", PeriodType.QUARTER),
        FiscalCalendar.of("07-25").quarter(2026, 1));
  }

  @Test
  void aQuarterByPositionFollowsTheCompanysCalendar() {
    PeriodMention third = only("Third-quarter profit rose");
    assertEquals("2026-Q3", third.period().label());
    assertEquals(
        dated("FY2026-Q3", "2026-04-01", "2026-06-30", PeriodType.QUARTER),
        Periods.resolve(third, FiscalCalendar.of("09-30")));
  }

  @Test
  void aCalendarMentionDoesNotFollowTheCompanysCalendar() {
    PeriodMention june = only("in the June quarter");
    assertEquals(june.period(), Periods.resolve(june, MARCH));
    PeriodMention year = only("in 2027");
    assertEquals(year.period(), Periods.resolve(year, MARCH));
  }

  @Test
  void aDayBelongsToTheYearThatEndsAfterIt() {
    assertEquals(2027, MARCH.yearOf(LocalDate.of(2026, 4, 1)));
    assertEquals(2026, MARCH.yearOf(LocalDate.of(2026, 3, 31)));
  }

  @Test
  void aYearEndThatIsNoDayIsRefusedWithItsValue() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> FiscalCalendar.of("31-03"));
    assertEquals(
        "fiscal year end 31-03 is not a month and day; write it as MM-dd", refused.getMessage());
  }

  @Test
  void anUnknownYearEndIsTheCalendarYears() {
    assertEquals(FiscalCalendar.CALENDAR_YEAR, FiscalCalendar.of(null));
  }

  @Test
  void aMentionMayGiveTheCalendarAway() {
    assertEquals(
        FiscalCalendar.of("08-31"),
        FiscalCalendar.shownBy(only("its fiscal third quarter ended May 2")));
    assertEquals(MARCH, FiscalCalendar.shownBy(only("the fiscal year starting in April")));
    assertEquals(
        FiscalCalendar.of("06-30"),
        FiscalCalendar.shownBy(only("the end of the fiscal year through June")));
    assertNull(FiscalCalendar.shownBy(only("the three months to June 30")));
    assertNull(FiscalCalendar.shownBy(only("fiscal 2027")));
  }
}
