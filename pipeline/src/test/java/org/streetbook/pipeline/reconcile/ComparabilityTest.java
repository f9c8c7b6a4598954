package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.estimate.FindingClass.DIFFERENT_CURRENCY;
import static org.streetbook.corpus.estimate.FindingClass.DISPERSION;
import static org.streetbook.corpus.estimate.FindingClass.IMPLIED_UPSIDE;
import static org.streetbook.corpus.estimate.FindingClass.INSIDE_GUIDANCE;
import static org.streetbook.corpus.estimate.FindingClass.OUTSIDE_GUIDANCE;
import static org.streetbook.corpus.estimate.FindingClass.PRECISION;
import static org.streetbook.corpus.estimate.FindingClass.REPEAT;
import static org.streetbook.corpus.estimate.FindingClass.REVISION;
import static org.streetbook.corpus.estimate.FindingClass.SURPRISE;
import static org.streetbook.corpus.estimate.FindingClass.UNSOURCED_REPEAT;
import static org.streetbook.corpus.estimate.FindingClass.VALUE_CONFLICT;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.SubjectKind;

/** What may be held against what: figures of one key that are hardly of one thing say nothing. */
class ComparabilityTest {

  @Test
  void equalFiguresFarApartAreARepeat() {
    assertEquals(
        "2",
        Found.only(
                reconcile(
                    broker("Alpha Bank").says("$8.2 billion", "8.2e9", "USD").place(100),
                    broker("Alpha Bank").says("$8.2 billion", "8.2e9", "USD").place(400)),
                REPEAT)
            .values()
            .get("times"));
  }

  @Test
  void aRoundFigureTwiceInOneNoteMayBeTwo() {
    Told one = broker("Alpha Bank").says("$5 billion", "5e9", "USD").place(100);
    Found.none(
        reconcile(one, broker("Alpha Bank").says("$5 billion", "5e9", "USD").place(400)), REPEAT);
    Found.only(
        reconcile(
            one, broker("Alpha Bank").says("$5 billion", "5e9", "USD").note("second").place(400)),
        REPEAT);
  }

  @Test
  void aBoundBesideTheSameNumberIsAnotherStatement() {
    Told more = broker("Alpha Bank").says("500,000 shares", "500000", "{share}").place(400);
    Told most = broker("Alpha Bank").upTo("up to 500,000 shares", "500000", "{share}");
    Found.none(reconcile(most.place(330), more), PRECISION);
    Found.only(reconcile(most.place(900), more), PRECISION);
  }

  @Test
  void whatAnIndustrySpendsIsEachCountersOwnWithoutADate() {
    Told eight = broker("Alpha Bank").now().on("defence", SubjectKind.INDUSTRY);
    Told nine =
        broker("Beta Bank")
            .now()
            .on("defence", SubjectKind.INDUSTRY)
            .says("$9 billion", "9e9", "USD");
    Found.none(reconcile(eight, nine), DISPERSION);
    Found.only(
        reconcile(
            broker("Alpha Bank").on("defence", SubjectKind.INDUSTRY),
            broker("Beta Bank")
                .on("defence", SubjectKind.INDUSTRY)
                .says("$9 billion", "9e9", "USD")),
        DISPERSION);
  }

  @Test
  void whatHasNoDateIsOfOneTimeInOneNoteOnly() {
    Told low = broker("Alpha Bank").metric("debt").now();
    Told high = broker("Beta Bank").metric("debt").now().says("$9 billion", "9e9", "USD");
    Found.only(reconcile(low, high), DISPERSION);
    Found.none(reconcile(low, high.note("other")), DISPERSION);
  }

  @Test
  void aWholeNumberThatEndsInThousandsMayBeRounded() {
    Found.none(reconcile(printed("319,000", "319000"), other("319,344", "319344")), VALUE_CONFLICT);
    Found.none(reconcile(printed("319,000", "319000"), other("319,744", "319744")), VALUE_CONFLICT);
    Found.only(reconcile(printed("319,000", "319000"), other("321,344", "321344")), VALUE_CONFLICT);
    Found.only(reconcile(printed("319,200", "319200"), other("319,344", "319344")), VALUE_CONFLICT);
    // What a word of scale leaves out is told by its decimals.
    Found.only(
        reconcile(printed("$20.0 mln", "20e6"), other("$20.7 mln", "20.7e6")), VALUE_CONFLICT);
  }

