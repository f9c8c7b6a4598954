package org.streetbook.corpus.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.correction.Extracts.CATALOGUE;
import static org.streetbook.corpus.correction.Extracts.YEAR_2027;
import static org.streetbook.corpus.correction.Extracts.claim;
import static org.streetbook.corpus.correction.Extracts.corrected;
import static org.streetbook.corpus.correction.Extracts.list;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Correction;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.wire.Json;

class CorrectionsTest {

  private static final Firm HOUSE = new Firm("ubs", "UBS", FirmKind.BROKER, null, null);

  private final Claim claim = claim("desk/one.txt");

  @Test
  void aClaimThatNoLineIsForStaysAsItIs() {
    assertSame(claim, corrected(claim, "note:desk/two.txt,mute,,jd,old"));
    assertSame(claim, new Corrections(Overrides.none(), CATALOGUE).corrected(claim));
  }

  @Test
  void muteSaysByWhomAndWhyAndChangesNothingElse() {
    Claim muted = corrected(claim, claim.id() + ",mute,,jd,an old figure");

    assertTrue(muted.isMuted());
    assertEquals(claim, muted.asExtracted());
    Correction correction = assertNotNullCorrection(muted);
    assertEquals(List.of("muted by jd: an old figure"), correction.sentences(muted));
  }

  @Test
  void aFirmIsLookedUpByAnyOfItsNamesAndBringsNoAnalystOfAnother() {
    Claim given = corrected(claim, claim.id() + ",firm,morgan stanley,jd,swapped");

    assertEquals(
        new Firm("morgan-stanley", "Morgan Stanley", FirmKind.BROKER, null, null), given.firm());
    assertEquals(claim.id(), given.id());
    assertEquals(
        List.of("firm Morgan Stanley instead of UBS, by jd: swapped"),
        assertNotNullCorrection(given).sentences(given));
  }

  @Test
  void aFirmInNoListHasTheIdThatExtractionWouldGiveIt() {
    Claim given = corrected(claim, claim.id() + ",firm,Quillfeather Securities Research,jd,x");

    assertEquals("x-quillfeather-securities", given.firm().id());
    assertEquals("Quillfeather Securities", given.firm().name());
    assertEquals(FirmKind.BROKER, given.firm().kind());
  }

  @Test
  void theSubjectItselfAndThePublisherAndTheMarketSpeakAsWhatTheyAre() {
    assertEquals(FirmKind.COMPANY, firm("Ford").kind());
    assertEquals(FirmKind.MARKET, firm("the market").kind());
    assertEquals("the-daily-ledger", firm("The Daily Ledger").id());
    assertEquals(FirmKind.MEDIA, firm("The Daily Ledger").kind());
  }

  private Firm firm(String name) {
    return corrected(claim, claim.id() + ",firm," + name + ",jd,x").firm();
  }

  @Test
  void aBankThatIsGivenAClaimOnItselfIsTheCompany() {
    Claim own =
        corrected(
            claim,
            claim.id() + ",subject,Morgan Stanley,jd,x",
            claim.id() + ",firm,Morgan Stanley,jd,x");

    assertEquals(FirmKind.COMPANY, own.firm().kind());
    assertEquals("morgan-stanley", own.subject().id());
  }

  @Test
  void aSubjectIsLookedUpByNameOrTicker() {
    assertEquals("intel", corrected(claim, claim.id() + ",subject,INTC,jd,x").subject().id());
    assertEquals(
        "x-quillfeather",
        corrected(claim, claim.id() + ",subject,Quillfeather Inc,jd,x").subject().id());
  }

  @Test
  void anotherMetricLeavesTheNameThatTheFigureHadWithoutOne() {
    Claim other = claim("a.txt", HOUSE, "other", "towers budget", YEAR_2027, "USD");
    Claim counted = claim("a.txt", HOUSE, "other", "gpus", YEAR_2027, "{gpu}");

    Claim keyed = corrected(other, other.id() + ",metric,capex,jd,x");
    assertEquals("capex", keyed.metric());
    assertNull(keyed.measure());
    assertEquals(other, keyed.asExtracted());
    assertEquals("gpus", corrected(counted, counted.id() + ",metric,capacity,jd,x").measure());
  }

