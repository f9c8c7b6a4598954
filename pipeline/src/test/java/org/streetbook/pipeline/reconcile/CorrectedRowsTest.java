package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Correction;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** What corrected claims leave on rows. */
class CorrectedRowsTest {

  private static final Firm BETA = new Firm("beta-bank", "Beta Bank", FirmKind.BROKER, null, null);

  private final Claim alpha = Told.broker("Alpha Bank").says("$5 billion", "5e9", "USD").claim();
  private final Claim gamma =
      Told.broker("Gamma Bank").place(2000).says("$9 billion", "9e9", "USD").claim();

  private static Claim muted(Claim claim) {
    return corrected(claim, Correction.Key.of(claim), true, Correction.Action.MUTE, "");
  }

  private static Claim toFirm(Claim claim, Firm firm) {
    return corrected(
        claim, key(claim, firm, claim.subject()), false, Correction.Action.FIRM, firm.name());
  }

  private static Claim toSubject(Claim claim, String name) {
    return corrected(
        claim,
        key(claim, claim.firm(), Told.subject(name)),
        false,
        Correction.Action.SUBJECT,
        name);
  }

  private static Correction.Key key(Claim claim, Firm firm, Subject subject) {
    return new Correction.Key(
        firm, subject, claim.metric(), claim.measure(), claim.period(), claim.year());
  }

  private static Claim corrected(
      Claim claim, Correction.Key key, boolean muted, Correction.Action action, String value) {
    return claim.corrected(
        key,
        new Correction(
            muted,
            Correction.Key.of(claim),
            List.of(new Correction.Line(claim.id(), action, value, "jd", "seen on page 3"))));
  }

  private static Reconciliation reconcile(Claim... claims) {
    return new Reconciler(Affiliates.none()).reconcile(List.of(claims));
  }

  private static @Nullable Estimate row(Reconciliation made, String subject) {
    return made.estimates().stream()
        .filter(row -> row.subject().equals(subject))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aMutedClaimCountsForNothingAndStandsBesideItsRow() {
    Reconciliation made = reconcile(alpha, muted(gamma));

    Estimate row = made.estimates().getFirst();
    assertEquals(1, row.firms());
    assertEquals(1, made.positions().size());
    assertEquals(List.of(), made.findings());
    assertEquals("Gamma Bank", row.excluded().getFirst().firm());
    assertEquals("muted by jd: seen on page 3", row.excluded().getFirst().why());
    assertEquals(
        List.of("claim " + gamma.id() + ": muted by jd: seen on page 3"), row.corrections());
  }

  @Test
  void exceptForItsTraceARowIsWhatItWouldBeWithoutTheMutedClaim() {
    Estimate with = reconcile(alpha, muted(gamma)).estimates().getFirst();
    Estimate without = reconcile(alpha).estimates().getFirst();

    assertEquals(without.explanation(), with.explanation());
    assertEquals(without.chosenLow(), with.chosenLow());
    assertEquals(without.unit(), with.unit());
    assertEquals(without.id(), with.id());
    assertEquals(without.positions(), with.positions());
    assertEquals(without.lastConfirmed(), with.lastConfirmed());
  }

  @Test
  void aRowOnWhichEverythingIsMutedStaysAndSaysSo() {
    Estimate row = reconcile(muted(alpha)).estimates().getFirst();

    assertEquals(0, row.firms());
    assertEquals(List.of(), row.positions());
    assertEquals(1, row.excluded().size());
    assertEquals(
        "Every figure on this row was left out: see the reasons beside them.", row.explanation());
  }

  @Test
  void aClaimGivenToAnotherFirmStandsUnderItAndSaysWhoseItWas() {
    Reconciliation made = reconcile(alpha, toFirm(gamma, BETA));

    Estimate row = made.estimates().getFirst();
    assertEquals(
        List.of("Alpha Bank", "Beta Bank"),
        row.positions().stream().map(Estimate.Stand::firm).toList());
    assertEquals(List.of(), row.excluded());
    assertEquals(
        List.of(
            "claim "
                + gamma.id()
                + ": firm Beta Bank instead of Gamma Bank, by jd: seen on page 3"),
        row.corrections());
  }

  @Test
  void aClaimMovedToAnotherSubjectStandsThereAndBesideTheRowThatItLeft() {
    Reconciliation made = reconcile(alpha, toSubject(gamma, "Tin Works"));

    Estimate left = java.util.Objects.requireNonNull(row(made, "Orebank"));
    Estimate reached = java.util.Objects.requireNonNull(row(made, "Tin Works"));
    String told = "subject Tin Works instead of Orebank, by jd: seen on page 3";
    assertEquals(1, left.firms());
    assertEquals(told, left.excluded().getFirst().why());
    assertEquals(List.of("claim " + gamma.id() + ": " + told), left.corrections());
    assertEquals("Gamma Bank", reached.positions().getFirst().firm());
    assertEquals(List.of("claim " + gamma.id() + ": " + told), reached.corrections());
    assertEquals(2, made.positions().size());
  }

  @Test
  void aRowThatOnlyHeldWhatWasMovedAwayIsGone() {
    Reconciliation made = reconcile(toSubject(gamma, "Tin Works"));

    assertEquals(List.of("Tin Works"), made.estimates().stream().map(Estimate::subject).toList());
  }

  @Test
  void groupByGroupTheRowsAreTheSame() {
    Claim moved = toSubject(gamma, "Tin Works");
    List<Claim> claims = List.of(alpha, moved);
    var reconciler = new Reconciler(Affiliates.none());
    var apart = new ArrayList<Estimate>();
    for (String group : Groups.of(moved, Affiliates.none()).all()) {
      apart.addAll(reconciler.reconcile(group, claims).estimates());
    }

    assertEquals(
        List.of("orebank", "tin-works"), List.copyOf(Groups.of(moved, Affiliates.none()).all()));
    assertEquals(
        java.util.Set.copyOf(reconciler.reconcile(claims).estimates()),
        java.util.Set.copyOf(apart));
  }

  @Test
  void whatIsSilencedAlikeStandsThereOnceWithAllItsClaims() {
    Claim again =
        Told.broker("Gamma Bank").note("note-2.txt").says("$9 billion", "9e9", "USD").claim();

    Estimate row = reconcile(alpha, muted(gamma), muted(again)).estimates().getFirst();

    assertEquals(1, row.excluded().size());
    assertEquals(2, row.excluded().getFirst().claims().size());
    assertEquals(2, row.corrections().size());
  }

  @Test
  void neitherOrderNorRepetitionMatters() {
    List<Claim> claims = List.of(alpha, muted(gamma), toSubject(gamma.asExtracted(), "Tin Works"));
    var given = new ArrayList<>(List.of(claims.get(0), claims.get(1)));
    given.add(
        toFirm(
            Told.broker("Delta Bank").place(3000).says("$7 billion", "7e9", "USD").claim(), BETA));
    Reconciliation expected = new Reconciler(Affiliates.none()).reconcile(given);
    var twice = new ArrayList<>(given);
    twice.addAll(given);
    Random random = new Random(5);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(twice, random);
      assertEquals(expected, new Reconciler(Affiliates.none()).reconcile(twice));
    }
  }

