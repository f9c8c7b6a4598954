package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** One statement contains the other, or says the same less exactly: the tighter is kept. */
final class PrecisionRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      row.standings()
          .filter(s -> !s.looser().isEmpty())
          .forEach(s -> findings.add(precision(row, s)));
    }
    return findings;
  }

  private static Finding precision(Row row, Standing standing) {
    var wordings = new TreeSet<String>();
    for (Claim claim : standing.looser()) {
      if (claim.value() instanceof Amount amount) {
        wordings.add(
            Spoken.of(Standing.reading(claim).face(), standing.key().unit(), amount.change()));
      }
    }
    return Observation.on(FindingClass.PRECISION, row)
        .with(standing.same())
        .with(standing.looser())
        .value("kept", standing.face().asString())
        .said(
            Sentences.holds(row, standing)
                + " is also told less exactly as "
                + Words.and(List.copyOf(wordings))
                + ": the tighter is kept.");
  }
}
