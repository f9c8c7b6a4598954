package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A firm's forecast against the company's own range, and against the range reported of the market:
 * inside or outside, and how far from the nearer end.
 */
final class RangeRule implements FindingRule {

  private record Frame(
      Interval range,
      FindingClass inside,
      FindingClass outside,
      String name,
      List<Claim> tellers) {}

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      if (row.key().basis() != Basis.ESTIMATE && row.key().basis() != Basis.TARGET) {
        continue;
      }
      for (Frame frame : frames(row)) {
        row.votes().stream()
            .filter(s -> s.isPoint() && s.isNamed() && s.isTrusted())
            .filter(s -> isOfOneThing(row, s.face(), frame.range))
            .forEach(s -> findings.add(against(row, s, frame)));
      }
    }
    return findings;
  }

  private static List<Frame> frames(Row row) {
    var frames = new ArrayList<Frame>();
    if (isRange(row.guidance())) {
      frames.add(
          new Frame(
              row.guidance(),
              FindingClass.INSIDE_GUIDANCE,
              FindingClass.OUTSIDE_GUIDANCE,
              "the company's own range",
              row.guidanceTold()));
    }
    if (isRange(row.market())) {
      frames.add(
          new Frame(
              row.market(),
              FindingClass.INSIDE_MARKET,
              FindingClass.OUTSIDE_MARKET,
              "the range reported of " + marketName(row),
              row.marketTold()));
    }
    return frames;
  }

  private static boolean isRange(@Nullable Interval interval) {
    return interval != null && interval.isClosed() && !interval.isPoint();
  }

  /** Levels many times apart are of two things; what may be below zero has no such scale. */
  private static boolean isOfOneThing(Row row, Interval value, Interval range) {
    return row.key().change()
        || row.key().unit().equals("%")
        || range.contains(value)
        || Agreement.isOfOneSize(List.of(value, range));
  }

  private static Finding against(Row row, Standing standing, Frame frame) {
    BigDecimal value = standing.face().asPoint().orElseThrow();
    BigDecimal low = frame.range.low();
    BigDecimal high = frame.range.high();
    boolean inside = frame.range.contains(value);
    BigDecimal toLow = value.subtract(low);
    BigDecimal toHigh = high.subtract(value);
    boolean nearLow = toLow.abs().compareTo(toHigh.abs()) <= 0;
    BigDecimal distance = nearLow ? toLow : toHigh;
    String unit = row.key().unit();
    String range = Spoken.of(frame.range, unit, row.key().change());
    String place;
    if (!inside) {
      place =
          Spoken.distance(distance, unit)
              + (nearLow ? " below " : " above ")
              + frame.name
              + ", "
              + range;
    } else if (distance.signum() == 0) {
      place = "at the very " + (nearLow ? "bottom" : "top") + " of " + frame.name + ", " + range;
    } else {
      place =
          "inside "
              + frame.name
              + ", "
              + range
              + ", "
              + Spoken.distance(distance, unit)
              + " from its "
              + (nearLow ? "lower" : "upper")
              + " end";
    }
    var observation =
        Observation.on(inside ? frame.inside : frame.outside, row)
            .of(standing)
            .value("value", value)
            .value("low", low)
            .value("high", high)
            .value("distance", distance.abs())
            .line(nearLow ? Working.minus(value, low) : Working.minus(high, value));
    frame.tellers.forEach(observation::with);
    return observation.said(Sentences.holds(row, standing) + " lies " + place + ".");
  }

  private static String marketName(Row row) {
    return row.left().stream()
        .filter(l -> !l.isTaken())
        .map(Row.Left::standing)
        .filter(s -> s.isCurrent() && s.isClosed() && !s.isPoint() && !s.isNamed())
        .map(s -> s.isMarket() ? s.firm().name() + via(s) : "firms that the note does not name")
        .findFirst()
        .orElse("the market");
  }

  private static String via(Standing market) {
    String via = market.base().firm().via();
    return via == null ? "" : " (by " + via + ")";
  }
}
