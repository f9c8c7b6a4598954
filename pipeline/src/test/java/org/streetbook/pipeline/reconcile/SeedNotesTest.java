package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Estimate.Stand;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.extractors.ClaimExtractor;

/**
 * What an analyst takes from four real articles about one event, read, extracted and reconciled in
 * one go. The articles are not ours to ship: they lie beside the project, and where they do not,
 * the test is skipped.
 */
class SeedNotesTest {

  private static final Set<String> CAPACITIES =
      Set.of("power_capacity", "capacity_addition", "data_center_capacity");

  private static Reconciliation book = new Reconciliation(List.of(), List.of(), List.of());

  @BeforeAll
  static void read() throws IOException {
    Path folder = Path.of(System.getProperty("streetbook.root"), "../shared/gold/notes");
    assumeTrue(Files.isDirectory(folder), "the seed notes do not lie beside the project");
    Catalogue catalogue = Catalogue.standard();
    ClaimExtractor extractor = ClaimExtractor.standard(catalogue);
    var reader = new NoteReader(Limits.standard());
    List<Path> seeds;
    try (Stream<Path> files = Files.list(folder)) {
      seeds = files.filter(f -> f.getFileName().toString().matches("\\d{3}_.*")).sorted().toList();
    }
    assertEquals(4, seeds.size(), () -> "seed notes in " + folder);
    var claims = new ArrayList<Claim>();
    for (Path seed : seeds) {
      var source = new Source(seed.getFileName().toString(), Files.readAllBytes(seed));
      for (Outcome outcome : reader.read(source)) {
        if (outcome instanceof Outcome.Read read) {
          claims.addAll(extractor.extract(read.note()).claims());
        }
      }
    }
    book = new Reconciler(Affiliates.of(catalogue.entities())).reconcile(claims);
  }

  @Test
  void theCapexOf2026StandsAtTheTopOfTheCompanysOwnRange() {
    Estimate row = capex(2026);
    assertEquals(List.of("Morgan Stanley"), firms(row.positions()));
    assertAmount("145e9", row.chosenLow());
    assertAmount("125e9", row.guidanceLow());
    assertAmount("145e9", row.guidanceHigh());
    Finding inside = only(FindingClass.INSIDE_GUIDANCE, "capex");
    assertTrue(inside.sentence().contains("at the very top"), inside.sentence());
  }

  @Test
  void oneFirmHoldsTheCapexOf2027HoweverOftenItIsTold() {
    Estimate row = capex(2027);
    assertEquals(List.of("Morgan Stanley"), firms(row.positions()));
    assertAmount("175e9", row.chosenLow());
    assertEquals(1, row.firms());
    assertTrue(row.positions().getFirst().notes().size() >= 2, row.toString());
    assertTrue(row.positions().getFirst().claims().size() >= 3, row.toString());
  }

  @Test
  void itStandsAtTheFloorOfTheMarketsRangeThatAnotherBankReports() {
    Estimate row = capex(2027);
    assertAmount("175e9", row.marketLow());
    assertAmount("275e9", row.marketHigh());
    Finding inside = only(FindingClass.INSIDE_MARKET, "capex");
    assertTrue(inside.sentence().contains("at the very bottom"), inside.sentence());
    assertTrue(inside.sentence().contains("by JPMorgan"), inside.sentence());
  }

  @Test
  void theBankThatReportsTheMarketsRangeIsGivenNoForecastOfItsOwn() {
    assertTrue(
        book.positions().stream()
            .filter(p -> p.metric().equals("capex"))
            .noneMatch(p -> p.firm().equals("JPMorgan")));
  }

  @Test
  void theCapexOf2028IsTheSameFirms() {
    Estimate row = capex(2028);
    assertEquals(List.of("Morgan Stanley"), firms(row.positions()));
    assertAmount("205e9", row.chosenLow());
  }

