package org.streetbook.pipeline.reconcile;

import java.util.List;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;

/**
 * What reconciling makes of claims.
 *
 * @param estimates sorted by key
 * @param positions sorted by key, then firm, then first day; superseded ones among them
 * @param findings sorted by subject, metric, period and class
 */
public record Reconciliation(
    List<Estimate> estimates, List<Position> positions, List<Finding> findings) {

  public Reconciliation {
    estimates = List.copyOf(estimates);
    positions = List.copyOf(positions);
    findings = List.copyOf(findings);
  }
}
