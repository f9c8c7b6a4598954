package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;
import static org.streetbook.pipeline.reconcile.Told.unnamed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;

class ReconcilerTest {

  @Test
  void tenNotesThatRelayOneFigureAreOnePosition() {
    var told = new Told[10];
    for (int i = 0; i < told.length; i++) {
      told[i] = broker("Alpha Bank").says("$41 billion", "41e9", "USD").note("relay-" + i);
    }
    Reconciliation book = reconcile(told);
    Estimate row = only(book);
    assertEquals(Status.SINGLE, row.status());
    assertEquals(1, row.firms());
    assertEquals(10, row.notes());
    assertEquals(1, book.positions().size());
    assertEquals("only", row.chosenBy());
    assertTrue(finding(book, FindingClass.REPEAT).sentence().contains("told 10 times in 10 notes"));
  }

  @Test
  void guidanceAndTheMarketsRangeAreColumnsOfTheFirmsRow() {
    Reconciliation book =
        reconcile(
            company("Orebank").basis(Basis.GUIDANCE).range("$30-36 billion", "30e9", "36e9", "USD"),
            market("Beta Bank")
                .range("$34 billion to $52 billion", "34e9", "52e9", "USD")
                .place(2000),
            broker("Alpha Bank").says("$36 billion", "36e9", "USD").place(3000));
    Estimate row = only(book);
    assertEquals(Basis.ESTIMATE, row.basis());
    assertEquals(List.of("Alpha Bank"), firms(row.positions()));
    decimal("30e9", row.guidanceLow());
    decimal("36e9", row.guidanceHigh());
    decimal("34e9", row.marketLow());
    decimal("52e9", row.marketHigh());
    decimal("36e9", row.mean());
    assertEquals(2, row.excluded().size());
    Finding guidance = finding(book, FindingClass.INSIDE_GUIDANCE);
    assertTrue(guidance.sentence().contains("at the very top"), guidance.sentence());
    Finding market = finding(book, FindingClass.INSIDE_MARKET);
    assertTrue(market.sentence().contains("$2 billion from its lower end"), market.sentence());
    assertEquals(List.of("36 - 34 = 2"), market.arithmetic());
  }

  @Test
  void anEstimateBelowTheCompanysRangeIsOutsideGuidance() {
    Reconciliation book =
        reconcile(
            company("Orebank").basis(Basis.GUIDANCE).range("$30-36 billion", "30e9", "36e9", "USD"),
            broker("Alpha Bank").says("$27.5 billion", "27.5e9", "USD").place(3000));
    Finding outside = finding(book, FindingClass.OUTSIDE_GUIDANCE);
    assertTrue(outside.sentence().contains("$2.5 billion below"), outside.sentence());
    assertEquals(List.of("27.5 - 30 = -2.5"), outside.arithmetic());
  }

  @Test
  void guidanceWithoutAnyForecastIsARowOfItsOwn() {
    Estimate row =
        only(
            reconcile(
                company("Orebank")
                    .basis(Basis.GUIDANCE)
                    .range("$30-36 billion", "30e9", "36e9", "USD")));
    assertEquals(Basis.GUIDANCE, row.basis());
    assertEquals("guidance", row.chosenBy());
    assertNull(row.mean());
    assertTrue(row.explanation().contains("midpoint $33 billion is nobody's estimate"));
  }

