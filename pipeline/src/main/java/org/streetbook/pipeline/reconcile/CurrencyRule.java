package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Unit;

/** One subject, metric and period in two currencies: kept apart, and said so. */
final class CurrencyRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var byTopic = new TreeMap<String, List<Row>>();
    for (Row row : ledger.rows()) {
      String currency = Unit.parse(row.key().unit()).currency();
      if (!currency.isEmpty() && !row.current().isEmpty()) {
        String topic =
            row.key().asString().replace("|" + row.key().unit() + "|", "|" + rest(row) + "|");
        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(row);
      }
    }
    var findings = new ArrayList<Finding>();
    byTopic.values().stream().filter(rows -> rows.size() > 1).forEach(r -> findings.add(apart(r)));
    return findings;
  }

  private static String rest(Row row) {
    Unit unit = Unit.parse(row.key().unit());
    return "¤/" + Unit.parse(unit.currency()).per(unit).asString();
  }

  private static Finding apart(List<Row> rows) {
    Row first = rows.getFirst();
    var observation = Observation.on(FindingClass.DIFFERENT_CURRENCY, first);
    var told = new ArrayList<String>();
    var currencies = new TreeSet<String>();
    for (Row row : rows) {
      observation.row(row);
      currencies.add(Unit.parse(row.key().unit()).currency());
      row.current().forEach(observation::of);
      Standing one = row.current().getFirst();
      told.add(Sentences.spoken(one) + " by " + Words.name(one.firm()));
    }
    return observation
        .value("currencies", String.join(",", currencies))
        .said(
            "The "
                + Sentences.topic(first)
                + " is told in "
                + Words.and(List.copyOf(currencies))
                + ": "
                + Words.and(told)
                + ". The rows are kept apart.");
  }
}