  @ParameterizedTest
  @CsvSource({
    "2027,2028,2028,2028-01-01,2028-12-31,YEAR",
    "2026-Q4,2027,2027-Q4,2027-10-01,2027-12-31,QUARTER",
    "FY2027-Q1,2028,FY2028-Q1,2028-01-01,2028-03-31,QUARTER",
    "2024-02,2025,2025-02,2025-02-01,2025-02-28,MONTH",
    "2026/2027,2029,2028/2029,2028-01-01,2029-12-31,SPAN"
  })
  void aYearMovesThePeriodAndKeepsItsLength(
      String from, int year, String to, LocalDate start, LocalDate end, PeriodType type) {
    Period period =
        java.util.Objects.requireNonNull(
            PeriodLabel.parse(from, org.streetbook.corpus.claim.YearEnd.OF_CALENDAR_YEAR));
    Claim extracted = claim("a.txt", HOUSE, "capex", null, period, "USD");

    Claim moved = corrected(extracted, extracted.id() + ",year," + year + ",jd,x");

    assertEquals(new Period(to, start, end, type), moved.period());
    assertEquals(year, moved.year());
  }

  @Test
  void aYearGivesAPeriodToAClaimWithoutOneAndNoneTakesIt() {
    Claim timeless = claim("a.txt", HOUSE, "capex", null, null, "USD");

    assertEquals(YEAR_2027, corrected(timeless, timeless.id() + ",year,2027,jd,x").period());
    assertNull(corrected(claim, claim.id() + ",year,none,jd,x").period());
    assertNull(corrected(claim, claim.id() + ",period,none,jd,x").year());
  }

  @ParameterizedTest
  @CsvSource({
    "2028-H2,2028-H2,2028-07-01,2028-12-31,HALF,2028",
    "fy2028,FY2028,2028-01-01,2028-12-31,YEAR,2028",
    "2028-02,2028-02,2028-02-01,2028-02-29,MONTH,2028",
    "2028-03-31,2028-03-31,2028-03-31,2028-03-31,DAY,2028",
    "2027-Q3/2028-06,2027-Q3/2028-06,2027-07-01,2028-06-30,SPAN,2028"
  })
  void aPeriodIsGivenByItsLabelAndBringsItsYear(
      String value, String label, LocalDate start, LocalDate end, PeriodType type, int year) {
    Claim given = corrected(claim, claim.id() + ",period," + value + ",jd,x");

    assertEquals(new Period(label, start, end, type), given.period());
    assertEquals(year, given.year());
  }

