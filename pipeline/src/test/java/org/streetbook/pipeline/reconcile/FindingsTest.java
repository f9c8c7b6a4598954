package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;
import static org.streetbook.pipeline.reconcile.Told.unnamed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;

class FindingsTest {

  @Test
  void aStatedPriceTenTimesWhatRateAndSizeGiveIsSetAside() {
    Reconciliation book = reconcile(size("250MW", "250e6"), rate(), price("$240", "240"));
    Finding wrong = finding(book, FindingClass.ARITHMETIC);
    assertTrue(wrong.sentence().contains("ten times too high"), wrong.sentence());
    assertEquals(List.of("500 * 12 / 250 = 24"), wrong.arithmetic());
    assertEquals("10", wrong.values().get("factor"));
    Estimate stated = row(book, "price_per_capacity", Basis.ACTUAL);
    assertTrue(stated.positions().isEmpty());
    assertEquals(1, stated.excluded().size());
    Estimate derived = row(book, "price_per_capacity", Basis.DERIVED);
    assertEquals(Status.DERIVED, derived.status());
    assertEquals(0, new BigDecimal("24").compareTo(derived.low()));
  }

  @Test
  void aStatedPriceThatFitsIsLeftAlone() {
    assertTrue(
        none(
            reconcile(size("250MW", "250e6"), rate(), price("$24", "24")),
            FindingClass.ARITHMETIC));
  }

  @Test
  void figuresOfTwoPassagesAreNotHeldAgainstEachOther() {
    assertTrue(
        none(
            reconcile(size("250MW", "250e6"), rate(), price("$240", "240").place(9000)),
            FindingClass.ARITHMETIC));
  }