  private static Told printed(String words, String amount) {
    return company("Orebank").metric("revenue").basis(Basis.ACTUAL).says(words, amount, "USD");
  }

  private static Told other(String words, String amount) {
    return printed(words, amount).note("other");
  }

  @Test
  void factsThatWereNotReadSurelyContradictNobody() {
    Told one =
        company("Orebank").metric("revenue").basis(Basis.ACTUAL).says("$9 billion", "9e9", "USD");
    Told other =
        company("Orebank")
            .metric("revenue")
            .basis(Basis.ACTUAL)
            .says("$7 billion", "7e9", "USD")
            .note("other");
    Found.only(reconcile(one, other), VALUE_CONFLICT);
    Found.none(reconcile(one, other.trusted(0.6)), VALUE_CONFLICT);
  }

  @Test
  void forecastsManyTimesApartAreNotOfOneThing() {
    Told low = broker("Alpha Bank").says("$6.9 billion", "6.9e9", "USD");
    Found.none(
        reconcile(low, broker("Beta Bank").says("$179 billion", "179e9", "USD")), DISPERSION);
    Found.only(reconcile(low, broker("Beta Bank").says("$17 billion", "17e9", "USD")), DISPERSION);
  }

  @Test
  void aRoundFigureOfAnotherNoteIsNobodysInParticular() {
    Told wire = media("Daily Wire").basis(Basis.ESTIMATE);
    Found.none(
        reconcile(
            broker("Alpha Bank").says("$3 billion", "3e9", "USD"),
            wire.says("$3 billion", "3e9", "USD").note("second")),
        UNSOURCED_REPEAT);
    Found.only(
        reconcile(
            broker("Alpha Bank").says("$3.2 billion", "3.2e9", "USD"),
            wire.says("$3.2 billion", "3.2e9", "USD").note("second")),
        UNSOURCED_REPEAT);
  }

  @Test
  void equalFiguresOfOneBreathAreTwoThings() {
    Found.none(reconcile(broker("Alpha Bank").place(100), broker("Alpha Bank").place(130)), REPEAT);
  }

  @Test
  void nothingIsConcludedFromAClaimThatIsMostLikelyWrong() {
    Told high = broker("Alpha Bank").says("$9 billion", "9e9", "USD");
    assertEquals(1, Found.all(reconcile(high, broker("Beta Bank")), DISPERSION).size());
    Found.none(reconcile(high, broker("Beta Bank").trusted(0.2)), DISPERSION);
    Found.none(reconcile(broker("Alpha Bank").replaced().trusted(0.2).place(960), high), REVISION);
    Found.none(
        reconcile(
            company("Orebank").range("$4-8 billion", "4e9", "8e9", "USD").basis(Basis.GUIDANCE),
            broker("Beta Bank").trusted(0.2)),
        INSIDE_GUIDANCE);
  }

  @Test
  void whoCountsWhatIsPastMayCountSomethingElse() {
    Told nine = broker("Alpha Bank").basis(Basis.ACTUAL).says("$9 billion", "9e9", "USD");
    Found.none(reconcile(nine, media("Daily Wire").basis(Basis.ACTUAL)), DISPERSION);
    assertEquals(
        1, Found.all(reconcile(nine, broker("Beta Bank").basis(Basis.ACTUAL)), DISPERSION).size());
  }

  @Test
  void nobodyChangesAForecastOfWhatIsLongPast() {
    Found.none(
        reconcile(
            broker("Alpha Bank").in(2028).says("$4 billion", "4e9", "USD").replaced().place(960),
            broker("Alpha Bank").in(2028)),
        REVISION);
    // The year is over, the report is not out.
    assertEquals(
        1,
        Found.all(
                reconcile(
                    broker("Alpha Bank")
                        .in(2030)
                        .says("$4 billion", "4e9", "USD")
                        .replaced()
                        .place(960),
                    broker("Alpha Bank").in(2030)),
                REVISION)
            .size());
  }

  @Test
  void theStockOfACommodityIsEachOwnersOwn() {
    Found.none(conflict(SubjectKind.COMMODITY), VALUE_CONFLICT);
    assertEquals(1, Found.all(conflict(SubjectKind.COMPANY), VALUE_CONFLICT).size());
  }

