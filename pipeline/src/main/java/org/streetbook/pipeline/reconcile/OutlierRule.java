package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/** A position far from the others: shown, kept out of the mean. */
final class OutlierRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      for (Row.Left left : row.outliers()) {
        Standing outlier = left.standing();
        BigDecimal value = outlier.face().low();
        var observation =
            Observation.on(FindingClass.OUTLIER, row).of(outlier).value("value", value);
        BigDecimal median = Tally.of(row).median();
        if (median != null) {
          observation.value("median_of_others", median).line(Working.minus(value, median));
        }
        findings.add(
            observation.said(
                Sentences.holds(row, outlier)
                    + " is "
                    + left.why()
                    + ". It is kept out of the mean."));
      }
    }
    return findings;
  }
}
