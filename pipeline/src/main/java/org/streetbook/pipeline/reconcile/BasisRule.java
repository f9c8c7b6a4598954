package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Reading;

/**
 * Figures in one unit on one subject whose definitions differ: a narrow capacity beside a whole
 * footprint, adjusted beside reported earnings. Kept apart, not to be added up.
 */
final class BasisRule implements FindingRule {

  private static final String ADDITIONS = "additions";

  @Override
  public List<Finding> find(Ledger ledger) {
    var bySubject = new TreeMap<String, TreeMap<String, List<Row>>>();
    for (Row row : ledger.rows()) {
      ClaimKey key = row.key();
      boolean level = !key.change() && !key.unit().isEmpty() && !row.current().isEmpty();
      // Results without a period may be of any two.
      boolean undated = key.period().isEmpty() && Traits.isResult(key.metric());
      if (!level || undated || !key.counterparty().isEmpty() || !isComparable(key.basis())) {
        continue;
      }
      String family = Traits.family(key.metric());
      // Stocks of one family are compared across days; a metric of its own only within a period.
      String period = family.equals(key.metric()) ? key.period() : "";
      String place = String.join("|", key.subject(), family, key.measure(), key.unit(), period);
      bySubject
          .computeIfAbsent(place, p -> new TreeMap<>())
          .computeIfAbsent(definition(key), d -> new ArrayList<>())
          .add(row);
    }
    var findings = new ArrayList<Finding>();
    for (var byDefinition : bySubject.values()) {
      // Stocks and what is added to them are told apart by their metric already.
      boolean several =
          byDefinition.keySet().stream().filter(d -> !d.equals(ADDITIONS)).count() > 1;
      if (several && !isOneValue(byDefinition)) {
        findings.add(apart(byDefinition));
      }
    }
    return findings;
  }

  /** Whether all tell the same, but for rounding: nothing that could be added or mixed up. */
  private static boolean isOneValue(SortedMap<String, List<Row>> byDefinition) {
    Optional<Interval> common = Optional.of(Interval.ALL);
    for (List<Row> rows : byDefinition.values()) {
      for (Row row : rows) {
        for (Standing standing : row.current()) {
          Reading reading = standing.reading();
          common =
              common.flatMap(
                  so -> reading == null ? Optional.empty() : so.intersect(reading.rounded()));
        }
      }
    }
    return common.isPresent();
  }

  private static boolean isComparable(Basis basis) {
    return basis == Basis.ESTIMATE || basis == Basis.ACTUAL || basis == Basis.GUIDANCE;
  }

  /** What tells two bases apart: the words that narrow the metric, else the metric. */
  private static String definition(ClaimKey key) {
    if (!key.definition().isEmpty()) {
      return key.definition().stream()
          .map(Definition::label)
          .map(d -> d.replace('_', ' '))
          .collect(Collectors.joining(" "));
    }
    return Traits.isFlowOfFamily(key.metric()) ? ADDITIONS : Traits.words(key.metric());
  }

  private static Finding apart(SortedMap<String, List<Row>> byDefinition) {
    Row first = byDefinition.get(byDefinition.firstKey()).getFirst();
    var observation = Observation.on(FindingClass.DIFFERENT_BASIS, first);
    var told = new ArrayList<String>();
    byDefinition.forEach(
        (definition, rows) -> {
          var figures = new ArrayList<String>();
          for (Row row : rows) {
            observation.row(row);
            row.current().forEach(observation::of);
            Standing one = row.current().getFirst();
            figures.add(
                Sentences.spoken(one) + Periods.in(row.period()) + " by " + Words.name(one.firm()));
          }
          told.add(definition + ", " + Words.and(figures));
        });
    return observation
        .value("bases", String.join("; ", byDefinition.keySet()))
        .said(
            "Figures for the "
                + Traits.family(first.key().metric()).replace('_', ' ')
                + " of "
                + first.specimen().subject().name()
                + " stand on different bases and do not add up: "
                + String.join("; ", told)
                + ".");
  }
}