  @Test
  void noRowMixesTheGapBetweenForecastsWithCapex() {
    for (Estimate row : book.estimates()) {
      if (row.metric().equals("capex")) {
        Stream.concat(row.positions().stream(), row.excluded().stream())
            .forEach(s -> assertFalse(isAmount("100e9", s.low()), row::toString));
      }
    }
  }

  @Test
  void theSummarysUpsideIsGivenBackToTheFirmOfTheBody() {
    Finding finding = only(FindingClass.ATTRIBUTION, "eps");
    assertEquals("Morgan Stanley", finding.values().get("given_to"));
    assertEquals("UBS", finding.values().get("taken_from"));
    assertTrue(finding.sentence().contains("+8 %"), finding.sentence());
    assertTrue(finding.sentence().contains("UBS"), finding.sentence());
    assertTrue(
        book.positions().stream()
            .filter(p -> p.metric().equals("eps") && "%".equals(p.unit()))
            .allMatch(p -> p.firm().equals("Morgan Stanley")));
  }

  @Test
  void theUnsourcedContractIsASightingOfTheNamedFirms() {
    Estimate row = row("CoreWeave", "contract_value", "Meta Platforms");
    assertEquals(List.of("Bernstein"), firms(row.positions()));
    assertAmount("35.2e9", row.chosenLow());
    assertEquals(2, row.positions().getFirst().notes().size());
    only(FindingClass.UNSOURCED_REPEAT, "contract_value");
  }

  @Test
  void thePartsAndTheirSharesBoundTheBacklog() {
    Estimate backlog = row("CoreWeave", "backlog", null);
    assertEquals(Status.DERIVED, backlog.status());
    assertAmount("98.4e9", backlog.low());
    assertAmount("105.6e9", backlog.high());
    assertNull(backlog.chosenLow());
    Finding finding = only(FindingClass.IMPLIED_BOUND, "backlog");
    assertEquals(
        List.of("35.2 / 0.3333 = 105.6", "(35.2 + 14) / 0.5 = 98.4"),
        finding.arithmetic().stream().sorted(Comparator.reverseOrder()).toList());
  }

  @Test
  void noSingleCustomerButTheFirstIsGivenAShareOfTheBacklog() {
    for (Estimate row : book.estimates()) {
      if (row.metric().equals("customer_concentration") && row.counterparty() != null) {
        assertEquals("Meta Platforms".equals(row.counterparty()), row.chosenLow() != null);
      }
    }
  }

  @Test
  void oneLeaseWithTwoSizesIsAConflict() {
    Finding conflict = only(FindingClass.VALUE_CONFLICT, "power_capacity");
    assertTrue(conflict.sentence().contains("500 MW"), conflict.sentence());
    assertTrue(conflict.sentence().contains("300 MW"), conflict.sentence());
    assertTrue(
        book.estimates().stream()
            .filter(e -> e.status() == Status.CONFLICT)
            .allMatch(e -> e.chosenLow() == null && e.chosenHigh() == null));
  }

  @Test
  void theRentThatIsTenTimesTooHighIsSetAside() {
    Finding wrong = only(FindingClass.ARITHMETIC, "price_per_capacity");
    assertEquals("300", wrong.values().get("stated"));
    assertEquals("30", wrong.values().get("implied"));
    assertEquals("10", wrong.values().get("factor"));
    assertEquals(List.of("1.25 * 12 / 0.5 = 30"), wrong.arithmetic());
  }

  @Test
  void usedAndIdleCapacityAreOneObservation() {
    assertEquals(
        List.of("65 + 35 = 100"), only(FindingClass.COMPLEMENT, "utilization").arithmetic());
  }

