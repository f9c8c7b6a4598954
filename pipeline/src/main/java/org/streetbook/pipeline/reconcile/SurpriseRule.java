package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * What was reported against what was expected: of the market, by the company itself, by each firm.
 */
final class SurpriseRule implements FindingRule {

  /** Differences under this share of the expectation are in line. */
  private static final BigDecimal IN_LINE = new BigDecimal("0.005");

  private record Expected(String by, Interval value, List<Claim> told) {}

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    var told = new TreeSet<String>();
    for (Row row : ledger.rows()) {
      // Rows of one topic share their columns: the row of the actual itself tells, where there is
      // one, else the firms' row.
      boolean tells = row.key().basis() == Basis.ACTUAL || row.key().basis() == Basis.ESTIMATE;
      if (row.actual() != null && tells && !Traits.isObserved(row.key().metric())) {
        if (told.add(row.key().topic().asString())) {
          for (Expected expected : expected(row)) {
            findings.add(surprise(row, row.actual(), expected));
          }
        }
      }
    }
    return findings;
  }

  private static List<Expected> expected(Row row) {
    var expected = new ArrayList<Expected>();
    if (row.marketPoint() != null) {
      expected.add(new Expected("the market", Interval.point(row.marketPoint()), row.marketTold()));
    } else if (row.market() != null) {
      expected.add(new Expected("the market", row.market(), row.marketTold()));
    }
    if (row.guidance() != null) {
      expected.add(new Expected("the company itself", row.guidance(), row.guidanceTold()));
    }
    if (row.key().basis() == Basis.ESTIMATE) {
      row.votes().stream()
          .filter(s -> s.isClosed() && s.isNamed())
          .filter(s -> !s.firm().id().equals(row.actual().firm().id()))
          .forEach(s -> expected.add(new Expected(s.firm().name(), s.face(), List.of(s.base()))));
    }
    return expected;
  }

  private static Finding surprise(Row row, Standing actual, Expected expected) {
    BigDecimal value = actual.face().asPoint().orElseThrow();
    Interval range = expected.value;
    String unit = row.key().unit();
    boolean change = row.key().change();
    BigDecimal near =
        value.compareTo(range.low()) < 0
            ? range.low()
            : value.compareTo(range.high()) > 0 ? range.high() : value;
    BigDecimal difference = value.subtract(near);
    boolean inLine =
        difference.signum() == 0
            || (range.isPoint() && difference.abs().compareTo(near.abs().multiply(IN_LINE)) <= 0);
    var observation =
        Observation.on(FindingClass.SURPRISE, row)
            .of(actual)
            .value("actual", value)
            .value("expected_low", range.low())
            .value("expected_high", range.high())
            .value("difference", difference)
            .value("verdict", inLine ? "in_line" : verdict(row, difference.signum()));
    observation.with(expected.told);

    if (difference.signum() != 0) {
      observation.line(Working.minus(value, near));
    }
    String percent = "";
    if (difference.signum() != 0 && near.signum() > 0 && !unit.equals("%") && !change) {
      BigDecimal share = difference.movePointRight(2).divide(near, MathContext.DECIMAL64);
      observation.value("percent", Spoken.shortened(share));
      observation.line(Working.percent(difference, near, share));
      percent = " (" + Spoken.percent(share.abs()) + ")";
    }
    String expectation =
        "what " + expected.by + " expected, " + Spoken.of(row.shown(range), row.unit(), change);
    String opening =
        "The " + Sentences.topic(row) + " came in at " + Sentences.spoken(actual) + ", ";
    return observation.said(
        inLine
            ? opening + "in line with " + expectation + "."
            : opening
                + Spoken.distance(difference, unit)
                + percent
                + (difference.signum() > 0 ? " above " : " below ")
                + expectation
                + verdictWords(row, difference.signum())
                + ".");
  }

  private static String verdict(Row row, int sign) {
    return Traits.isResult(row.key().metric())
        ? sign > 0 ? "beat" : "miss"
        : sign > 0 ? "above" : "below";
  }

  private static String verdictWords(Row row, int sign) {
    return Traits.isResult(row.key().metric()) ? sign > 0 ? ": a beat" : ": a miss" : "";
  }
}