  @Test
  void noFindingRestsOnAMutedClaim() {
    Claim guided = Told.company("Orebank").place(3000).says("$2 billion", "2e9", "USD").claim();
    List<Finding> loud = reconcile(alpha, gamma, guided).findings();
    List<Finding> silent = reconcile(alpha, muted(gamma), muted(guided)).findings();

    assertTrue(loud.stream().anyMatch(finding -> finding.claims().contains(gamma.id())));
    assertTrue(
        silent.stream()
            .noneMatch(
                finding ->
                    finding.claims().contains(gamma.id())
                        || finding.claims().contains(guided.id())),
        silent.toString());
  }

  @Test
  void aFirmThatAnAnalystNamesKeepsItsFigure() {
    Claim body = Told.broker("Alpha Bank").says("$5 billion", "5e9", "USD").claim();
    Claim retold =
        Told.broker("Gamma Bank")
            .section("summary")
            .place(50)
            .says("$5 billion", "5e9", "USD")
            .claim();
    Map<Boolean, Claim> cases = Map.of(false, retold, true, toFirm(retold, BETA));

    cases.forEach(
        (given, claim) ->
            assertEquals(
                !given,
                reconcile(body, claim).findings().stream()
                    .anyMatch(finding -> finding.kind() == FindingClass.ATTRIBUTION)));
  }

  @Test
  void aRatingKeyedAsAnAmountStillMakesARow() {
    Claim rating = Told.broker("Alpha Bank").rates("buy").claim();
    Claim keyed =
        corrected(
            rating,
            new Correction.Key(
                rating.firm(), rating.subject(), "capex", null, rating.period(), rating.year()),
            false,
            Correction.Action.METRIC,
            "capex");

    assertTrue(rating.value() instanceof Rating);
    assertEquals(2, reconcile(keyed, gamma).estimates().size());
  }
}
