package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.FindingClass;

/** Which part a share is a share of, and what that says of the whole. */
class ImpliedWholesTest {

  @Test
  void aShareOfSeveralPartsTogetherIsPairedWithTheirSum() {
    Reconciliation book =
        reconcile(
            part("Acme", "$12 billion", "12e9").place(100),
            part("Brix", "$6 billion", "6e9").place(200),
            together().nearly("half", "50", "%").place(260));
    assertBounds("36e9", "40e9", book);
  }

  @Test
  void aShareGivenToOneOfThePartsThatItCannotBeOfIsOfTheirSum() {
    Reconciliation book =
        reconcile(
            part("Acme", "$30 billion", "30e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            part("Brix", "$10 billion", "10e9").place(300),
            share("Brix").nearly("half", "50", "%").place(360));
    assertBounds("80e9", "88.88888889e9", book);
    assertTrue(
        sentence(book)
            .contains("$30 billion with Acme and $10 billion with Brix are nearly half of it"),
        sentence(book));
    Estimate misgiven =
        book.estimates().stream()
            .filter(e -> e.metric().equals("customer_concentration"))
            .filter(e -> "Brix".equals(e.counterparty()))
            .findFirst()
            .orElseThrow();
    assertEquals(null, misgiven.chosenLow());
    assertTrue(
        misgiven.excluded().getFirst().why().startsWith("is no share of one"),
        misgiven.excluded().toString());
  }

  @Test
  void narrationThatIsRepeatedElsewhereStillSpeaksForTheFirmOfItsPassage() {
    Told[] told = {
      part("Acme", "$12 billion", "12e9").place(100),
      media("Daily Wire")
          .metric("customer_concentration")
          .basis(Basis.ACTUAL)
          .now()
          .with("Acme")
          .over("a quarter", "25", "%")
          .place(160),
      // Told a day before, where nobody has the floor: the position rests on this claim now.
      media("Daily Wire")
          .metric("customer_concentration")
          .basis(Basis.ACTUAL)
          .now()
          .with("Acme")
          .over("a quarter", "25", "%")
          .asOf(Told.DAY.minusDays(1))
          .note("another.txt")
          .place(160)
    };
    assertBounds("12e9", "48e9", reconcile(told[0], told[1]));
    assertBounds("12e9", "48e9", reconcile(told));
  }

  @Test
  void narrationInAFirmsPassageAddsToItsFigures() {
    Reconciliation book =
        reconcile(
            part("Acme", "$30 billion", "30e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            told("contract_value").with("Brix").about("$10 billion", "10e9", "USD").place(300),
            told("customer_concentration").with("Brix").nearly("half", "50", "%").place(360));
    assertBounds("80e9", "88.88888889e9", book);
    assertTrue(sentence(book).startsWith("By the figures of Alpha Bank and Daily Wire"));
  }

  @Test
  void narrationOfAnotherNoteIsNotAdded() {
    Reconciliation book =
        reconcile(
            part("Acme", "$30 billion", "30e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            told("contract_value").with("Brix").about("$10 billion", "10e9", "USD").note("wire"),
            told("customer_concentration").with("Brix").nearly("half", "50", "%").note("wire"));
    assertBounds("30e9", "120e9", book);
  }

  @Test
  void aShareOfSomebodyElseIsNotOfTheSumBeforeIt() {
    assertTrue(
        none(
            reconcile(
                part("Acme", "$12 billion", "12e9").place(100),
                part("Brix", "$6 billion", "6e9").place(200),
                share("Cort").nearly("half", "50", "%").place(260))));
  }

  @Test
  void sharesThatFitTheirOwnPartsStayWithThem() {
    Reconciliation book =
        reconcile(
            part("Acme", "$12 billion", "12e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            part("Brix", "$6 billion", "6e9").place(300),
            share("Brix").says("15%", "15", "%").place(360));
    assertBounds("40e9", "40e9", book);
  }

  @Test
  void aShareThatMayBeOfOneOrOfAllBoundsNothing() {
    assertTrue(
        none(
            reconcile(
                part("Acme", "$12 billion", "12e9").place(100),
                part("Brix", "$6 billion", "6e9").place(300),
                share("Brix").over("a quarter", "25", "%").place(360))));
  }

  @Test
  void anAmbiguousShareLeavesTheSureOneStanding() {
    Reconciliation book =
        reconcile(
            part("Acme", "$12 billion", "12e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160),
            part("Brix", "$6 billion", "6e9").place(300),
            share("Brix").over("a tenth", "10", "%").place(360));
    assertBounds("12e9", "48e9", book);
  }

  @Test
  void aWholeIsAtLeastItsPart() {
    Reconciliation book =
        reconcile(
            part("Acme", "$12 billion", "12e9").place(100),
            share("Acme").over("a quarter", "25", "%").place(160));
    assertBounds("12e9", "48e9", book);
    assertTrue(sentence(book).contains("between $12 billion and $48 billion"), sentence(book));
  }

  @Test
  void aShareOfAtMostBoundsFromBelow() {
    Estimate whole =
        derived(
            reconcile(
                part("Acme", "$12 billion", "12e9").place(100),
                share("Acme").upTo("a fifth", "20", "%").place(160)));
    assertEquals(0, new BigDecimal("60e9").compareTo(whole.low()));
    assertEquals(null, whole.high());
  }

  @Test
  void figuresThatCannotAllBeTrueImplyNothing() {
    assertTrue(
        none(
            reconcile(
                part("Acme", "$12 billion", "12e9").place(100),
                share("Acme").over("a quarter", "25", "%").place(160),
                part("Brix", "$30 billion", "30e9").place(300),
                share("Brix").says("20%", "20", "%").place(360))));
  }

  @Test
  void whatAMonthBringsIsNoPart() {
    assertTrue(
        none(
            reconcile(
                part("Acme", "$1 billion a month", "1e9", "USD/mo").place(100),
                share("Acme").over("a quarter", "25", "%").place(160))));
  }

  @Test
  void theShareOfAThirdPartyFarBehindThePartsIsNotTheirs() {
    assertTrue(
        none(
            reconcile(
                part("Acme", "$12 billion", "12e9").place(100),
                part("Brix", "$6 billion", "6e9").place(200),
                together().says("60%", "60", "%").place(500))));
  }

  @Test
  void whatTheCompanyReportsBoundsTheWholeWhoeverElseForecastsIt() {
    Reconciliation book =
        reconcile(
            company("Orebank")
                .metric("contract_value")
                .basis(Basis.ACTUAL)
                .now()
                .with("Acme")
                .says("$12 billion", "12e9", "USD")
                .place(100),
            company("Orebank")
                .metric("customer_concentration")
                .basis(Basis.ACTUAL)
                .now()
                .with("Acme")
                .says("25%", "25", "%")
                .place(160),
            broker("Alpha Bank")
                .metric("customer_concentration")
                .basis(Basis.ESTIMATE)
                .now()
                .with("Acme")
                .says("30%", "30", "%")
                .note("other"));
    assertBounds("48e9", "48e9", book);
  }

  private static Told part(String customer, String printed, String amount) {
    return part(customer, printed, amount, "USD");
  }

  private static Told part(String customer, String printed, String amount, String unit) {
    return broker("Alpha Bank")
        .metric("contract_value")
        .basis(Basis.ACTUAL)
        .now()
        .with(customer)
        .says(printed, amount, unit);
  }

  private static Told told(String metric) {
    return media("Daily Wire").metric(metric).basis(Basis.ACTUAL).now();
  }

  private static Told share(String customer) {
    return together().with(customer);
  }

  private static Told together() {
    return broker("Alpha Bank").metric("customer_concentration").basis(Basis.ACTUAL).now();
  }

  private static void assertBounds(String low, String high, Reconciliation book) {
    Estimate whole = derived(book);
    assertNear(low, whole.low());
    assertNear(high, whole.high());
    List<String> lines =
        book.findings().stream()
            .filter(f -> f.kind() == FindingClass.IMPLIED_BOUND)
            .flatMap(f -> f.arithmetic().stream())
            .toList();
    assertTrue(!lines.isEmpty() && lines.stream().allMatch(Sums::holds), lines.toString());
  }

  /** Derived figures have four digits. */
  private static void assertNear(String expected, BigDecimal actual) {
    BigDecimal exact = new BigDecimal(expected);
    assertTrue(
        exact.subtract(actual).abs().compareTo(exact.movePointLeft(3)) < 0,
        () -> "expected " + expected + ", got " + actual);
  }

  private static Estimate derived(Reconciliation book) {
    return book.estimates().stream()
        .filter(e -> e.basis() == Basis.DERIVED)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no derived row in " + book.estimates()));
  }

  private static String sentence(Reconciliation book) {
    return book.findings().stream()
        .filter(f -> f.kind() == FindingClass.IMPLIED_BOUND)
        .findFirst()
        .orElseThrow()
        .sentence();
  }

  private static boolean none(Reconciliation book) {
    return book.findings().stream().noneMatch(f -> f.kind() == FindingClass.IMPLIED_BOUND)
        && book.estimates().stream().noneMatch(e -> e.basis() == Basis.DERIVED);
  }
}