  @Test
  void theOutputOfACommodityIsNoSurpriseForAForecastInAnotherNote() {
    Found.none(surprise(SubjectKind.COMMODITY, "other"), SURPRISE);
    assertEquals(1, Found.all(surprise(SubjectKind.COMMODITY, "note-1.txt"), SURPRISE).size());
    assertEquals(1, Found.all(surprise(SubjectKind.COMPANY, "other"), SURPRISE).size());
  }

  @Test
  void pricesAndRatesAreNotRounded() {
    Found.none(
        reconcile(
            broker("Alpha Bank").metric("interest_rate").says("9.875%", "9.875", "%"),
            broker("Alpha Bank").metric("interest_rate").says("10%", "10", "%").section("title")),
        PRECISION);
  }

  @Test
  void twoNumbersSideBySideAreTwo() {
    Told exact = broker("Alpha Bank").change().says("11.3%", "11.3", "%");
    Found.none(reconcile(exact, broker("Alpha Bank").change().says("11%", "11", "%")), PRECISION);
    assertEquals(
        1,
        Found.all(
                reconcile(
                    exact, broker("Alpha Bank").change().says("11%", "11", "%").section("title")),
                PRECISION)
            .size());
    assertEquals(
        1,
        Found.all(
                reconcile(exact, broker("Alpha Bank").change().about("about 11%", "11", "%")),
                PRECISION)
            .size());
  }

  @Test
  void aRangeManyTimesAwayIsOfSomethingElse() {
    Told guidance =
        company("Orebank").range("$4-8 billion", "4e9", "8e9", "USD").basis(Basis.GUIDANCE);
    Found.none(
        reconcile(guidance, broker("Alpha Bank").says("75 cents", "0.75", "USD")),
        OUTSIDE_GUIDANCE);
    assertEquals(
        1,
        Found.all(
                reconcile(guidance, broker("Alpha Bank").says("$9 billion", "9e9", "USD")),
                OUTSIDE_GUIDANCE)
            .size());
  }

  @Test
  void aTargetOfAHundredthOfThePriceIsNone() {
    Told price =
        media("Daily Wire")
            .metric("share_price")
            .basis(Basis.ACTUAL)
            .says("$75", "75", "USD/share");
    Found.none(
        reconcile(price, broker("Alpha Bank").targets("$0.25", "0.25").place(1100)),
        IMPLIED_UPSIDE);
    assertEquals(
        1,
        Found.all(
                reconcile(price, broker("Alpha Bank").targets("$95", "95").place(1100)),
                IMPLIED_UPSIDE)
            .size());
  }

  @Test
  void amountsThatNoRateMakesEqualAreOfTwoThings() {
    Told dollars = broker("Alpha Bank").says("$5 billion", "5e9", "USD");
    Found.none(
        reconcile(dollars, broker("Beta Bank").says("5 billion yen", "5e9", "JPY")),
        DIFFERENT_CURRENCY);
    assertEquals(
        1,
        Found.all(
                reconcile(dollars, broker("Beta Bank").says("4 billion euros", "4e9", "EUR")),
                DIFFERENT_CURRENCY)
            .size());
  }

  @Test
  void anAmountAndWhatItComesToAreOne() {
    Told crowns = company("Orebank").says("46 billion crowns", "46e9", "SEK").place(100);
    Told dollars = company("Orebank").says("6.8 billion dollars", "6.8e9", "USD");
    Found.none(reconcile(crowns, dollars.place(122)), DIFFERENT_CURRENCY);
    Found.only(reconcile(crowns, dollars.place(900)), DIFFERENT_CURRENCY);
  }

  @Test
  void whatIndustriesSpendInTwoCurrenciesIsOfTwoCountries() {
    Told francs =
        broker("Alpha Bank")
            .on("defence", SubjectKind.INDUSTRY)
            .says("115 billion", "115e9", "FRF");
    Found.none(
        reconcile(
            francs,
            broker("Beta Bank")
                .on("defence", SubjectKind.INDUSTRY)
                .says("$134 billion", "134e9", "USD")),
        DIFFERENT_CURRENCY);
  }

  @Test
  void twoBodiesThatReportOnAnEconomyReportTwoStatistics() {
    Told one = ofSpain("Alpha Office", "trade_balance").basis(Basis.ACTUAL);
    Told two = ofSpain("Beta Office", "trade_balance").says("$9 billion", "9e9", "USD");
    Found.none(reconcile(one, two.basis(Basis.ACTUAL)), DISPERSION);
    Found.only(reconcile(one.basis(Basis.ESTIMATE), two.basis(Basis.ESTIMATE)), DISPERSION);
  }

