package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;
import static org.streetbook.pipeline.reconcile.Told.unnamed;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Position;

/** When a firm changed its mind, and when it only looks as if. */
class RevisionsTest {

  @Test
  void guidanceOfItsOwnIsCalledSo() {
    assertEquals(
        "Orebank raised its guidance for capex in FY2032 from $30 billion to $33 billion"
            + " (2031-03-10).",
        only(reconcile(
                guided("$33 billion", "33e9").place(100),
                guided("$30 billion", "30e9").place(120).replaced()))
            .sentence());
  }

  @Test
  void anEstimateNamesWhatItIsOf() {
    assertEquals(
        "Alpha Bank lowered its estimate of the capex of Orebank in FY2032 from $9 billion to"
            + " $8 billion (2031-03-10).",
        only(reconcile(
                broker("Alpha Bank").says("$8 billion", "8e9", "USD").place(100),
                broker("Alpha Bank").says("$9 billion", "9e9", "USD").place(120).replaced()))
            .sentence());
  }

  @Test
  void aRangeOfWhichBothEndsMoveInwardIsNarrowed() {
    Finding narrowed =
        only(
            reconcile(
                guidedRange("$12.1 billion to $12.8 billion", "12.1e9", "12.8e9").place(100),
                guidedRange("$12 billion to $13 billion", "12e9", "13e9").place(150).replaced()));
    assertEquals("narrowed", narrowed.values().get("direction"));
  }

  @Test
  void aRangeOfWhichOneEndRisesIsRaised() {
    Finding raised =
        only(
            reconcile(
                guidedRange("$12.5 billion to $13 billion", "12.5e9", "13e9").place(100),
                guidedRange("$12 billion to $13 billion", "12e9", "13e9").place(150).replaced()));
    assertEquals("raised", raised.values().get("direction"));
  }

  @Test
  void aPointWithinTheRangeReplacesNothing() {
    assertTrue(
        none(
            reconcile(
                guided("$12.5 billion", "12.5e9").place(100),
                guidedRange("$12 billion to $13 billion", "12e9", "13e9").place(150).replaced())));
  }

  @Test
  void whatReplacedAValueIsFoundWhereItJoinedItsSource() {
    Reconciliation book =
        reconcile(
            media("Harbour Wire").says("$27 billion", "27e9", "USD").basis(Basis.ACTUAL).note("a"),
            media("Harbour Wire")
                .says("$30 billion", "30e9", "USD")
                .basis(Basis.ACTUAL)
                .note("b")
                .asOf(Told.DAY.plusDays(3)),
            company("Orebank")
                .says("$30 billion", "30e9", "USD")
                .basis(Basis.ACTUAL)
                .note("c")
                .asOf(Told.DAY.plusDays(3)));
    List<String> ids = book.positions().stream().map(Position::id).toList();
    List<String> successors =
        book.positions().stream().map(Position::supersededBy).filter(Objects::nonNull).toList();
    assertEquals(1, successors.size());
    assertTrue(ids.containsAll(successors), () -> successors + " not among " + ids);
  }