  @Test
  void ownCapacityAndWholeFootprintAreNeverOnOneRow() {
    assertAmount("3e9", capacity("Morgan Stanley", LocalDate.of(2025, 12, 31)).low());
    assertAmount("2e9", capacity("Morgan Stanley", LocalDate.of(2026, 12, 31)).low());
    assertAmount("3.5e9", capacity("Morgan Stanley", LocalDate.of(2027, 12, 31)).low());
    for (String footprint : List.of("20e9", "14e9")) {
      List<Estimate> rows =
          book.estimates().stream()
              .filter(e -> CAPACITIES.contains(e.metric()))
              .filter(e -> e.subject().equals("Meta Platforms") && isAmount(footprint, e.low()))
              .toList();
      assertEquals(1, rows.size(), rows::toString);
      assertEquals(List.of("Bernstein"), firms(rows.getFirst().positions()));
      assertEquals(2, rows.getFirst().notes());
    }
    Finding apart = only(FindingClass.DIFFERENT_BASIS, null);
    assertTrue(apart.firms().containsAll(List.of("Bernstein", "Morgan Stanley")));
    assertEquals(List.of("3 + 2 + 3.5 = 8.5"), only(FindingClass.IMPLIED_TOTAL, null).arithmetic());
  }

  @Test
  void aTargetLiesInsideTheRangeOfUnnamedBanksAndCountsOnce() {
    Estimate row = row("Meta Platforms", "price_target", null);
    assertEquals(List.of("Bernstein"), firms(row.positions()));
    assertEquals(1, row.firms());
    assertAmount("850", row.chosenLow());
    assertAmount("775", row.marketLow());
    assertAmount("865", row.marketHigh());
    Finding inside = only(FindingClass.INSIDE_MARKET, "price_target");
    assertTrue(inside.sentence().contains("$15 a share from its upper end"), inside.sentence());
  }

  @Test
  void theFallOfTwoSharesIsOneMoveEach() {
    assertMove("CoreWeave", "-13");
    assertMove("Nebius", "-15");
  }

  private static void assertMove(String subject, String percent) {
    List<Estimate> rows =
        book.estimates().stream()
            .filter(e -> e.subject().equals(subject) && e.metric().equals("share_price_move"))
            .toList();
    assertEquals(1, rows.size(), rows::toString);
    assertEquals(1, rows.getFirst().positions().size());
    assertAmount(percent, rows.getFirst().chosenLow());
  }

  private static Estimate capex(int year) {
    return one(
        book.estimates().stream()
            .filter(e -> e.subject().equals("Meta Platforms") && e.metric().equals("capex"))
            .filter(e -> LocalDate.of(year, 12, 31).equals(e.periodEnd()))
            .filter(e -> !e.change() && e.basis() != Basis.DERIVED)
            .toList());
  }

  private static Estimate capacity(String firm, LocalDate end) {
    return one(
        book.estimates().stream()
            .filter(e -> e.subject().equals("Meta Platforms"))
            .filter(e -> CAPACITIES.contains(e.metric()) && end.equals(e.periodEnd()))
            .filter(e -> firms(e.positions()).equals(List.of(firm)))
            .toList());
  }

  private static Estimate row(String subject, String metric, @Nullable String counterparty) {
    return one(
        book.estimates().stream()
            .filter(e -> e.subject().equals(subject) && e.metric().equals(metric))
            .filter(
                e ->
                    counterparty == null
                        ? e.counterparty() == null
                        : counterparty.equals(e.counterparty()))
            .toList());
  }

  private static Estimate one(List<Estimate> rows) {
    assertEquals(1, rows.size(), rows::toString);
    return rows.getFirst();
  }

  private static Finding only(FindingClass kind, @Nullable String metric) {
    List<Finding> found =
        book.findings().stream()
            .filter(f -> f.kind() == kind && (metric == null || f.metric().equals(metric)))
            .toList();
    assertEquals(1, found.size(), found::toString);
    found.getFirst().arithmetic().forEach(line -> assertTrue(Sums.holds(line), line));
    return found.getFirst();
  }

  private static List<String> firms(List<Stand> stands) {
    return stands.stream().map(Stand::firm).toList();
  }

  private static void assertAmount(String expected, @Nullable BigDecimal actual) {
    assertTrue(isAmount(expected, actual), () -> "expected " + expected + ", got " + actual);
  }

  private static boolean isAmount(String expected, @Nullable BigDecimal actual) {
    return actual != null && new BigDecimal(expected).compareTo(actual) == 0;
  }
}
