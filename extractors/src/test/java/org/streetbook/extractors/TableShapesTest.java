package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;

/** What tables say beside their figures: of which part, and in which case. */
class TableShapesTest {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  @Test
  void aSegmentInNoListIsAPartOfItsCompany() {
    assertEquals(
        List.of("4.8 widgets and parts", "2.2 in China", "7.0 null"),
        claims(
                "Nokia\n\nRevenue by segment and region (EUR bn)\n| 2025E\nWidgets and parts² | 4.8\n"
                    + "China | 2.2\nTotal | 7.0")
            .stream()
            .map(claim -> claim.quote() + " " + claim.measure())
            .toList());
  }

  @Test
  void whatMustComeTrueIsTheCaseAsPrinted() {
    assertEquals(
        List.of("14 Bear case", "18 null", "22 Bull case"),
        claims("Nokia\n\nEUR bn, 2026E | Bear case | Base case | Bull case\nRevenue | 14 | 18 | 22")
            .stream()
            .map(claim -> claim.quote() + " " + claim.condition())
            .toList());
  }

  @Test
  void aTargetOfACaseIsAScenario() {
    assertEquals(
        List.of("$14 Bear SCENARIO", "$18 null TARGET"),
        claims("Nokia\n\nScenario | Price target\nBear | $14\nBase | $18").stream()
            .map(claim -> claim.quote() + " " + claim.condition() + " " + claim.basis())
            .toList());
  }

  private static List<Claim> claims(String text) {
    return EXTRACTOR.extract(Notes.note("2025-11-14 Larkspur Securities", text)).claims();
  }
}