  @Test
  void aPartAndItsShareBoundTheWhole() {
    Reconciliation book =
        reconcile(
            part("Acme", "$12 billion", "12e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            part("Brix", "$6 billion", "6e9").place(300),
            broker("Alpha Bank")
                .metric("customer_concentration")
                .basis(Basis.ACTUAL)
                .now()
                .nearly("half", "50", "%")
                .place(360));
    Finding bound = finding(book, FindingClass.IMPLIED_BOUND);
    assertEquals(List.of("(12 + 6) / 0.5 = 36", "(12 + 6) / 0.45 = 40"), bound.arithmetic());
    Estimate backlog = row(book, "backlog", Basis.DERIVED);
    assertEquals(0, new BigDecimal("36e9").compareTo(backlog.low()));
    // Nearly a half of 18 lies below 36 to 40; over a quarter of 12 below 48: the tighter holds.
    assertEquals(0, new BigDecimal("40e9").compareTo(backlog.high()));
    assertTrue(backlog.positions().isEmpty());
    assertEquals(List.of(bound.id()), backlog.findings());
  }

  @Test
  void aShareWithoutItsPartBoundsNothing() {
    assertTrue(
        none(
            reconcile(
                part("Brix", "$12 billion", "12e9"),
                share("Acme").over("a quarter", "25", "%").place(2000)),
            FindingClass.IMPLIED_BOUND));
  }

  @Test
  void aChangeAsAmountAndPercentageImpliesItsBase() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank")
                .metric("eps")
                .provided("letting 90MW")
                .about("$1.20", "1.20", "USD/share")
                .change()
                .place(100),
            broker("Alpha Bank")
                .metric("eps")
                .provided("letting 90MW")
                .about("5%", "5", "%")
                .change()
                .place(140));
    Finding base = finding(book, FindingClass.IMPLIED_BASE);
    assertEquals(List.of("1.2 / 0.05 = 24"), base.arithmetic());
    assertTrue(base.sentence().contains("imply a base of $24 a share"), base.sentence());
    assertEquals(Basis.DERIVED, row(book, "eps", Basis.DERIVED).basis());
  }

  @Test
  void changesUnderTwoConditionsImplyNoBase() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank")
                    .metric("eps")
                    .provided("letting 90MW")
                    .about("$1.20", "1.20", "USD/share")
                    .change()
                    .place(100),
                broker("Alpha Bank")
                    .metric("eps")
                    .provided("letting 60MW")
                    .about("5%", "5", "%")
                    .change()
                    .place(140)),
            FindingClass.IMPLIED_BASE));
  }

  @Test
  void aLevelAndWhatIsAddedAfterItMakeATotal() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank")
                .metric("power_capacity")
                .defined(Definition.OWN_IT)
                .during(day(2030, 12, 31))
                .about("4GW", "4e9", "W")
                .place(100),
            addition(2031, "1.5GW", "1.5e9").place(200),
            addition(2032, "2GW", "2e9").place(300));
    Finding total = finding(book, FindingClass.IMPLIED_TOTAL);
    assertEquals(List.of("4 + 1.5 + 2 = 7.5"), total.arithmetic());
    Estimate derived = row(book, "power_capacity", Basis.DERIVED);
    assertEquals(LocalDate.of(2032, 12, 31), derived.periodEnd());
  }

  @Test
  void additionsAfterAGapMakeNoTotal() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank")
                    .metric("power_capacity")
                    .defined(Definition.OWN_IT)
                    .during(day(2030, 12, 31))
                    .about("4GW", "4e9", "W")
                    .place(100),
                addition(2032, "2GW", "2e9").place(300)),
            FindingClass.IMPLIED_TOTAL));
  }

  @Test
  void utilizationAndIdleShareAreOneObservation() {
    Reconciliation book = reconcile(utilization("72%", "72"), idle("28%", "28"));
    assertEquals(List.of("72 + 28 = 100"), finding(book, FindingClass.COMPLEMENT).arithmetic());
  }

  @Test
  void sharesThatLeaveARestAreTwoObservations() {
    assertTrue(
        none(reconcile(utilization("72%", "72"), idle("20%", "20")), FindingClass.COMPLEMENT));
  }

  @Test
  void aPositionWrongByAPowerOfTenIsKeptOutOfTheMean() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
            broker("Beta Bank").says("$42 billion", "42e9", "USD").place(100),
            broker("Gamma Bank").says("$41 million", "41e6", "USD").place(200));
    assertTrue(finding(book, FindingClass.OUTLIER).sentence().contains("a thousand times below"));
    Estimate row = row(book, "capex", Basis.ESTIMATE);
    assertEquals(0, new BigDecimal("41e9").compareTo(row.mean()));
    assertEquals("Gamma Bank", row.excluded().getFirst().firm());
  }

  @Test
  void aWidePositionAmongFewIsNoOutlier() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
                broker("Beta Bank").says("$42 billion", "42e9", "USD").place(100),
                broker("Gamma Bank").says("$75 billion", "75e9", "USD").place(200)),
            FindingClass.OUTLIER));
  }

  @Test
  void aReportedValueAboveTheMarketsIsABeat() {
    Finding beat =
        finding(
            reconcile(
                company("Orebank")
                    .metric("revenue")
                    .basis(Basis.ACTUAL)
                    .says("$21 billion", "21e9", "USD"),
                market("Pollster").metric("revenue").says("$20 billion", "20e9", "USD").place(90)),
            FindingClass.SURPRISE);
    assertEquals("beat", beat.values().get("verdict"));
    assertEquals(List.of("21 - 20 = 1", "1 / 20 * 100 = 5"), beat.arithmetic());
    assertEquals(2, beat.claims().size());
  }

  @Test
  void moreSpendingThanGuidedIsNeitherBeatNorMiss() {
    Finding above =
        finding(
            reconcile(
                company("Orebank").basis(Basis.ACTUAL).says("$39 billion", "39e9", "USD"),
                outlook().note("outlook.txt").asOf(Told.DAY.minusDays(90))),
            FindingClass.SURPRISE);
    assertEquals("above", above.values().get("verdict"));
  }

  @Test
  void theOutlookBesideAResultIsOfWhatComesNext() {
    Found.none(
        reconcile(
            company("Orebank").basis(Basis.ACTUAL).says("$39 billion", "39e9", "USD"),
            outlook().place(90)),
        FindingClass.SURPRISE);
  }

  private static Told outlook() {
    return company("Orebank").basis(Basis.GUIDANCE).range("$30-36 billion", "30e9", "36e9", "USD");
  }

  @Test
  void aTargetIsMeasuredAgainstThePriceOfItsNote() {
    Finding upside =
        finding(
            reconcile(
                broker("Alpha Bank").targets("$90", "90"),
                media("Daily Wire")
                    .metric("share_price")
                    .basis(Basis.ACTUAL)
                    .now()
                    .says("$75", "75", "USD/share")
                    .place(2000)),
            FindingClass.IMPLIED_UPSIDE);
    assertTrue(upside.sentence().contains("is 20 % above the share price"), upside.sentence());
  }

  @Test
  void aTargetInAnotherCurrencyThanThePriceIsNotMeasured() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").targets("$90", "90"),
                media("Daily Wire")
                    .metric("share_price")
                    .basis(Basis.ACTUAL)
                    .now()
                    .says("€75", "75", "EUR/share")
                    .place(2000)),
            FindingClass.IMPLIED_UPSIDE));
  }

  @Test
  void aRatingToldOfFirmsWithoutNamesIsHeldAgainstTheNamedOne() {
    Finding mismatch =
        finding(
            reconcile(
                unnamed("four houses").rates("Buy"),
                broker("Alpha Bank").rates("Outperform").place(2000)),
            FindingClass.LABEL_MISMATCH);
    assertTrue(mismatch.sentence().endsWith("which comes to the same."), mismatch.sentence());
  }

  @Test
  void oneWordForAllIsNoMismatch() {
    assertTrue(
        none(
            reconcile(
                unnamed("four houses").rates("Buy"), broker("Alpha Bank").rates("Buy").place(2000)),
            FindingClass.LABEL_MISMATCH));
  }

  @Test
  void twoCurrenciesAreTwoRowsAndSaidSo() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$40 billion", "40e9", "USD"),
            broker("Beta Bank").says("€37 billion", "37e9", "EUR").place(2000));
    assertEquals(2, book.estimates().size());
    assertEquals(2, finding(book, FindingClass.DIFFERENT_CURRENCY).estimates().size());
  }

  @Test
  void adjustedAndReportedEarningsAreKeptApart() {
    Reconciliation book =
        reconcile(
            company("Orebank")
                .metric("eps")
                .basis(Basis.ACTUAL)
                .defined(Definition.ADJUSTED)
                .says("$1.90", "1.90", "USD/share"),
            company("Orebank")
                .metric("eps")
                .basis(Basis.ACTUAL)
                .defined(Definition.REPORTED)
                .says("$1.72", "1.72", "USD/share")
                .place(2000));
    Finding apart = finding(book, FindingClass.DIFFERENT_BASIS);
    assertTrue(apart.sentence().contains("do not add up"), apart.sentence());
    assertTrue(none(book, FindingClass.VALUE_CONFLICT));
  }

  @Test
  void whatIsTheSameOnBothBasesButForRoundingIsNoFinding() {
    assertTrue(none(onBothBases("$1.92", "1.92"), FindingClass.DIFFERENT_BASIS));
    assertTrue(none(onBothBases("$1.9", "1.9"), FindingClass.DIFFERENT_BASIS));
    assertEquals(1, Found.all(onBothBases("$1.7", "1.7"), FindingClass.DIFFERENT_BASIS).size());
  }

  private static Reconciliation onBothBases(String words, String reported) {
    return reconcile(
        company("Orebank")
            .metric("eps")
            .basis(Basis.ACTUAL)
            .defined(Definition.ADJUSTED)
            .says("$1.92", "1.92", "USD/share"),
        company("Orebank")
            .metric("eps")
            .basis(Basis.ACTUAL)
            .says(words, reported, "USD/share")
            .place(2000));
  }

  @Test
  void resultsWithoutAPeriodMayBeOfAnyTwo() {
    assertTrue(
        none(
            reconcile(
                company("Orebank")
                    .metric("eps")
                    .basis(Basis.ACTUAL)
                    .defined(Definition.ADJUSTED)
                    .now()
                    .says("$1.90", "1.90", "USD/share"),
                company("Orebank")
                    .metric("eps")
                    .basis(Basis.ACTUAL)
                    .now()
                    .says("$1.72", "1.72", "USD/share")
                    .place(2000)),
            FindingClass.DIFFERENT_BASIS));
  }

  @Test
  void aStockAndItsAdditionsAreNoDifferentBasis() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").metric("power_capacity").now().about("4GW", "4e9", "W"),
                broker("Alpha Bank")
                    .metric("capacity_addition")
                    .about("1GW", "1e9", "W")
                    .place(2000)),
            FindingClass.DIFFERENT_BASIS));
  }

  private static Told lease(String metric) {
    return market(null).metric(metric).basis(Basis.ACTUAL).now().with("Lessee");
  }

  private static Told size(String printed, String watts) {
    return lease("power_capacity").says(printed, watts, "W").place(1000);
  }

  private static Told rate() {
    return lease("lease_price").says("$0.5 billion a month", "0.5e9", "USD/mo").place(1040);
  }

  private static Told price(String printed, String amount) {
    return lease("price_per_capacity").about(printed, amount, "USD/(W.a)").place(1100);
  }

  private static Told part(String customer, String printed, String amount) {
    return broker("Alpha Bank")
        .metric("contract_value")
        .basis(Basis.ACTUAL)
        .now()
        .with(customer)
        .says(printed, amount, "USD");
  }

  private static Told share(String customer) {
    return broker("Alpha Bank")
        .metric("customer_concentration")
        .basis(Basis.ACTUAL)
        .now()
        .with(customer);
  }

  private static Told addition(int year, String printed, String amount) {
    return broker("Alpha Bank")
        .metric("capacity_addition")
        .defined(Definition.OWN_IT)
        .in(year)
        .about(printed, amount, "W");
  }

  private static Told utilization(String printed, String amount) {
    return broker("Alpha Bank").metric("utilization").now().about(printed, amount, "%");
  }

  private static Told idle(String printed, String amount) {
    return broker("Alpha Bank").metric("idle_capacity").now().says(printed, amount, "%").note("b");
  }

  private static Period day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return new Period(date.toString(), date, date, PeriodType.DAY);
  }

  private static Estimate row(Reconciliation book, String metric, Basis basis) {
    return book.estimates().stream()
        .filter(e -> e.metric().equals(metric) && e.basis() == basis)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such row in " + book.estimates()));
  }

  private static Finding finding(Reconciliation book, FindingClass kind) {
    List<Finding> found = book.findings().stream().filter(f -> f.kind() == kind).toList();
    assertEquals(1, found.size(), () -> kind + " in " + book.findings());
    found.getFirst().arithmetic().forEach(l -> assertTrue(Sums.holds(l), l));
    return found.getFirst();
  }

  private static boolean none(Reconciliation book, FindingClass kind) {
    return book.findings().stream().noneMatch(f -> f.kind() == kind);
  }
}
