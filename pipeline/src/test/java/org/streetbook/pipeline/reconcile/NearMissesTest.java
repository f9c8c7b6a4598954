package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.estimate.FindingClass.DISPERSION;
import static org.streetbook.corpus.estimate.FindingClass.IMPLIED_BASE;
import static org.streetbook.corpus.estimate.FindingClass.IMPLIED_TOTAL;
import static org.streetbook.corpus.estimate.FindingClass.IMPLIED_UPSIDE;
import static org.streetbook.corpus.estimate.FindingClass.LABEL_MISMATCH;
import static org.streetbook.corpus.estimate.FindingClass.OUTLIER;
import static org.streetbook.corpus.estimate.FindingClass.PRECISION;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;
import static org.streetbook.pipeline.reconcile.Told.unnamed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;

/** What looks like an observation and is none, beside what is. */
class NearMissesTest {

  @Test
  void twoWordsOfOneHouseForOneStepAreAMismatch() {
    assertTrue(
        Found.only(
                reconcile(
                    broker("Alpha Bank").rates("Buy").place(100),
                    broker("Alpha Bank").rates("Outperform").place(900)),
                LABEL_MISMATCH)
            .sentence()
            .contains("\"buy\" and \"outperform\""));
  }

  @Test
  void theScaleOfAHouseIsNoMismatch() {
    Found.none(
        reconcile(
            broker("Alpha Bank").rates("Buy").place(100),
            broker("Alpha Bank").rates("Hold").place(130),
            broker("Alpha Bank").rates("Sell").place(160)),
        LABEL_MISMATCH);
  }

  @Test
  void aWordOnNoScaleIsNoMismatch() {
    Found.none(
        reconcile(
            broker("Alpha Bank").rates("Hold").place(100),
            broker("Alpha Bank").rates("keep").place(130)),
        LABEL_MISMATCH);
  }

  @Test
  void theViewOfASectorIsNoOtherWordForTheRatingOfAShare() {
    Found.none(
        reconcile(
            broker("Alpha Bank").rates("Sell").place(100),
            broker("Alpha Bank").rates("Cautious").place(900)),
        LABEL_MISMATCH);
  }

  @Test
  void aCountOfHousesWithARatingIsNoMismatch() {
    Found.none(
        reconcile(
            market("Pollster").rates("Buy").place(100),
            broker("Alpha Bank").rates("Outperform").place(900)),
        LABEL_MISMATCH);
  }

  @Test
  void unnamedHousesThatSayBuyAreNotTheOneThatSaysSell() {
    Found.none(
        reconcile(
            unnamed("four houses").rates("Buy").place(100),
            broker("Alpha Bank").rates("Underperform").place(900)),
        LABEL_MISMATCH);
  }

  @Test
  void unnamedHousesOfAnotherMonthAreOthers() {
    Found.none(
        reconcile(
            unnamed("four houses").rates("Buy").note("a"),
            broker("Alpha Bank").rates("Outperform").note("b").asOf(Told.DAY.plusDays(30))),
        LABEL_MISMATCH);
  }

  @Test
  void howManyHousesRateAStockFormsNoRow() {
    assertTrue(
        reconcile(
                market("Pollster")
                    .metric("rating")
                    .basis(Basis.TARGET)
                    .now()
                    .says("25", "25", "{unit}"))
            .estimates()
            .isEmpty());
  }

  @Test
  void theGrowthOfACountryIsNotACompanys() {
    assertTrue(growth(SubjectKind.COMPANY).isEmpty());
    assertEquals(1, growth(SubjectKind.ECONOMY).size());
  }

  @Test
  void nothingFallsByTimes() {
    Told multiple = broker("Alpha Bank").metric("ebitda").says("14 times", "-14", "x").change();
    assertTrue(reconcile(multiple).estimates().isEmpty());
    Told growth = broker("Alpha Bank").metric("users").says("14 times", "14", "x").change();
    assertEquals(1, reconcile(growth).estimates().size());
  }

  @Test
  void theMedianInTheSentenceOfAnOutlierIsThatOfTheOthers() {
    Finding outlier =
        Found.only(
            reconcile(
                broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
                broker("Beta Bank").says("$42.5 billion", "42.5e9", "USD").place(100),
                broker("Gamma Bank").says("$41 million", "41e6", "USD").place(200)),
            OUTLIER);
    assertTrue(outlier.sentence().contains("whose median is $41.25 billion"), outlier.sentence());
    assertEquals("41250000000", outlier.values().get("median_of_others"));
  }

  @Test
  void aSlipThatTheMarketsRangeShowsIsAnOutlier() {
    Finding outlier =
        Found.only(
            reconcile(
                market("Beta Bank").range("$35-55 billion", "35e9", "55e9", "USD").place(1),
                broker("Alpha Bank").says("$32 billion", "32e9", "USD").place(100),
                broker("Delta Bank").says("$50 billion", "50e9", "USD").place(200),
                broker("Gamma Bank").says("$5.2 billion", "5.2e9", "USD").place(300)),
            OUTLIER);
    assertEquals(List.of("Gamma Bank"), outlier.firms());
    assertTrue(outlier.sentence().contains("ten times below a value"), outlier.sentence());
  }

  @Test
  void aCautiousHouseOutsideTheMarketsRangeIsNoOutlier() {
    Found.none(
        reconcile(
            market("Beta Bank").range("$35-55 billion", "35e9", "55e9", "USD").place(1),
            broker("Alpha Bank").says("$32 billion", "32e9", "USD").place(100),
            broker("Delta Bank").says("$50 billion", "50e9", "USD").place(200),
            broker("Gamma Bank").says("$19 billion", "19e9", "USD").place(300)),
        OUTLIER);
  }

