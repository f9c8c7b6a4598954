package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Reading;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * An interval with its unit, ready to be multiplied and divided: canonical, per cents as fractions.
 *
 * @param interval in {@code unit}
 * @param unit canonical; without symbols for a fraction
 */
record Quantity(Interval interval, Unit unit) {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** A quantity in a unit of claims. */
  static Quantity of(Interval canonical, String unit) {
    return unit.equals("%")
        ? new Quantity(canonical.times(HUNDREDTH), Unit.parse(""))
        : new Quantity(canonical, Unit.parse(unit).canonical());
  }

  /** What a claim may mean by its words and its printed digits. */
  static Quantity bounds(Claim claim, Amount amount) {
    Reading reading = Reading.of(amount, claim.quote());
    Interval rounded = reading.rounded();
    Interval width = reading.width();
    return of(width.contains(rounded) ? width : rounded, amount.unit());
  }

  /** Where a claim puts the amount by its words. */
  static Quantity width(Claim claim, Amount amount) {
    return of(Reading.of(amount, claim.quote()).width(), amount.unit());
  }

  /** What a claim says, "about" taken at its face, and "nearly" as the bound that it is. */
  static Quantity face(Claim claim, Amount amount) {
    Reading reading = Reading.of(amount, claim.quote());
    return of(amount.side() == null ? reading.face() : reading.width(), amount.unit());
  }

  Quantity plus(Quantity other) {
    return new Quantity(interval.plus(other.interval), unit);
  }

  /** The quotient, empty where the divisor may be zero. */
  Optional<Quantity> dividedBy(Quantity divisor) {
    return interval
        .dividedBy(divisor.interval)
        .map(quotient -> new Quantity(quotient, unit.per(divisor.unit).canonical()));
  }

  /** The interval in a unit of claims, empty where this is no amount of that unit. */
  Optional<Interval> in(String claimUnit) {
    if (claimUnit.equals("%") || claimUnit.equals("x")) {
      return unit.powers().isEmpty()
          ? Optional.of(claimUnit.equals("%") ? interval.times(HUNDRED) : interval)
          : Optional.empty();
    }
    return Unit.parse(claimUnit).canonical().equals(unit)
        ? Optional.of(interval)
        : Optional.empty();
  }
}
