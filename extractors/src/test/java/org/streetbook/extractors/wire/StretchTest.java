package org.streetbook.extractors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.claim.Period;

/** What a title or a head says the lines below it are for. */
class StretchTest {

  @ParameterizedTest
  @CsvSource({
    "ACME INC 3RD QTR NET,              2019-10-22, 2019-Q3",
    "ACME INC 4TH QTR LOSS,             2019-02-26, 2018-Q4",
    "ACME INC 4TH QTR JAN 31 NET,       2019-03-17, 2018-11/2019-01",
    "ACME INC 2ND QTR DEC 31 NET,       2019-03-25, 2018-Q4",
    "ACME INC 2ND QTR LOSS,             2019-04-13, FY2019-Q2",
    "ACME INC 1ST QTR NET,              2019-11-20, FY2020-Q1",
    "ACME INC YEAR NET,                 2019-03-18, 2018",
    "ACME INC YEAR LOSS,                2019-07-18, FY2019",
    "ACME INC 2018 YEAR,                2019-07-18, 2018",
    "ACME INC 12 MOS MAY 31 NET,        2019-06-19, FY2019",
    "ACME PLC 53 WEEKS TO JANUARY 3,    2019-03-18, FY2019",
    "ACME PLC 26 WEEKS TO JULY 4,       2019-09-18, 2019-01-05/2019-07-04",
    "ACME BHD SIX MONTHS TO DECEMBER 31,2019-03-07, 2018-H2",
    "ACME PLC INTERIM RESULTS,          2019-08-07, 2019-H1",
    "ACME INC NINE MTHS NET,            2019-10-22, 2019-01/2019-09"
  })
  void aTitleSaysWhatAListIsFor(String title, LocalDate day, String label) {
    Stretch stretch = Stretch.of(title);

    assertNotNull(stretch);
    assertEquals(label, label(stretch.period(day)));
  }

  @ParameterizedTest
  @CsvSource({
    "3RD QTR FEB 28 NET, Nine mths, 2019-03-25, 2018-06/2019-02",
    "3RD QTR NET,        Nine mths, 2019-10-22, 2019-01/2019-09",
    "4TH QTR JAN 31 NET, Year,      2019-03-17, FY2019",
    "4TH QTR NET,        Year,      2019-02-17, 2018",
    "2ND QTR DEC 31 NET, 1st half,  2019-03-25, 2018-H2",
    "2ND QTR LOSS,       1st half,  2019-04-13, FY2019-H1",
    "4TH QTR NET,        Year,      2019-06-19, FY2019"
  })
  void aHeadEndsWhereTheQuarterOfTheTitleEnds(
      String title, String head, LocalDate day, String label) {
    Stretch below = Stretch.head(head);

    assertNotNull(below);
    assertEquals(label, label(below.under(Stretch.of(title)).period(day)));
  }

  @Test
  void nineMonthsOfAYearThatNobodyDatesAreForNoPeriod() {
    Stretch below = Stretch.head("Nine mths");

    assertNotNull(below);
    assertNull(below.under(Stretch.of("3RD QTR NET")).period(LocalDate.of(2019, 4, 13)));
  }

  @Test
  void aSentenceThatNamesALengthIsNoHead() {
    assertNull(Stretch.head("In a good year it sold"));
  }

  @Test
  void withoutADayOfPublicationOnlyAPrintedYearIsDated() {
    Stretch quarter = Stretch.of("ACME INC 3RD QTR NET");
    Stretch year = Stretch.of("ACME INC YEAR 2018");

    assertNotNull(quarter);
    assertNotNull(year);
    assertNull(quarter.period(null));
    assertEquals("2018", label(year.period(null)));
  }

  private static @Nullable String label(@Nullable Period period) {
    return period == null ? null : period.label();
  }
}