  @Test
  void firmsThatDifferAreARangeWithItsMedian() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
            broker("Beta Bank").says("$44 billion", "44e9", "USD").place(100),
            broker("Gamma Bank").says("$51 billion", "51e9", "USD").place(200));
    Estimate row = only(book);
    assertEquals(Status.RANGE, row.status());
    decimal("44e9", row.median());
    decimal("45e9", row.mean());
    decimal("44e9", row.chosenLow());
    decimal("5567764362.830022", row.stdev());
    Finding spread = finding(book, FindingClass.DISPERSION);
    assertTrue(spread.sentence().contains("Alpha Bank is lowest"), spread.sentence());
    assertEquals(List.of("51 - 40 = 11", "11 / 40 * 100 = 27.5"), spread.arithmetic());
  }

  @Test
  void firmsThatAgreeWithinPrintedDigitsAgreeOnTheFinerFigure() {
    Estimate row =
        only(
            reconcile(
                broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
                broker("Beta Bank").says("$40.3 billion", "40.3e9", "USD").place(100)));
    assertEquals(Status.AGREED, row.status());
    decimal("40.3e9", row.chosenLow());
  }

  @Test
  void firmsThatDifferByMoreThanTheDigitsDoNotAgree() {
    Estimate row =
        only(
            reconcile(
                broker("Alpha Bank").says("$40.0 billion", "40.0e9", "USD").place(1),
                broker("Beta Bank").says("$40.3 billion", "40.3e9", "USD").place(100)));
    assertEquals(Status.RANGE, row.status());
  }

  @Test
  void aLaterValueOfTheSameFirmSupersedesTheEarlier() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").targets("$90", "90").note("early").asOf(Told.DAY),
            broker("Alpha Bank").targets("$108", "108").note("late").asOf(Told.DAY.plusDays(9)));
    Estimate row = only(book);
    decimal("108", row.chosenLow());
    assertEquals(Status.SINGLE, row.status());
    assertEquals("superseded by $108 a share of 2031-03-19", row.excluded().getFirst().why());
    assertEquals(1, book.positions().stream().filter(p -> p.status() == Status.SUPERSEDED).count());
    Finding raised = finding(book, FindingClass.REVISION);
    assertEquals("raised", raised.values().get("direction"));
    assertEquals(List.of("108 - 90 = 18", "18 / 90 * 100 = 20"), raised.arithmetic());
  }

  @Test
  void aLateRelayOfAReplacedValueDoesNotBringItBack() {
    Estimate row =
        only(
            reconcile(
                broker("Alpha Bank").targets("$90", "90").note("early").replaced(),
                broker("Alpha Bank").targets("$108", "108").note("early").place(2000),
                broker("Alpha Bank").targets("$90", "90").note("late").asOf(Told.DAY.plusDays(5))));
    decimal("108", row.chosenLow());
    assertEquals(1, row.excluded().size());
  }

  @Test
  void aClaimOfUnknownDateNeitherSupersedesNorIsSuperseded() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").targets("$90", "90").note("undated").asOf(null),
            broker("Alpha Bank").targets("$108", "108").note("dated"));
    Estimate row = only(book);
    assertEquals(2, row.positions().size());
    assertTrue(row.excluded().isEmpty());
    assertNull(row.chosenLow());
  }

  @Test
  void aPriorValueFeedsARevisionAndIsNoPosition() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").targets("$120", "120"),
            broker("Alpha Bank").targets("$150", "150").place(2000).replaced());
    assertEquals(1, book.positions().size());
    Finding cut = finding(book, FindingClass.REVISION);
    assertEquals("lowered", cut.values().get("direction"));
    assertTrue(cut.sentence().contains("from $150 a share to $120 a share"), cut.sentence());
  }

  @Test
  void narrationThatRepeatsANamedFirmIsItsSighting() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank")
                .metric("contract_value")
                .basis(Basis.ACTUAL)
                .now()
                .with("Customer")
                .says("$12.6 billion", "12.6e9", "USD"),
            media("Daily Wire")
                .metric("contract_value")
                .basis(Basis.ACTUAL)
                .now()
                .with("Customer")
                .says("$12.6 billion", "12.6e9", "USD")
                .note("wire"));
    Estimate row = only(book);
    assertEquals(List.of("Alpha Bank"), firms(row.positions()));
    assertEquals(2, row.positions().getFirst().claims().size());
    assertEquals(1, book.positions().size());
    finding(book, FindingClass.UNSOURCED_REPEAT);
  }

  @Test
  void narrationThatTwoFirmsStateIsJoinedToNeither() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(1),
            broker("Beta Bank").says("$40 billion", "40e9", "USD").place(100),
            media("Daily Wire").says("$40 billion", "40e9", "USD").note("wire"));
    Estimate row = only(book);
    assertEquals(2, row.firms());
    assertEquals("Daily Wire", row.excluded().getFirst().firm());
    assertTrue(none(book, FindingClass.UNSOURCED_REPEAT));
  }

  @Test
  void oneLeaseToldWithTwoSizesIsAConflict() {
    Reconciliation book =
        reconcile(
            new Affiliates(Map.of("orebank-cloud", "orebank")),
            market(null)
                .on("Orebank Cloud")
                .metric("power_capacity")
                .basis(Basis.ACTUAL)
                .now()
                .with("Lessee")
                .says("250MW", "250e6", "W"),
            media("Daily Wire")
                .on("Orebank")
                .metric("power_capacity")
                .basis(Basis.ACTUAL)
                .in(2033)
                .with("Lessee")
                .says("400MW", "400e6", "W")
                .note("wire"));
    Estimate row = only(book);
    assertEquals(Status.CONFLICT, row.status());
    assertEquals("Orebank", row.subject());
    assertNull(row.chosenLow());
    assertNull(row.chosenBy());
    assertNull(row.mean());
    Finding conflict = finding(book, FindingClass.VALUE_CONFLICT);
    assertTrue(conflict.sentence().contains("250 MW by the market"), conflict.sentence());
    assertTrue(conflict.sentence().contains("400 MW by Daily Wire"), conflict.sentence());
  }

  @Test
  void oneLeaseWithOneRateInMonthsAndYearsAgrees() {
    Estimate row =
        only(
            reconcile(
                market(null)
                    .metric("lease_price")
                    .basis(Basis.ACTUAL)
                    .now()
                    .with("Lessee")
                    .says("$0.5 billion a month", "0.5e9", "USD/mo"),
                media("Daily Wire")
                    .metric("lease_price")
                    .basis(Basis.ACTUAL)
                    .now()
                    .with("Lessee")
                    .says("$6 billion a year", "6e9", "USD/a")
                    .note("wire")));
    assertEquals(Status.AGREED, row.status());
    assertEquals("USD/a", row.unit());
    decimal("6e9", row.chosenLow());
  }

  @Test
  void contractsWithTwoCustomersAreTwoRows() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank")
                .metric("contract_value")
                .basis(Basis.ACTUAL)
                .now()
                .with("First")
                .says("$12 billion", "12e9", "USD"),
            broker("Alpha Bank")
                .metric("contract_value")
                .basis(Basis.ACTUAL)
                .now()
                .with("Second")
                .says("$5 billion", "5e9", "USD")
                .place(2000));
    assertEquals(2, book.estimates().size());
    assertTrue(none(book, FindingClass.VALUE_CONFLICT));
  }

  @Test
  void theBodyOfANoteDecidesWhoseFigureItsSummaryRetells() {
    Reconciliation book =
        reconcile(
            broker("Beta Bank")
                .metric("eps")
                .provided("letting a further 90MW")
                .about("6%", "6", "%")
                .change()
                .in(2032)
                .section("summary")
                .place(100),
            broker("Alpha Bank")
                .metric("eps")
                .provided("letting 90MW at $25 a watt")
                .about("6%", "6", "%")
                .change()
                .in(2033)
                .place(3000));
    Estimate row = only(book);
    assertEquals(List.of("Alpha Bank"), firms(row.positions()));
    assertEquals("FY2033", row.period());
    assertEquals("Beta Bank", row.excluded().getFirst().firm());
    Finding attribution = finding(book, FindingClass.ATTRIBUTION);
    assertEquals("Alpha Bank", attribution.values().get("given_to"));
    assertEquals("Beta Bank", attribution.values().get("taken_from"));
    assertEquals(1, book.positions().size());
  }

  @Test
  void twoFirmsThatTheBodyGivesOneFigureBothKeepIt() {
    Reconciliation book =
        reconcile(
            broker("Beta Bank").says("$40 billion", "40e9", "USD").section("summary").place(10),
            broker("Beta Bank").says("$40 billion", "40e9", "USD").place(2000),
            broker("Alpha Bank").says("$40 billion", "40e9", "USD").place(3000));
    assertEquals(2, only(book).firms());
    assertTrue(none(book, FindingClass.ATTRIBUTION));
  }

  @Test
  void movesOfTwoDaysAreTwoRows() {
    Reconciliation book =
        reconcile(
            media("Daily Wire")
                .metric("share_price_move")
                .basis(Basis.ACTUAL)
                .now()
                .says("4%", "-4", "%")
                .change(),
            media("Daily Wire")
                .metric("share_price_move")
                .basis(Basis.ACTUAL)
                .now()
                .says("2%", "2", "%")
                .change()
                .note("next")
                .asOf(Told.DAY.plusDays(1)));
    assertEquals(2, book.estimates().size());
    assertTrue(book.findings().isEmpty());
  }

  @Test
  void aFigureWithoutMetricAndMeasureFormsNoRow() {
    Reconciliation book =
        reconcile(media("Daily Wire").metric("other").says("$3 billion", "3e9", "USD"));
    assertTrue(book.estimates().isEmpty());
    assertTrue(book.positions().isEmpty());
  }

  @Test
  void aDeniedFigureFormsNoRow() {
    assertTrue(reconcile(media("Daily Wire").modality(Modality.NEGATED)).estimates().isEmpty());
  }

  @Test
  void targetsOfUnnamedFirmsFrameANamedOneAndAreNoVote() {
    Reconciliation book =
        reconcile(
            unnamed("four houses")
                .targets("$70-$95", "70")
                .range("$70-$95", "70", "95", "USD/share"),
            broker("Alpha Bank").targets("$91", "91").place(2000));
    Estimate row = only(book);
    assertEquals(1, row.firms());
    decimal("91", row.mean());
    decimal("70", row.marketLow());
    finding(book, FindingClass.INSIDE_MARKET);
  }

  @Test
  void ratingsAreCountedOnOneScale() {
    Estimate row =
        only(
            reconcile(
                broker("Alpha Bank").rates("Outperform").place(1),
                broker("Beta Bank").rates("Overweight").place(100),
                broker("Gamma Bank").rates("Hold").place(200)));
    assertTrue(row.explanation().startsWith("2 buy, 1 hold, 0 sell"), row.explanation());
    assertNull(row.unit());
    assertEquals(Status.RANGE, row.status());
  }

  @Test
  void anApproximateWordingJoinsTheExactOne() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$35.7 billion", "35.7e9", "USD"),
            broker("Alpha Bank").about("$36 billion", "36e9", "USD").note("other"));
    decimal("35.7e9", only(book).chosenLow());
    assertEquals(1, book.positions().size());
    assertTrue(finding(book, FindingClass.PRECISION).sentence().contains("$36 billion"));
  }

  @Test
  void aPointWithinARangeOfItsDayStaysItsTighterTellingWhenRepeated() {
    Told range = broker("Alpha Bank").range("$34-40 billion", "34e9", "40e9", "USD");
    Told point = broker("Alpha Bank").says("$36 billion", "36e9", "USD").place(2000);
    Told later =
        broker("Alpha Bank")
            .says("$36 billion", "36e9", "USD")
            .note("later")
            .asOf(Told.DAY.plusDays(4));
    assertEquals(1, reconcile(range, point).positions().size());
    assertEquals(1, reconcile(range, point, later).positions().size());
    decimal("36e9", only(reconcile(range, point, later)).chosenLow());
  }

  @Test
  void staleIsComputedWhenViewed() {
    Estimate row = only(reconcile(broker("Alpha Bank")));
    assertEquals(Status.STALE, Staleness.view(row, Told.DAY.plusDays(101), 100).status());
    assertEquals(Status.SINGLE, Staleness.view(row, Told.DAY.plusDays(100), 100).status());
    assertEquals(Told.DAY, Staleness.asOf(List.of(row)).orElseThrow());
  }

  private static Estimate only(Reconciliation book) {
    assertEquals(1, book.estimates().size(), () -> book.estimates().toString());
    return book.estimates().getFirst();
  }

  private static Finding finding(Reconciliation book, FindingClass kind) {
    List<Finding> found = book.findings().stream().filter(f -> f.kind() == kind).toList();
    assertEquals(1, found.size(), () -> kind + " in " + book.findings());
    return found.getFirst();
  }

  private static boolean none(Reconciliation book, FindingClass kind) {
    return book.findings().stream().noneMatch(f -> f.kind() == kind);
  }

  private static List<String> firms(List<Estimate.Stand> stands) {
    return stands.stream().map(Estimate.Stand::firm).toList();
  }

  private static void decimal(String expected, @Nullable BigDecimal actual) {
    assertTrue(
        actual != null && new BigDecimal(expected).compareTo(actual) == 0,
        () -> "expected " + expected + ", got " + actual);
  }
}
