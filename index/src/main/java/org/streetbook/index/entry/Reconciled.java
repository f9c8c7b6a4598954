package org.streetbook.index.entry;

import java.io.Serializable;
import java.util.List;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;

/**
 * What reconciliation made of one subject group, all of it or a part: what a later run replaces
 * together with every other part. A row and all its positions are of one part.
 *
 * @param group id of the group: the subject's top parent
 * @param estimates rows of the group, in any order
 * @param positions of those rows, in any order
 * @param findings of the group, in any order
 */
public record Reconciled(
    String group, List<Estimate> estimates, List<Position> positions, List<Finding> findings)
    implements Serializable {
  public Reconciled {
    estimates = List.copyOf(estimates);
    positions = List.copyOf(positions);
    findings = List.copyOf(findings);
  }
}
