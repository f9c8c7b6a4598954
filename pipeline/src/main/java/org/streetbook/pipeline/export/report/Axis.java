package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A stretch of the number line that a plot shows, drawn from left to right, with its ticks.
 *
 * @param low the value at the left edge
 * @param high the value at the right edge, above {@code low}
 * @param step between ticks: 1, 2, 2.5 or 5 times a power of ten
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {

  private static final MathContext ROUNDED = MathContext.DECIMAL64;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many times wider the axis may get for values that are not what the row is about. */
  private static final BigDecimal WIDENING = BigDecimal.valueOf(6);

  /** What stays free at either edge, as a part of the stretch of values. */
  private static final BigDecimal MARGIN = new BigDecimal("0.06");

  private static final int[] SHIFTS = {12, 9, 6, 3, 0};

  Axis {
    if (low.compareTo(high) >= 0) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high);
    }
  }

  /**
   * The axis that shows all of {@code core}, and those of {@code others} that do not squeeze it.
   *
   * @param core what the row is about, not empty
   * @param others what stands beside it
   */
  static Axis of(List<BigDecimal> core, List<BigDecimal> others) {
    BigDecimal min = core.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal max = core.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal size = min.abs().max(max.abs()).divide(FOUR, ROUNDED);
    BigDecimal widest = max.subtract(min).max(size).multiply(WIDENING);
    for (BigDecimal other : others) {
      if (max.max(other).subtract(min.min(other)).compareTo(widest) <= 0) {
        min = min.min(other);
        max = max.max(other);
      }
    }
    return around(min, max);
  }

  private static Axis around(BigDecimal min, BigDecimal max) {
    BigDecimal span = max.subtract(min);
    if (span.signum() == 0) {
      span = min.signum() == 0 ? BigDecimal.ONE : min.abs().divide(FOUR, ROUNDED);
    }
    BigDecimal margin = span.multiply(min.compareTo(max) == 0 ? BigDecimal.ONE : MARGIN);
    BigDecimal low = min.subtract(margin);
    BigDecimal high = max.add(margin);
    // nothing negative, nothing below zero
    low = min.signum() >= 0 ? low.max(BigDecimal.ZERO) : low;
    high = max.signum() <= 0 ? high.min(BigDecimal.ZERO) : high;
    if (low.compareTo(high) >= 0) {
      high = low.add(BigDecimal.ONE);
    }
    return new Axis(low, high, nice(high.subtract(low).divide(FOUR, ROUNDED)));
  }

  /** The next round step at or above {@code step}. */
  private static BigDecimal nice(BigDecimal step) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(step.precision() - step.scale() - 1);
    for (String multiple : List.of("1", "2", "2.5", "5")) {
      BigDecimal round = power.multiply(new BigDecimal(multiple));
      if (round.compareTo(step) >= 0) {
        return round;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /** The round values that lie on it, ascending. */
  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal at = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
    while (at.compareTo(high) <= 0) {
      ticks.add(at);
      at = at.add(step);
    }
    return ticks;
  }

  /** Whether the value lies beyond an edge. */
  boolean misses(BigDecimal value) {
    return value.compareTo(low) < 0 || value.compareTo(high) > 0;
  }

  /** Where the value stands, in per cent of the width from the left; on the edge if beyond it. */
  BigDecimal percent(BigDecimal value) {
    BigDecimal within = value.max(low).min(high);
    return within
        .subtract(low)
        .multiply(HUNDRED)
        .divide(high.subtract(low), 2, RoundingMode.HALF_EVEN);
  }

  /**
   * The power of ten that tick labels leave out: that of {@code $ billion} where the values are
   * billions, 0 where the unit has no such word.
   */
  int shift(String unit) {
    BigDecimal most = low.abs().max(high.abs());
    for (int shift : SHIFTS) {
      BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(shift);
      if (one.compareTo(most) <= 0 && spoken(one, unit).matches("(.*[^\\d.,])?1([^\\d.,].*)?")) {
        return shift;
      }
    }
    return 0;
  }

  /** What tick labels count: {@code $ billion}, {@code GW}, {@code $ a share}. */
  String caption(String unit) {
    BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(shift(unit));
    return spoken(one, unit)
        .replaceFirst("(?<![\\d.,])1(?![\\d.,])", " ")
        .strip()
        .replaceAll(" +", " ");
  }

  /** A tick in the unit of {@link #caption}. */
  static String label(BigDecimal tick, int shift, boolean change) {
    String number = Spoken.number(tick.movePointLeft(shift));
    return change && tick.signum() > 0 ? "+" + number : number;
  }

  private static String spoken(BigDecimal value, String unit) {
    return Spoken.of(value, unit, false);
  }
}
