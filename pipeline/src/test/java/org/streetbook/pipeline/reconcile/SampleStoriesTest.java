package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** The sample notes tell every kind of conflict, were they read as an analyst reads them. */
class SampleStoriesTest {

  private static List<Claim> claims;
  private static Reconciliation book;

  @BeforeAll
  static void reconcile() throws IOException {
    claims = ExpectedClaims.ofSamples();
    book = new Reconciler(Affiliates.of(Catalogue.standard().entities())).reconcile(claims);
  }

  @Test
  void everyMetricOfTheSamplesIsInTheCatalogue() {
    Set<String> unknown =
        claims.stream()
            .map(Claim::metric)
            .filter(metric -> Catalogue.standard().metric(metric) == null)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyClassOfFindingIsToldInTheSamples() {
    Set<FindingClass> missing = EnumSet.allOf(FindingClass.class);
    book.findings().forEach(finding -> missing.remove(finding.kind()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void theSummaryThatNamesTheWrongBankIsSetRight() {
    Finding finding = only(FindingClass.ATTRIBUTION, "eps");
    assertTrue(finding.sentence().contains("UBS"), finding.sentence());
    assertTrue(finding.sentence().endsWith("It is Morgan Stanley's."), finding.sentence());
  }

  @Test
  void aRentThatIsTenTimesTooHighIsRecomputed() {
    Finding finding = only(FindingClass.ARITHMETIC, "price_per_capacity");
    assertFalse(finding.arithmetic().isEmpty());
    assertTrue(finding.arithmetic().getFirst().endsWith("= 30"), finding.arithmetic().toString());
  }

  @Test
  void aMisprintStaysOutOfTheSpreadOfForecasts() {
    assertTrue(only(FindingClass.OUTLIER, "capex").sentence().contains("Oakmere Research"));
    Finding spread =
        book.findings().stream()
            .filter(f -> f.kind() == FindingClass.DISPERSION && f.metric().equals("capex"))
            .filter(f -> "2027".equals(f.period()))
            .findFirst()
            .orElseThrow();
    assertTrue(spread.sentence().contains("Barclays is lowest"), spread.sentence());
  }

  @Test
  void theSameLeaseWithTwoSizesIsAConflict() {
    Finding finding = only(FindingClass.VALUE_CONFLICT, "power_capacity");
    assertTrue(
        finding.sentence().contains("300 MW") && finding.sentence().contains("500 MW"),
        finding.sentence());
  }

  private static Finding only(FindingClass kind, String metric) {
    List<Finding> found =
        book.findings().stream()
            .filter(f -> f.kind() == kind && f.metric().equals(metric))
            .toList();
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }
}
