package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** One fact, values that exclude each other: shown with their notes, never silently picked. */
final class ValueConflictRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      if (!row.conflict().isEmpty()) {
        findings.add(conflict(row));
      }
    }
    return findings;
  }

  private static Finding conflict(Row row) {
    var observation = Observation.on(FindingClass.VALUE_CONFLICT, row);
    var tellers = new TreeMap<String, TreeSet<String>>();
    for (Standing standing : row.conflict()) {
      observation.of(standing);
      tellers
          .computeIfAbsent(Sentences.spoken(standing), v -> new TreeSet<>())
          .add(Words.name(standing.firm()) + " (" + subject(standing) + ")");
    }
    var values = new ArrayList<String>();
    tellers.forEach(
        (value, who) -> {
          observation.value("value_" + (values.size() + 1), value);
          values.add(value + " by " + Words.and(List.copyOf(who)));
        });
    return observation.said(
        "The "
            + Sentences.topic(row)
            + " is one fact, told with values that exclude each other: "
            + String.join("; ", values)
            + ".");
  }

  private static String subject(Standing standing) {
    String title = standing.base().note().title();
    return "of "
        + standing.base().subject().name()
        + ", in "
        + (title == null ? standing.base().note().path() : "\"" + title + "\"");
  }
}
