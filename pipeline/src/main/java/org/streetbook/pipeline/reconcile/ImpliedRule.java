package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Says what claims imply: bounds on a whole, the base of a change, a total. */
final class ImpliedRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Implied implied : ledger.implied()) {
      // What arithmetic recomputed is told by the finding that sets the stated value aside.
      if (implied.kind() == FindingClass.ARITHMETIC) {
        continue;
      }
      var observation = Observation.on(implied);
      end(observation, "low", implied.face().low());
      end(observation, "high", implied.face().high());
      end(observation, "low_with_width", implied.width().low());
      end(observation, "high_with_width", implied.width().high());
      implied.arithmetic().forEach(observation::line);
      findings.add(observation.said(implied.sentence()));
    }
    return findings;
  }

  private static void end(Observation observation, String name, @Nullable BigDecimal end) {
    Optional.ofNullable(end)
        .map(Spoken::shortened)
        .ifPresent(value -> observation.value(name, value));
  }
}
