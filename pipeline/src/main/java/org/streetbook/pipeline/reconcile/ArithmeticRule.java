package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.Inconsistencies.Inconsistency;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;

/** Figures that imply each other and do not fit: the stated one is set aside, the factor named. */
final class ArithmeticRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    if (ledger.inconsistencies().isEmpty()) {
      return List.of();
    }
    Map<String, Row> byClaim = ledger.rowsByClaim();
    var findings = new ArrayList<Finding>();
    for (Inconsistency inconsistency : ledger.inconsistencies()) {
      findings.add(finding(inconsistency, byClaim));
    }
    return findings;
  }

  private static Finding finding(Inconsistency inconsistency, Map<String, Row> byClaim) {
    var stated = inconsistency.stated();
    var observation =
        Observation.on(FindingClass.ARITHMETIC, stated)
            .with(List.of(stated, inconsistency.left(), inconsistency.right()));
    for (var claim : List.of(stated, inconsistency.left(), inconsistency.right())) {
      Row row = byClaim.get(claim.id());
      if (row != null) {
        observation.row(row);
      }
    }
    observation.row(Row.idOf(inconsistency.key()));
    inconsistency
        .implied()
        .asPoint()
        .ifPresent(p -> observation.value("implied", Spoken.shortened(p)));
    Standing.reading(stated).face().asPoint().ifPresent(p -> observation.value("stated", p));
    if (inconsistency.factor() != null) {
      observation.value("factor", Spoken.shortened(inconsistency.factor()));
    }
    String line = line(inconsistency);
    if (line != null) {
      observation.line(line);
    }
    return observation.said(
        inconsistency.working()
            + " and not "
            + Sentences.spoken(stated)
            + ", "
            + inconsistency.verdict()
            + ". The stated figure is set aside.");
  }

  /** The division in the stated unit: {@code 0.5 * 12 / 0.1 = 60}. */
  private static @Nullable String line(Inconsistency inconsistency) {
    var left = inconsistency.left();
    var right = inconsistency.right();
    BigDecimal dividend = Standing.reading(left).face().asPoint().orElse(null);
    BigDecimal divisor = Standing.reading(right).face().asPoint().orElse(null);
    BigDecimal implied = inconsistency.implied().asPoint().orElse(null);
    if (dividend == null
        || divisor == null
        || implied == null
        || !(left.value() instanceof Amount amount)) {
      return null;
    }
    BigDecimal factor = Unit.parse(amount.unit()).canonicalFactor();
    BigDecimal printed = amount.low();
    // Both in the same thousands, millions or billions, so that the quotient keeps its unit.
    int shift = Working.shift(printed, divisor);
    String times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : " * " + Json.plain(factor);

    boolean percent = inconsistency.unit().equals("%");
    return Working.scaled(printed, shift)
        + times
        + " / "
        + Working.scaled(divisor, shift)
        + (percent ? " * 100" : "")
        + " = "
        + Json.plain(Spoken.shortened(implied));
  }
}
