package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;

/** Tables of targets and ratings, a row for each company and house. */
class BrokerTablesTest {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  private static final String HEAD =
      "Ratings of the day\n\nCompany | Brokerage | Current Price | Price Target | Rating\n";

  @Test
  void aCellWithAnArrowHoldsTheOldTargetAndTheNew() {
    List<String> claims =
        claims("Honeywell | Jefferies | $201.10 | $210.00 \u2192 $225.00 | Hold \u2192 Buy\n");

    assertEquals(
        List.of(
            "$201.10 share_price of Honeywell by the note",
            "$210.00 price_target of Honeywell by Jefferies, prior",
            "$225.00 price_target of Honeywell by Jefferies",
            "Hold rating of Honeywell by Jefferies, prior",
            "Buy rating of Honeywell by Jefferies"),
        claims);
  }

  @Test
  void aCompanyInNoListIsNamedByItsCell() {
    List<String> claims = claims("Quillfeather Medical | Jefferies | $7.10 | $12.00 | Hold\n");

    assertEquals(
        List.of(
            "$7.10 share_price of Quillfeather Medical by the note",
            "$12.00 price_target of Quillfeather Medical by Jefferies",
            "Hold rating of Quillfeather Medical by Jefferies"),
        claims);
  }

  @Test
  void aCellWithoutAnArrowHoldsOneTarget() {
    List<String> claims = claims("Honeywell | Jefferies | $201.10 | $225.00 | Buy\n");

    assertEquals(
        List.of(
            "$201.10 share_price of Honeywell by the note",
            "$225.00 price_target of Honeywell by Jefferies",
            "Buy rating of Honeywell by Jefferies"),
        claims);
  }

  private static List<String> claims(String row) {
    return EXTRACTOR.extract(Notes.note("2021-10-22 -", HEAD + row)).claims().stream()
        .map(BrokerTablesTest::told)
        .toList();
  }

  private static String told(Claim claim) {
    return claim.quote()
        + " "
        + claim.metric()
        + " of "
        + claim.subject().name()
        + " by "
        + claim.firm().name()
        + (claim.prior() ? ", prior" : "");
  }
}
