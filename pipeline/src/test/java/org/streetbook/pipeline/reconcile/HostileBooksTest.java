package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * Books that are all of one thing, large enough that a rule which holds every claim against every
 * other would take minutes. The limit is far above what they take.
 */
class HostileBooksTest {

  private static final int MANY = 12_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void oneFigureOfManyFirmsThatManyRelay() {
    Reconciliation made =
        reconcile(i -> capex(i % 2 == 0 ? broker(i) : Told.media("Wire " + i)).note("note-" + i));
    assertEquals(MANY, made.positions().size());
  }

  @Test
  void oneFigureOfOneFirmThatManyRelay() {
    Reconciliation made =
        reconcile(i -> capex(i == 0 ? broker(0) : Told.media("Wire " + i)).note("note-" + i));
    assertEquals(1, made.positions().size());
    assertEquals(MANY, made.positions().getFirst().claims().size());
  }

  @Test
  void aSummaryOfManyFirmsAndABodyOfOne() {
    Reconciliation made =
        reconcile(
            i ->
                capex(broker(i % 2 == 0 ? i : 1))
                    .section(i % 2 == 0 ? "summary" : "body")
                    .place(30 * i));
    assertEquals(MANY / 2, Found.all(made, FindingClass.ATTRIBUTION).size());
  }

  @Test
  void oneNoteThatSetsAnOldValueBesideEveryNewOne() {
    Reconciliation made =
        reconcile(
            i -> {
              String value = Integer.toString(1_000 + i);
              Told told = broker(i / 2).says("$" + value, value, "USD").place(30 * i);
              return i % 2 == 0 ? told.replaced() : told;
            });
    assertEquals(MANY / 2, Found.all(made, FindingClass.REVISION).size());
  }

  @Test
  void contractsAndTheirSharesInOneNote() {
    Reconciliation made =
        reconcile(
            i -> {
              Told told = broker(i / 8).basis(Basis.ACTUAL).now().with("Customer " + i / 2);
              return i % 2 == 0
                  ? told.metric("contract_value").says("$12 billion", "12e9", "USD").place(30 * i)
                  : told.metric("customer_concentration").over("5%", "5", "%").place(30 * i);
            });
    assertTrue(Found.all(made, FindingClass.IMPLIED_BOUND).size() > MANY / 16);
  }

  @Test
  void changesAsAmountsAndAsPercentages() {
    Reconciliation made =
        reconcile(
            i -> {
              String value = Integer.toString(1 + i);
              Told told = broker(0).metric("eps").provided("selling 40").place(400 * i);
              return (i % 2 == 0
                      ? told.says("$" + value, value, "USD/share")
                      : told.says(value + "%", value, "%"))
                  .change();
            });
    assertTrue(made.findings().size() < MANY);
  }

  @Test
  void ratingsInTwoWordsForOneStep() {
    Reconciliation made =
        reconcile(
            i ->
                (i % 2 == 0 ? Told.unnamed("house " + i) : broker(i))
                    .rates(i % 2 == 0 ? "Buy" : "Outperform")
                    .note("note-" + i));
    List<Integer> told =
        Found.all(made, FindingClass.LABEL_MISMATCH).stream()
            .map(f -> f.claims().size())
            .distinct()
            .toList();
    // No finding tells of more than fifty others, the first by name.
    assertEquals(List.of(51), told);
  }

  @Test
  void oneResultThatManyNotesTellBesideManyEstimates() {
    Reconciliation made =
        reconcile(
            i -> {
              String value = Integer.toString(i % 2 == 0 ? 1_000 : 900 + i % 40);
              Told told = i % 2 == 0 ? Told.company("Orebank").basis(Basis.ACTUAL) : broker(i);
              return told.metric("revenue")
                  .now()
                  .says("$" + value, value, "USD")
                  .note("note-" + i / 40)
                  .place(i % 40 * 30);
            });
    List<Integer> told =
        Found.all(made, FindingClass.SURPRISE).stream().map(f -> f.claims().size()).toList();
    assertEquals(MANY / 2, told.size());
    // A finding names a hundred sightings of the result and the one estimate.
    assertTrue(told.stream().allMatch(n -> n == 101), told::toString);
  }

  private static Reconciliation reconcile(IntFunction<Told> told) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < MANY; i++) {
      claims.add(told.apply(i).claim());
    }
    return assertTimeoutPreemptively(
        LIMIT, () -> new Reconciler(Affiliates.none()).reconcile(claims));
  }

  private static Told capex(Told told) {
    return told.says("$5 billion", "5e9", "USD");
  }

  private static Told broker(int i) {
    return Told.broker("Broker " + i);
  }
}
