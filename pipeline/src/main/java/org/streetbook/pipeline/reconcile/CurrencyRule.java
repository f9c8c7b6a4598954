package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Unit;
import org.streetbook.pipeline.reconcile.rate.Rates;

/**
 * One subject, metric and period in two currencies: kept apart, and said so. Only where the amounts
 * may be of one size at any rate of the last decades ({@link Parities}): else they are of two
 * things, which nobody would take for one. What is read off markets is quoted in many currencies.
 * Where the user gives rates, the finding says what the amounts come to ({@link
 * CurrencyComparison}).
 */
final class CurrencyRule implements FindingRule {

  private final Rates rates;

  /**
   * @param rates by which what is told in two currencies is compared; may be none
   */
  CurrencyRule(Rates rates) {
    this.rates = rates;
  }

  @Override
  public List<Finding> find(Ledger ledger) {
    var byTopic = new TreeMap<String, List<Row>>();
    for (Row row : ledger.rows()) {
      String currency = Unit.parse(row.key().unit()).currency();
      if (!currency.isEmpty()
          && !Traits.isObserved(row.key().metric())
          && (!row.key().counterparty().isEmpty() || !Traits.isOfDeals(row.key().metric()))
          && Traits.isOfOneOwner(row.specimen().subject().kind(), row.key().metric())
          && row.current().stream().anyMatch(CurrencyRule::isTold)) {
        String topic =
            row.key().asString().replace("|" + row.key().unit() + "|", "|" + rest(row) + "|");
        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(row);
      }
    }
    var findings = new ArrayList<Finding>();
    byTopic.values().stream()
        .map(CurrencyRule::ofOneSize)
        .filter(rows -> rows.size() > 1)
        .forEach(r -> findings.add(apart(r)));
    return findings;
  }

  private static boolean isTold(Standing standing) {
    return standing.isClosed() && standing.isSure();
  }

  /** Those rows that some other row may equal at some rate. */
  private static List<Row> ofOneSize(List<Row> rows) {
    return rows.stream()
        .filter(a -> rows.stream().anyMatch(b -> !a.equals(b) && mayBeEqual(a, b)))
        .toList();
  }

  private static boolean mayBeEqual(Row a, Row b) {
    String one = Unit.parse(a.key().unit()).currency();
    String other = Unit.parse(b.key().unit()).currency();
    return a.current().stream()
        .filter(CurrencyRule::isTold)
        .anyMatch(
            x ->
                b.current().stream()
                    .filter(CurrencyRule::isTold)
                    .anyMatch(
                        y ->
                            Parities.mayBeEqual(
                                    x.face().midpoint().orElseThrow(),
                                    one,
                                    y.face().midpoint().orElseThrow(),
                                    other)
                                && !isInOneBreath(x, y)));
  }

  /**
   * "46 billion crowns, or 6.8 billion dollars": one amount and what it comes to; or else, as in a
   * peg of 50 to one, two amounts that the note itself sets beside each other.
   */
  private static boolean isInOneBreath(Standing x, Standing y) {
    var places = new Places<Integer>();
    x.same().forEach(claim -> places.add(claim, claim.span().begin()));
    return y.same().stream()
        .anyMatch(
            claim -> places.near(claim, Places.BREATH).anyMatch(at -> at != claim.span().begin()));
  }

  private static String rest(Row row) {
    Unit unit = Unit.parse(row.key().unit());
    return "¤/" + Unit.parse(unit.currency()).per(unit).asString();
  }

  private Finding apart(List<Row> rows) {
    Row first = rows.getFirst();
    var observation = Observation.on(FindingClass.DIFFERENT_CURRENCY, first);
    var comparison = CurrencyComparison.of(rows, CurrencyRule::isTold);
    var told = new ArrayList<String>();
    var currencies = new TreeSet<String>();
    for (Row row : rows) {
      observation.row(row);
      currencies.add(Unit.parse(row.key().unit()).currency());
      row.current().forEach(observation::of);
      told.add(comparison.told(row));
    }
    String compared = comparison.by(rates, observation);
    return observation
        .value("currencies", String.join(",", currencies))
        .said(
            "The "
                + Sentences.topic(first)
                + " is told in "
                + Words.and(List.copyOf(currencies))
                + ": "
                + Words.and(told)
                + ". The rows are kept apart."
                + compared);
  }
}