  @Test
  void fiscalYearsAreThoseOfTheSubjectThatTheClaimGets() {
    String id = claim.id();
    Claim fiscal = corrected(claim, id + ",subject,Microsoft,jd,x", id + ",period,FY2027-Q1,jd,x");

    assertEquals(LocalDate.of(2026, 7, 1), date(fiscal, true));
    assertEquals(LocalDate.of(2026, 9, 30), date(fiscal, false));
    assertEquals(2027, fiscal.year());

    Period fordsYear =
        new Period("FY2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), PeriodType.YEAR);
    Claim fords = claim("a.txt", HOUSE, "capex", null, fordsYear, "USD");
    Claim moved = corrected(fords, fords.id() + ",subject,Microsoft,jd,x");
    assertEquals(LocalDate.of(2026, 7, 1), date(moved, true));
  }

  private static LocalDate date(Claim claim, boolean start) {
    Period period = claim.period();
    assertNotNull(period);
    LocalDate date = start ? period.start() : period.end();
    assertNotNull(date);
    return date;
  }

  @Test
  void everyFieldOfASelectorHasToHold() {
    assertTrue(
        corrected(
                claim,
                "\"note:desk/one.txt quote:\"\"$60 billion\"\" rule:\"\"a rule\"\"\",mute,,a,b")
            .isMuted());
    assertTrue(
        corrected(claim, "firm:UBS subject:F metric:capex year:2027 period:2027,mute,,a,b")
            .isMuted());
    assertFalse(corrected(claim, "firm:UBS subject:F metric:capex year:2028,mute,,a,b").isMuted());
    assertFalse(corrected(claim, "firm:UBS metric:revenue,mute,,a,b").isMuted());
    assertFalse(
        corrected(claim, "\"note:desk/one.txt quote:\"\"$6 billion\"\"\",mute,,a,b").isMuted());
  }

  @Test
  void linesGoByWhatWasExtractedAndNeverByEachOther() {
    Claim twice =
        corrected(claim, "firm:UBS,firm,Barclays,jd,x", "firm:Barclays,metric,revenue,jd,x");

    assertEquals("barclays", twice.firm().id());
    assertEquals("capex", twice.metric());
  }

  @Test
  void whatWasCorrectedIsUndoneBeforeItIsCorrectedAnew() {
    Claim given = corrected(claim, "firm:UBS,firm,Barclays,jd,x");

    assertEquals("jpmorgan", corrected(given, "firm:UBS,firm,JPMorgan,jd,x").firm().id());
    assertEquals(claim, corrected(given, "firm:Barclays,mute,,jd,x"));
    assertEquals(claim, new Corrections(Overrides.none(), CATALOGUE).corrected(given));
  }

  @Test
  void theLineThatAsksForMoreHolds() {
    assertEquals(
        "barclays",
        corrected(claim, "firm:UBS,firm,JPMorgan,jd,x", "firm:UBS metric:capex,firm,Barclays,jd,x")
            .firm()
            .id());
    assertEquals(
        "jpmorgan",
        corrected(
                claim,
                "firm:UBS metric:capex year:2027,firm,Barclays,jd,x",
                claim.id().substring(0, 8) + ",firm,JPMorgan,jd,x")
            .firm()
            .id());
  }

  @Test
  void linesThatContradictEachOtherOnAClaimAreAFaultThatNamesBoth() {
    var fault =
        assertThrows(
            CatalogueException.class,
            () -> corrected(claim, "firm:UBS,metric,revenue,jd,x", "subject:Ford,metric,eps,kl,y"));

    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith("list.csv, lines 2 and 3: both are for claim "), message);
    assertTrue(message.contains("in desk/one.txt") && message.contains("revenue"), message);
  }

  @Test
  void linesThatAgreeAreAllTold() {
    Claim muted = corrected(claim, "firm:UBS,mute,,jd,old", "subject:Ford,mute,,kl,wrong");

    assertEquals(
        List.of("muted by jd: old", "muted by kl: wrong"),
        assertNotNullCorrection(muted).sentences(muted));
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    String[] lines = {
      "firm:UBS,mute,,jd,old", "subject:Ford,year,2029,kl,y", claim.id() + ",firm,Barclays,a,b"
    };
    String[] reversed = {lines[2], lines[1], lines[0]};

    assertEquals(corrected(claim, lines), corrected(claim, reversed));
    assertEquals(list(lines).fingerprint(), list(reversed).fingerprint());
  }

  @Test
  void aCorrectedClaimKeepsItsJson() {
    Claim given =
        corrected(claim, claim.id() + ",firm,Barclays,jd,\"a \"\"b\"\", c\"", "firm:UBS,mute,,k,l");

    assertEquals(given, Json.read(Json.write(given), Claim.class));
    assertEquals(claim, Json.read(Json.write(claim), Claim.class));
    assertFalse(Json.write(claim).contains("muted"));
  }

  private static Correction assertNotNullCorrection(Claim claim) {
    Correction correction = claim.correction();
    assertNotNull(correction);
    return correction;
  }
}