  @Test
  void whatIsSpentInACountryIsSpentByMany() {
    Told two = ofSpain("Beta Office", "capex").says("$9 billion", "9e9", "USD");
    Found.none(reconcile(ofSpain("Alpha Office", "capex"), two), DISPERSION);
    Found.only(
        reconcile(broker("Alpha Office"), broker("Beta Office").says("$9 billion", "9e9", "USD")),
        DISPERSION);
  }

  @Test
  void statisticsAreRevisedAndToldByTheMonthAndTheYear() {
    Told month = told("Harbour Wire", "0.3%", "0.3").note("a");
    Told year = told("Quay Times", "3.4%", "3.4").note("b");
    Found.only(reconcile(month.metric("utilization"), year.metric("utilization")), VALUE_CONFLICT);
    Found.none(
        reconcile(
            month.metric("inflation").on("Spain", SubjectKind.ECONOMY),
            year.metric("inflation").on("Spain", SubjectKind.ECONOMY)),
        VALUE_CONFLICT);
  }

  @Test
  void twoBondsAreNotOneInTwoCurrencies() {
    Told euros = company("Orebank").says("EUR 9 billion", "9e9", "EUR");
    Told dollars = company("Orebank").says("$9 billion", "9e9", "USD").note("b");
    Found.only(reconcile(euros, dollars), DIFFERENT_CURRENCY);
    Found.none(
        reconcile(euros.metric("debt_issuance"), dollars.metric("debt_issuance")),
        DIFFERENT_CURRENCY);
  }

  private static Told ofSpain(String office, String metric) {
    return broker(office).on("Spain", SubjectKind.ECONOMY).metric(metric);
  }

  private static Told told(String wire, String text, String value) {
    return media(wire).says(text, value, "%").basis(Basis.ACTUAL);
  }

  @Test
  void aFractionIsPrintedToItsLastPart() {
    Told low = broker("Alpha Bank").metric("utilization").says("10-7/16%", "10.4375", "%");
    Told high = broker("Alpha Bank").metric("utilization").says("10-13/16%", "10.8125", "%");
    Found.none(reconcile(low, high.note("second")), PRECISION);
    Found.only(
        reconcile(
            broker("Alpha Bank").metric("utilization").says("10.4%", "10.4", "%"),
            broker("Alpha Bank").metric("utilization").says("10-7/16%", "10.4375", "%").note("b")),
        PRECISION);
  }

  @Test
  void paritiesKnowOnlyWhatTheyList() {
    assertFalse(Parities.mayBeEqual(new BigDecimal("50"), "XOF", new BigDecimal("9e9"), "USD"));
    assertTrue(Parities.mayBeEqual(new BigDecimal("6e9"), "XOF", new BigDecimal("1e7"), "USD"));
    assertTrue(Parities.mayBeEqual(BigDecimal.ONE, "USD", new BigDecimal("100"), "JPY"));
    assertFalse(Parities.mayBeEqual(BigDecimal.ONE, "USD", BigDecimal.ONE, "JPY"));
    assertFalse(Parities.mayBeEqual(BigDecimal.ONE, "USD", BigDecimal.ONE.negate(), "EUR"));
    assertTrue(Parities.mayBeEqual(BigDecimal.ONE, "XAG", BigDecimal.TEN, "USD"));
  }

  private static Reconciliation conflict(SubjectKind kind) {
    return reconcile(
        media("Daily Wire").basis(Basis.ACTUAL).on("Orebank", kind).in(2030).note("a"),
        media("Evening Wire")
            .basis(Basis.ACTUAL)
            .on("Orebank", kind)
            .in(2030)
            .says("$9 billion", "9e9", "USD")
            .note("b"));
  }

  private static Reconciliation surprise(SubjectKind kind, String note) {
    return reconcile(
        market("Pollster").metric("revenue").on("Orebank", kind).in(2030).note(note).place(700),
        media("Daily Wire")
            .metric("revenue")
            .basis(Basis.ACTUAL)
            .on("Orebank", kind)
            .in(2030)
            .says("$6 billion", "6e9", "USD"));
  }
}
