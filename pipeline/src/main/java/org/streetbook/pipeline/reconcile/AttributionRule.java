package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.Attributions.Attribution;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** One figure given to two firms, with the evidence that says whose it is. */
final class AttributionRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    if (ledger.attributions().isEmpty()) {
      return List.of();
    }
    Map<String, Row> byClaim = ledger.rowsByClaim();
    var findings = new ArrayList<Finding>();
    for (Attribution attribution : ledger.attributions()) {
      Row row = byClaim.get(attribution.winning().id());
      if (row != null) {
        findings.add(attribution(row, attribution));
      }
    }
    return findings;
  }

  private static Finding attribution(Row row, Attribution attribution) {
    String loser = Words.name(attribution.losing().firm());
    String winner = Words.name(attribution.winning().firm());
    String value =
        attribution.winning().value() instanceof Amount amount
            ? Spoken.of(
                Standing.reading(attribution.winning()).face(), row.key().unit(), amount.change())
            : attribution.winning().value().text();
    String confirmed =
        attribution.otherNotes() == 0
            ? ""
            : ", as "
                + (attribution.otherNotes() == 1
                    ? "another note does"
                    : attribution.otherNotes() + " other notes do");
    return Observation.on(FindingClass.ATTRIBUTION, row)
        .with(attribution.losing())
        .with(attribution.winning())
        .value("given_to", winner)
        .value("taken_from", loser)
        .value("other_notes", Integer.toString(attribution.otherNotes()))
        .said(
            "The "
                + attribution.losing().section()
                + " of the note gives "
                + value
                + " for the "
                + Sentences.topic(row)
                + " to "
                + loser
                + "; its body gives it to "
                + winner
                + confirmed
                + ". It is "
                + Words.of(winner)
                + ".");
  }
}