  @Test
  void ratingsThatDifferInSpellingAreOne() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").rates("Equal-weight").note("early"),
            broker("Alpha Bank").rates("equal weight").note("late").asOf(Told.DAY.plusDays(5)));
    assertTrue(none(book));
    assertEquals(1, book.positions().size());
  }

  @Test
  void aRatingThatALaterNoteWordsAnotherWayIsNoRevision() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").rates("Outperform").note("early"),
                broker("Alpha Bank").rates("Overweight").note("late").asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void aRatingOnAnotherStepOfTheScaleIsOne() {
    assertEquals(
        "downgraded",
        only(reconcile(
                broker("Alpha Bank").rates("Outperform").note("early"),
                broker("Alpha Bank").rates("Hold").note("late").asOf(Told.DAY.plusDays(5))))
            .values()
            .get("direction"));
  }

  @Test
  void aWordThatIsOnNoScaleReplacesNoRating() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").rates("Outperform").note("early"),
                broker("Alpha Bank").rates("avoid").note("late").asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void eachOldValueGoesWithTheNewOneBesideIt() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").in(2032).says("$8 billion", "8e9", "USD").place(100),
            broker("Alpha Bank").in(2032).says("$9 billion", "9e9", "USD").place(120).replaced(),
            broker("Alpha Bank").in(2033).says("$11 billion", "11e9", "USD").place(160),
            broker("Alpha Bank").in(2033).says("$12 billion", "12e9", "USD").place(180).replaced());
    assertEquals(2, revisions(book).size());
    assertTrue(sentences(book).contains("from $9 billion to $8 billion"));
    assertTrue(sentences(book).contains("from $12 billion to $11 billion"));
  }

  @Test
  void valuesOfTwoYearsInTurnThenTheirOldOnesKeepTheirYears() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").in(2032).says("$8 billion", "8e9", "USD").place(100),
            broker("Alpha Bank").in(2033).says("$11 billion", "11e9", "USD").place(115),
            broker("Alpha Bank").in(2032).says("$9 billion", "9e9", "USD").place(140).replaced(),
            broker("Alpha Bank").in(2033).says("$12 billion", "12e9", "USD").place(155).replaced());
    assertTrue(sentences(book).contains("from $9 billion to $8 billion"));
    assertTrue(sentences(book).contains("from $12 billion to $11 billion"));
  }

  @Test
  void anOldValueBesideTheFigureOfAnotherFirmIsNotOfThisOne() {
    assertTrue(
        none(
            reconcile(
                broker("Beta Bank").says("$8 billion", "8e9", "USD").place(100),
                broker("Alpha Bank").says("$9 billion", "9e9", "USD").place(115).replaced(),
                broker("Alpha Bank").says("$11 billion", "11e9", "USD").place(180))));
  }

  @Test
  void anOldOutlookBesideTheMarketsFigureIsStillTheCompanys() {
    assertEquals(
        "raised",
        only(reconcile(
                guidedRange("$33-36 billion", "33e9", "36e9").place(100),
                guidedRange("$30-34 billion", "30e9", "34e9").place(240).replaced(),
                market("Pollster").says("$34 billion", "34e9", "USD").place(280)))
            .values()
            .get("direction"));
  }

  @Test
  void anOldTargetThatItsNoteListsInAHistoryIsReplaced() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").targets("$74", "74").place(100),
            broker("Alpha Bank").targets("$68", "68").place(120).replaced(),
            broker("Alpha Bank").targets("$68", "68").place(2000));
    assertEquals("raised", only(book).values().get("direction"));
    assertEquals(1, book.estimates().getFirst().positions().size());
  }

  @Test
  void aFirmThatIsGivenSeveralValuesAtOnceRevisesNone() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").targets("$66", "66").place(100),
                broker("Alpha Bank").targets("$80", "80").place(115).replaced(),
                broker("Alpha Bank").targets("$71", "71").place(300),
                broker("Alpha Bank").targets("$90", "90").place(315).replaced())));
  }

  @Test
  void whatTheLaterNoteStillTellsIsNoOldValue() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").says("$8 billion", "8e9", "USD").note("early"),
            broker("Alpha Bank")
                .says("$8 billion", "8e9", "USD")
                .note("late")
                .asOf(Told.DAY.plusDays(5)),
            broker("Alpha Bank")
                .says("$11 billion", "11e9", "USD")
                .note("late")
                .place(2000)
                .asOf(Told.DAY.plusDays(5)));
    assertTrue(none(book));
    assertEquals(2, book.estimates().getFirst().positions().size());
  }

  @Test
  void aPresentStateThatALaterNoteSeesOtherwiseIsNoRevision() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").metric("utilization").now().says("65%", "65", "%").note("a"),
                broker("Alpha Bank")
                    .metric("utilization")
                    .now()
                    .says("70%", "70", "%")
                    .note("b")
                    .asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void valuesWithoutAPeriodMayBeOfTwoYears() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").now().says("$8 billion", "8e9", "USD").place(100),
                broker("Alpha Bank")
                    .now()
                    .says("$3 billion", "3e9", "USD")
                    .place(120)
                    .replaced())));
  }

  @Test
  void theTargetForAnIndexIsRevisedWithoutAPeriod() {
    assertEquals(
        1,
        revisions(
                reconcile(
                    broker("Alpha Bank")
                        .metric("index_level")
                        .now()
                        .says("1,450", "1450", "{point}")
                        .place(100),
                    broker("Alpha Bank")
                        .metric("index_level")
                        .now()
                        .says("1,500", "1500", "{point}")
                        .place(120)
                        .replaced()))
            .size());
  }

  @Test
  void whatWasReportedIsNotRevisedByALaterNote() {
    assertTrue(
        none(
            reconcile(
                media("Daily Wire").basis(Basis.ACTUAL).says("$8 billion", "8e9", "USD").note("a"),
                media("Daily Wire")
                    .basis(Basis.ACTUAL)
                    .says("$8.4 billion", "8.4e9", "USD")
                    .note("b")
                    .asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void twoPollsAreNoRevisionOfTheMarket() {
    assertTrue(
        none(
            reconcile(
                market("First Poll").says("$8 billion", "8e9", "USD").note("a"),
                market("Second Poll")
                    .says("$8.4 billion", "8.4e9", "USD")
                    .note("b")
                    .asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void otherIsNeverRevised() {
    assertTrue(
        none(
            reconcile(
                broker("Alpha Bank").metric("other").measure("charge").note("a"),
                broker("Alpha Bank")
                    .metric("other")
                    .measure("charge")
                    .says("$7 billion", "7e9", "USD")
                    .note("b")
                    .asOf(Told.DAY.plusDays(5)))));
  }

  @Test
  void firmsWithoutNamesInTwoNotesAreTwoFirms() {
    Reconciliation book =
        reconcile(
            unnamed("some houses").says("$8 billion", "8e9", "USD").note("a"),
            unnamed("some houses")
                .says("$11 billion", "11e9", "USD")
                .note("b")
                .asOf(Told.DAY.plusDays(5)));
    assertTrue(none(book));
    assertEquals(2, book.estimates().getFirst().positions().size());
  }

  @Test
  void aCompanyGuidesForItselfAlone() {
    assertTrue(
        none(
            reconcile(
                guided("$33 billion", "33e9").on("Somebody Else").place(100),
                guided("$30 billion", "30e9").on("Somebody Else").place(120).replaced())));
  }

  @Test
  void aHouseHasNoTargetForItself() {
    Reconciliation book =
        reconcile(
            broker("Alpha Bank").on("Alpha Bank").targets("$108", "108").place(100),
            broker("Alpha Bank").on("Alpha Bank").targets("$90", "90").place(120).replaced());
    assertTrue(none(book));
    assertTrue(book.estimates().isEmpty());
  }

  @Test
  void aHouseHasATargetForAnother() {
    assertEquals(
        1,
        revisions(
                reconcile(
                    broker("Alpha Bank").on("Beta Bank").targets("$108", "108").place(100),
                    broker("Alpha Bank")
                        .on("Beta Bank")
                        .targets("$90", "90")
                        .place(120)
                        .replaced()))
            .size());
  }

  private static Told guided(String printed, String amount) {
    return company("Orebank").basis(Basis.GUIDANCE).says(printed, amount, "USD");
  }

  private static Told guidedRange(String printed, String low, String high) {
    return company("Orebank").basis(Basis.GUIDANCE).range(printed, low, high, "USD");
  }

  private static List<Finding> revisions(Reconciliation book) {
    return book.findings().stream().filter(f -> f.kind() == FindingClass.REVISION).toList();
  }

  private static String sentences(Reconciliation book) {
    return revisions(book).stream().map(Finding::sentence).toList().toString();
  }

  private static Finding only(Reconciliation book) {
    List<Finding> found = revisions(book);
    assertEquals(1, found.size(), () -> book.findings().toString());
    found.getFirst().arithmetic().forEach(l -> assertTrue(Sums.holds(l), l));
    return found.getFirst();
  }

  private static boolean none(Reconciliation book) {
    return revisions(book).isEmpty();
  }
}
