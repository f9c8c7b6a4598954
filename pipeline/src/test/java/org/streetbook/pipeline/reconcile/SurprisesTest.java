package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.streetbook.corpus.estimate.FindingClass.SURPRISE;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.market;
import static org.streetbook.pipeline.reconcile.Told.media;
import static org.streetbook.pipeline.reconcile.Told.reconcile;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.claim.SubjectKind;

/** When a reported value may be held against an expectation. */
class SurprisesTest {

  @Test
  void aResultWithoutAPeriodIsHeldAgainstTheExpectationOfItsBreath() {
    assertEquals(
        "beat",
        Found.only(
                reconcile(
                    reported("$21 billion", "21e9").now().place(100),
                    expected("$20 billion", "20e9").now().place(150)),
                SURPRISE)
            .values()
            .get("verdict"));
  }

  @Test
  void aResultWithoutAPeriodIsNotHeldAgainstAnotherNotes() {
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").now().place(100),
            expected("$20 billion", "20e9").now().place(150).note("other")),
        SURPRISE);
  }

  @Test
  void whatTwoNotesTellMustBothBeReadSurely() {
    assertEquals(
        "beat",
        Found.only(
                reconcile(
                    reported("$21 billion", "21e9"),
                    expected("$20 billion", "20e9").note("other").asOf(Told.DAY.minusDays(3))),
                SURPRISE)
            .values()
            .get("verdict"));
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").trusted(0.6),
            expected("$20 billion", "20e9").note("other").asOf(Told.DAY.minusDays(3))),
        SURPRISE);
    Found.none(
        reconcile(
            reported("$21 billion", "21e9"),
            expected("$20 billion", "20e9").trusted(0.6).note("other").asOf(Told.DAY.minusDays(3))),
        SURPRISE);
    assertEquals(
        "beat",
        Found.only(
                reconcile(
                    reported("$21 billion", "21e9").trusted(0.6),
                    expected("$20 billion", "20e9").trusted(0.4)),
                SURPRISE)
            .values()
            .get("verdict"));
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").trusted(0.5),
            expected("$20 billion", "20e9").trusted(0.5)),
        SURPRISE);
  }

  @Test
  void theYearOfAnEconomyIsNoResult() {
    var month =
        new Period(
            "2029-03", LocalDate.of(2029, 3, 1), LocalDate.of(2029, 3, 31), PeriodType.MONTH);
    Found.only(
        reconcile(statistic("3%", "3").during(month), foreseen("2%", "2").during(month)), SURPRISE);
    Found.none(reconcile(statistic("3%", "3"), foreseen("2%", "2")), SURPRISE);
  }

  @Test
  void aStateWithoutAPeriodIsNoResult() {
    Found.none(
        reconcile(
            company("Orebank")
                .metric("power_capacity")
                .basis(Basis.ACTUAL)
                .now()
                .says("300MW", "300e6", "W")
                .place(100),
            broker("Alpha Bank")
                .metric("power_capacity")
                .now()
                .says("250MW", "250e6", "W")
                .place(150)),
        SURPRISE);
  }

  @Test
  void aPeriodThatNeverEndsIsNone() {
    var since = new Period("2029/", LocalDate.of(2029, 1, 1), null, PeriodType.SPAN);
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").during(since).place(100),
            expected("$20 billion", "20e9").during(since).place(150)),
        SURPRISE);
  }

  @Test
  void whatABrokerPutsAPastFigureAtIsNoReport() {
    Found.none(
        reconcile(
            broker("Alpha Bank")
                .metric("revenue")
                .basis(Basis.ACTUAL)
                .says("$21 billion", "21e9", "USD"),
            expected("$20 billion", "20e9").place(150)),
        SURPRISE);
  }

  @Test
  void whatIsFirstHeardAfterTheReportWasNoExpectation() {
    Found.none(
        reconcile(
            reported("$21 billion", "21e9"),
            expected("$20 billion", "20e9").note("later").asOf(Told.DAY.plusDays(3))),
        SURPRISE);
  }

  @Test
  void aFigureManyTimesTheOtherIsOfAnotherThing() {
    Found.none(
        reconcile(
            reported("87 cents", "0.87", "eps"), expected("5 cents", "0.05", "eps").place(150)),
        SURPRISE);
  }

  @Test
  void aResultThreeTimesWhatWasExpectedIsASurprise() {
    Found.only(
        reconcile(
            reported("15 cents", "0.15", "eps"), expected("5 cents", "0.05", "eps").place(150)),
        SURPRISE);
  }

  @Test
  void theReportItselfIsNoExpectationOfItsFirm() {
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").place(100),
            company("Orebank")
                .metric("revenue")
                .basis(Basis.GUIDANCE)
                .says("$21 billion", "21e9", "USD")
                .place(900)),
        SURPRISE);
  }

  @Test
  void whatItsFirmExpectedInAnotherNoteIsMetInLine() {
    assertEquals(
        "in_line",
        Found.only(
                reconcile(
                    reported("$21 billion", "21e9").place(100),
                    company("Orebank")
                        .metric("revenue")
                        .basis(Basis.GUIDANCE)
                        .says("$21 billion", "21e9", "USD")
                        .note("earlier")
                        .asOf(Told.DAY.minusDays(60))),
                SURPRISE)
            .values()
            .get("verdict"));
  }

  @Test
  void whatItsFirmTellsWhenThePeriodIsOverIsTheReport() {
    var over =
        new Period("2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), PeriodType.YEAR);
    Found.none(
        reconcile(
            reported("$21 billion", "21e9").during(over).place(100),
            company("Orebank")
                .metric("revenue")
                .basis(Basis.GUIDANCE)
                .says("$21 billion", "21e9", "USD")
                .during(over)
                .note("earlier")
                .asOf(LocalDate.of(2028, 2, 1))),
        SURPRISE);
  }

  private static Told statistic(String printed, String amount) {
    return media("Wire")
        .on("Freedonia", SubjectKind.ECONOMY)
        .metric("inflation")
        .basis(Basis.ACTUAL)
        .says(printed, amount, "%");
  }

  private static Told foreseen(String printed, String amount) {
    return market("Pollster")
        .on("Freedonia", SubjectKind.ECONOMY)
        .metric("inflation")
        .says(printed, amount, "%");
  }

  private static Told reported(String printed, String amount) {
    return company("Orebank").metric("revenue").basis(Basis.ACTUAL).says(printed, amount, "USD");
  }

  private static Told expected(String printed, String amount) {
    return market("Pollster").metric("revenue").says(printed, amount, "USD");
  }

  private static Told reported(String printed, String amount, String metric) {
    return company("Orebank").metric(metric).basis(Basis.ACTUAL).says(printed, amount, "USD/share");
  }

  private static Told expected(String printed, String amount, String metric) {
    return market("Pollster").metric(metric).says(printed, amount, "USD/share");
  }
}