  @Test
  void aPriceOfAnotherNoteNeedsItsDay() {
    LocalDate day = Told.DAY;
    Told target = broker("Alpha Bank").targets("$90", "90");
    Found.none(reconcile(target, price().now()), IMPLIED_UPSIDE);
    Found.only(
        reconcile(target, price().during(new Period(day.toString(), day, day, PeriodType.DAY))),
        IMPLIED_UPSIDE);
  }

  @Test
  void whatIsToldOfAWholeYearIsNoLevelToAddTo() {
    Found.none(
        reconcile(
            broker("Alpha Bank").metric("power_capacity").in(2032).about("2GW", "2e9", "W"),
            broker("Alpha Bank")
                .metric("capacity_addition")
                .in(2033)
                .about("3GW", "3e9", "W")
                .place(2000)),
        IMPLIED_TOTAL);
  }

  @Test
  void twoAdditionsOfOneYearMakeNoTotal() {
    LocalDate day = LocalDate.of(2031, 12, 31);
    Found.none(
        reconcile(
            broker("Alpha Bank")
                .metric("power_capacity")
                .during(new Period(day.toString(), day, day, PeriodType.DAY))
                .about("2GW", "2e9", "W"),
            broker("Alpha Bank").metric("capacity_addition").about("3GW", "3e9", "W").place(1100),
            broker("Alpha Bank").metric("capacity_addition").about("5GW", "5e9", "W").place(1200)),
        IMPLIED_TOTAL);
  }

  @Test
  void anAmountBetweenTwoPercentagesImpliesNoBase() {
    Found.none(
        reconcile(
            change().about("5%", "5", "%").change().place(100),
            change().about("$1.20", "1.20", "USD/share").change().place(140),
            change().about("9%", "9", "%").change().place(180)),
        IMPLIED_BASE);
  }

  @Test
  void theRangeOfOthersIsNoVaguerTellingOfAPoint() {
    Reconciliation book =
        reconcile(
            company("Orebank").basis(Basis.ACTUAL).says("$40 billion", "40e9", "USD").place(100),
            company("Orebank")
                .basis(Basis.ACTUAL)
                .range("$38-43 billion", "38e9", "43e9", "USD")
                .place(140));
    Found.none(book, PRECISION);
    assertEquals(1, book.positions().size());
  }

  @Test
  void undatedFiguresOfVeryDifferentSizeAreNoSpreadAndHaveNoMedian() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").metric("power_capacity").now().says("250MW", "250e6", "W"),
            broker("Beta Bank").metric("power_capacity").now().says("2GW", "2e9", "W").place(2000));
    Found.none(book, DISPERSION);
    assertNull(Found.row(book, "power_capacity", Basis.ESTIMATE).chosenLow());
  }

  @Test
  void undatedFiguresOfOneSizeAreASpread() {
    Found.only(
        reconcile(
            broker("Alpha Bank").metric("utilization").now().says("60%", "60", "%"),
            broker("Beta Bank").metric("utilization").now().says("70%", "70", "%").place(2000)),
        DISPERSION);
  }

  @Test
  void nothingIsChosenWhereAnotherFirmsValuesWereNotUnderstood() {
    Estimate row =
        Found.row(
            reconcile(
                broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(100),
                broker("Beta Bank").says("$30 billion", "30e9", "USD").place(200),
                broker("Beta Bank").says("$50 billion", "50e9", "USD").place(300)),
            "capex",
            Basis.ESTIMATE);
    assertNull(row.chosenLow());
    assertTrue(row.explanation().endsWith("Nothing is chosen."), row.explanation());
  }

  @Test
  void guidanceThatExcludesItselfIsNoRange() {
    Estimate row =
        Found.row(
            reconcile(
                company("Orebank")
                    .basis(Basis.GUIDANCE)
                    .range("$30-36 billion", "30e9", "36e9", "USD")
                    .place(100),
                company("Orebank")
                    .basis(Basis.GUIDANCE)
                    .says("$50 billion", "50e9", "USD")
                    .place(200)),
            "capex",
            Basis.GUIDANCE);
    assertNull(row.guidanceLow());
    assertNull(row.chosenLow());
  }

  @Test
  void whatIsReportedOfTheMarketInTwoSizesIsNoRange() {
    Reconciliation book =
        reconcile(
            market("Pollster").says("$1.3 billion", "1.3e9", "USD").place(100),
            market("Pollster").says("91 cents", "0.91", "USD").place(200),
            broker("Alpha Bank").says("$1.2 billion", "1.2e9", "USD").place(900));
    assertNull(Found.row(book, "capex", Basis.ESTIMATE).marketLow());
  }

  @Test
  void vagueTimesToComeAreOne() {
    assertEquals(
        1,
        reconcile(
                vaguely("approx:coming-years").note("a"),
                vaguely("approx:next-few-years").note("b"))
            .estimates()
            .size());
    assertEquals(
        2,
        reconcile(vaguely("approx:2040").note("a"), vaguely("approx:2045").note("b"))
            .estimates()
            .size());
  }

  private static List<Estimate> growth(SubjectKind kind) {
    return reconcile(
            broker("Alpha Bank").metric("gdp_growth").on("Arcadia", kind).says("3%", "3", "%"))
        .estimates();
  }

  private static Told price() {
    return media("Daily Wire")
        .metric("share_price")
        .basis(Basis.ACTUAL)
        .says("$75", "75", "USD/share")
        .note("other");
  }

  private static Told change() {
    return broker("Alpha Bank").metric("eps").provided("letting 90MW");
  }

  private static Told vaguely(String label) {
    return broker("Alpha Bank").during(new Period(label, null, null, PeriodType.SPAN));
  }
}
