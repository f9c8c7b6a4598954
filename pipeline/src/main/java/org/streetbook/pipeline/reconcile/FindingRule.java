package org.streetbook.pipeline.reconcile;

import java.util.List;
import org.streetbook.corpus.estimate.Finding;

/**
 * One family of findings: looks at a ledger and says what it sees. A rule changes nothing, keeps no
 * state, and takes time linear in the claims.
 */
interface FindingRule {

  /** What the rule observes, in any order. */
  List<Finding> find(Ledger ledger);
}
