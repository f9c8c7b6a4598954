package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.estimate.FindingClass.LABEL_MISMATCH;
import static org.streetbook.corpus.estimate.FindingClass.REVISION;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.reconcile;
import static org.streetbook.pipeline.reconcile.Told.unnamed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Status;

/** Grades of debts, their outlooks, and finer steps of shares' scales, in the table. */
class RatingsTest {

  private static Told later(Told told) {
    return told.note("late").asOf(Told.DAY.plusDays(30));
  }

  @Test
  void aDowngradeOfADebtIsToldWithItsDirection() {
    Finding finding =
        Found.only(
            reconcile(
                broker("Alpha Ratings").rates("A-").note("early"),
                later(broker("Alpha Ratings").rates("BBB"))),
            REVISION);
    assertEquals("downgraded", finding.values().get("direction"));
    assertEquals(
        "Alpha Ratings downgraded its rating for Orebank from A- to BBB (2031-04-09).",
        finding.sentence());
  }

  @Test
  void eachOfTwoDebtsGoesFromItsOwnGradeToItsOwn() {
    assertEquals(
        List.of("A- to BBB+", "BBB+ to BBB"),
        grades(
            reconcile(
                broker("Alpha Ratings").rates("BBB+").place(100),
                broker("Alpha Ratings").rates("A-").place(110).replaced(),
                broker("Alpha Ratings").rates("BBB").place(140),
                broker("Alpha Ratings").rates("BBB+").place(150).replaced())));
  }

  @Test
  void aGradeThatAThirdDebtKeepsWasNotReplaced() {
    assertEquals(
        List.of("A- to BBB+"),
        grades(
            reconcile(
                broker("Alpha Ratings").rates("BBB+").place(100),
                broker("Alpha Ratings").rates("A-").place(110).replaced(),
                broker("Alpha Ratings").rates("BB").place(900))));
  }

  /** From which grade to which, of every revision. */
  private static List<String> grades(Reconciliation book) {
    return Found.all(book, REVISION).stream()
        .map(f -> f.sentence().replaceAll(".* from (.*) to (.*) \\(.*", "$1 to $2"))
        .sorted()
        .toList();
  }

  @Test
  void theGradeTheOutlookAndTheShareHaveARowEach() {
    Reconciliation book =
        reconcile(
            broker("Alpha Ratings").rates("A").note("early"),
            broker("Alpha Ratings").rates("stable outlook").note("early").place(1100),
            broker("Beta Bank").rates("Buy").note("early").place(1200),
            later(broker("Alpha Ratings").rates("BBB+")),
            later(broker("Alpha Ratings").rates("negative outlook").place(1100)));
    assertEquals(
        List.of("credit rating", "rating outlook"),
        book.estimates().stream()
            .map(Estimate::measure)
            .filter(measure -> measure != null)
            .sorted()
            .toList());
    assertEquals(3, book.estimates().size());
    assertEquals(
        List.of("downgraded", "lowered"),
        Found.all(book, REVISION).stream().map(f -> f.values().get("direction")).sorted().toList());
    for (Estimate row : book.estimates()) {
      assertEquals(Status.SINGLE, row.status(), row.measure());
      if (row.measure() == null) {
        assertEquals(new Estimate.Ratings(1, 0, 0), row.ratings());
      } else {
        assertNull(row.ratings(), row.measure());
      }
    }
  }

  @Test
  void twoAgenciesOfOneNotchAgreeInTheirOwnLetters() {
    Estimate row =
        reconcile(
                broker("Alpha Ratings").rates("BBB+"),
                broker("Beta Investors").rates("Baa1").place(1100))
            .estimates()
            .getFirst();
    assertEquals(Status.AGREED, row.status());
    assertNull(row.ratings());
  }

  @Test
  void twoAgenciesOfTwoNotchesDiffer() {
    Estimate row =
        reconcile(
                broker("Alpha Ratings").rates("BBB+"),
                broker("Beta Investors").rates("Baa2").place(1100))
            .estimates()
            .getFirst();
    assertEquals(Status.RANGE, row.status());
    assertEquals(
        "Alpha Ratings and Beta Investors differ: Alpha Ratings BBB+, Beta Investors Baa2.",
        row.explanation());
  }

  @Test
  void lettersOfAnAgencyWithoutANameAreHeldAgainstTheNamedOnes() {
    Finding finding =
        Found.only(
            reconcile(
                unnamed("an agency").rates("BBB+"),
                broker("Beta Investors").rates("Baa1").place(2000)),
            LABEL_MISMATCH);
    assertEquals(
        "\"BBB+\" for Orebank is told of firms that the note does not name; Beta Investors says"
            + " \"Baa1\", which comes to the same.",
        finding.sentence());
    Found.none(
        reconcile(
            unnamed("an agency").rates("BBB+"), broker("Beta Investors").rates("Baa2").place(2000)),
        LABEL_MISMATCH);
    Found.none(
        reconcile(
            unnamed("an agency").rates("junk"), broker("Beta Investors").rates("Ba1").place(2000)),
        LABEL_MISMATCH);
  }

  @Test
  void aBuyThatBecomesAnAccumulateIsADowngrade() {
    Finding finding =
        Found.only(
            reconcile(
                broker("Alpha Bank").rates("Buy").note("early"),
                later(broker("Alpha Bank").rates("Accumulate"))),
            REVISION);
    assertEquals("downgraded", finding.values().get("direction"));
  }

  @Test
  void aBuyThatIsCalledOutperformOrConvictionBuyLaterIsNoRevision() {
    for (String word : List.of("Outperform", "Overweight", "Conviction Buy", "Strong Buy")) {
      Found.none(
          reconcile(
              broker("Alpha Bank").rates("Buy").note("early"),
              later(broker("Alpha Bank").rates(word))),
          REVISION);
    }
  }

  @Test
  void whatANoteSaysWasChangedIsToldAlsoWhereTheScaleDoesNotOrderIt() {
    Finding finding =
        Found.only(
            reconcile(
                broker("Alpha Bank").rates("Buy").place(1000),
                broker("Alpha Bank").rates("Outperform").place(1010).replaced()),
            REVISION);
    assertEquals("changed", finding.values().get("direction"));
    assertTrue(finding.sentence().contains("changed its rating"), finding.sentence());
  }
}
