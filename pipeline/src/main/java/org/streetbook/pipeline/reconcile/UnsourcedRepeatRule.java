package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** A figure told without a source which a named firm states: a sighting of that firm's position. */
final class UnsourcedRepeatRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      row.standings()
          .filter(s -> !s.relayed().isEmpty() && isTelling(s, ledger.stories()))
          .forEach(s -> findings.add(repeat(row, s, ledger.stories())));
    }
    return findings;
  }

  /**
   * Whether the figure is the firm's: one as round as "3%" is so only where its own story repeats
   * it.
   */
  private static boolean isTelling(Standing standing, Stories stories) {
    return !standing.isPoint()
        || standing.isExact()
        || standing.relayed().stream()
            .anyMatch(
                r -> standing.same().stream().anyMatch(s -> stories.of(s).equals(stories.of(r))));
  }

  private static Finding repeat(Row row, Standing standing, Stories stories) {
    return Observation.on(FindingClass.UNSOURCED_REPEAT, row)
        .of(standing)
        .value("repeats", Integer.toString(standing.relayed().size()))
        .said(
            Sentences.holds(row, standing)
                + " is told without a source in "
                + stories.spoken(standing.relayed())
                + ": counted as its own, not as another voice.");
  }
}
