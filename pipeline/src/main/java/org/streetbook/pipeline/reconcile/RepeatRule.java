package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * One firm, one value, several places: one position, however often it is told. Equal figures of one
 * sentence are no repeat: "51 cents against 51 cents" tells of two quarters.
 */
final class RepeatRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      row.standings().filter(s -> places(s) > 1).forEach(s -> findings.add(repeat(row, s)));
    }
    return findings;
  }

  /** How many sentences tell it. */
  private static long places(Standing standing) {
    return standing.same().stream()
        .map(c -> c.note().id().value() + "@" + c.sentence().begin())
        .distinct()
        .count();
  }

  private static Finding repeat(Row row, Standing standing) {
    long notes = standing.same().stream().map(c -> c.note().id()).distinct().count();
    long times = places(standing);
    return Observation.on(FindingClass.REPEAT, row)
        .with(standing.same())
        .value("times", Long.toString(times))
        .value("notes", Long.toString(notes))
        .said(
            Sentences.holds(row, standing)
                + " is told "
                + (times == 2 ? "twice" : times + " times")
                + " in "
                + Words.count(notes, "note")
                + ": one position.");
  }
}
