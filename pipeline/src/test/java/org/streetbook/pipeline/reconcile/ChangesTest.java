package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateChange;
import org.streetbook.corpus.estimate.EstimateChange.Kind;

/** How tables of two times differ, and how one moves. */
class ChangesTest {

  private static final Told OLD = broker("Alpha Bank").note("a").asOf(Told.DAY.minusDays(40));
  private static final Told NEW =
      broker("Alpha Bank").says("$6 billion", "6e9", "USD").note("b").asOf(Told.DAY);

  @Test
  void aRowThatNobodySpokeOfIsNewAndOneOfWhichNobodySpeaksIsGone() {
    EstimateChange appeared = only(List.of(), rows(OLD));
    assertEquals(Kind.NEW, appeared.kind());
    assertEquals("The capex of Orebank in FY2032 is new: $5 billion.", appeared.sentence());
    assertNull(appeared.statusBefore());
    assertNull(appeared.difference());
    EstimateChange gone = only(rows(OLD), List.of());
    assertEquals(Kind.GONE, gone.kind());
    assertEquals(0, gone.firmsAfter());
  }

  @Test
  void anotherValueIsARevisionWithItsArithmetic() {
    EstimateChange revised = only(rows(OLD), rows(OLD, NEW));
    assertEquals(Kind.REVISED, revised.kind());
    assertEquals(0, new BigDecimal("1e9").compareTo(revised.difference()));
    assertEquals(0, new BigDecimal("20").compareTo(revised.percent()));
    assertEquals(
        "The capex of Orebank in FY2032 went from $5 billion to $6 billion.", revised.sentence());
  }

  @Test
  void aSecondVoiceForOneValueChangesNothing() {
    assertEquals(List.of(), Changes.between(rows(OLD), rows(OLD, broker("Beta Bank").note("c"))));
  }

  @Test
  void conflictsOpenAndAreSettled() {
    Told here = media("Daily Wire").basis(Basis.ACTUAL).in(2030).note("a");
    Told there =
        media("Evening Wire")
            .basis(Basis.ACTUAL)
            .in(2030)
            .says("$9 billion", "9e9", "USD")
            .note("b");
    EstimateChange opened = only(rows(here), rows(here, there));
    assertEquals(Kind.CONFLICT_OPENED, opened.kind());
    assertNull(opened.chosenLowAfter());
    assertEquals(Kind.SETTLED, only(rows(here, there), rows(here)).kind());
    assertEquals(new Changes.Count(1, 0, 1, 0, 0), Changes.count(List.of(), rows(here, there)));
    assertEquals(new Changes.Count(0, 0, 0, 1, 0), Changes.count(rows(here, there), rows(here)));
  }

  @Test
  void otherWordsOfARatingAreARevision() {
    Told hold = broker("Alpha Bank").rates("Hold").note("a").asOf(Told.DAY.minusDays(9));
    Told buy = broker("Alpha Bank").rates("Buy").note("b").asOf(Told.DAY);
    assertEquals(
        "The rating of Orebank went from hold to buy.",
        only(rows(hold), rows(hold, buy)).sentence());
  }

  @Test
  void ratingsAreCountedOnOneScale() {
    Estimate row =
        rows(
                broker("Alpha Bank").rates("Outperform"),
                broker("Beta Bank").rates("Buy").note("b"),
                broker("Gamma Bank").rates("Neutral").note("c"),
                broker("Delta Bank").rates("keep").note("d"))
            .getFirst();
    assertEquals(new Estimate.Ratings(2, 1, 0), row.ratings());
    assertEquals("outperform, buy, keep, neutral", row.text());
  }

  @Test
  void theTableOfADayKnowsNothingOfTheNext() {
    List<Claim> claims = List.of(OLD.claim(), NEW.claim());
    var reconciler = new Reconciler(Affiliates.none());
    Reconciliation before = PointInTime.of(claims.stream(), Told.DAY.minusDays(1), reconciler);
    assertEquals(rows(OLD), before.estimates());
    assertEquals(rows(OLD, NEW), PointInTime.of(claims.stream(), Told.DAY, reconciler).estimates());
  }

  @Test
  void aDateIsTakenToBeTheLatestThatItMayBe() {
    LocalDate day = LocalDate.of(2031, 3, 30);
    assertTrue(PointInTime.isKnown("2031-03-30", day));
    assertFalse(PointInTime.isKnown("2031-03-31", day));
    assertFalse(PointInTime.isKnown("2031-03", day));
    assertTrue(PointInTime.isKnown("2031-02", day));
    assertFalse(PointInTime.isKnown("2031", day));
    assertTrue(PointInTime.isKnown("2030", day));
    assertFalse(PointInTime.isKnown(null, day));
  }

  @Test
  void upsAndDownsAreOfTheLastDays() {
    Told beta =
        broker("Beta Bank").says("$8 billion", "8e9", "USD").note("c").asOf(Told.DAY.minusDays(80));
    Told lower =
        broker("Beta Bank").says("$7 billion", "7e9", "USD").note("d").asOf(Told.DAY.minusDays(60));
    Reconciliation table = reconcile(OLD, NEW, beta, lower);
    var movement = new Movement(table.findings());
    Estimate row = table.estimates().getFirst();
    assertEquals(new Estimate.Revisions(1, 0, 1, 1), movement.on(row, Told.DAY).revisions());
    assertEquals(
        new Estimate.Revisions(1, 0, 1, 1), movement.on(row, Told.DAY.plusDays(29)).revisions());
    assertEquals(
        new Estimate.Revisions(0, 0, 1, 0), movement.on(row, Told.DAY.plusDays(30)).revisions());
    assertEquals(
        new Estimate.Revisions(0, 0, 0, 0), movement.on(row, Told.DAY.plusDays(90)).revisions());
    assertEquals(
        new Estimate.Revisions(0, 0, 0, 1), movement.on(row, Told.DAY.minusDays(1)).revisions());
  }

  @Test
  void whatWasReportedIsNotRevised() {
    Reconciliation table = reconcile(media("Daily Wire").basis(Basis.ACTUAL).in(2030));
    assertNull(
        new Movement(table.findings()).on(table.estimates().getFirst(), Told.DAY).revisions());
  }

  private static List<Estimate> rows(Told... told) {
    return reconcile(told).estimates();
  }

  private static EstimateChange only(List<Estimate> before, List<Estimate> after) {
    List<EstimateChange> changes = Changes.between(before, after);
    assertEquals(1, changes.size(), changes::toString);
    return changes.getFirst();
  }
}
