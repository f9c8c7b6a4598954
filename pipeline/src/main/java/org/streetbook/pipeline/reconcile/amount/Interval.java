package org.streetbook.pipeline.reconcile.amount;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a quantity: it lies between two ends. An end that is null is infinite. Exact,
 * except that a quotient which does not terminate is rounded outward at 34 digits, so that the true
 * interval always lies within the computed one.
 *
 * @param low lower end, null for minus infinity; trailing zeros are dropped
 * @param high upper end, null for plus infinity; trailing zeros are dropped
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high)
    implements Serializable {

  /** The whole number line. */
  public static final Interval ALL = new Interval(null, null);

  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  public Interval {
    low = low == null ? null : low.stripTrailingZeros();
    high = high == null ? null : high.stripTrailingZeros();
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("ends out of order: " + low + ", " + high);
    }
  }

  /** The interval that holds nothing but {@code value}. */
  public static Interval point(BigDecimal value) {
    return new Interval(value, value);
  }

  /** The point at which both ends are, empty for any wider interval. */
  public Optional<BigDecimal> asPoint() {
    return isPoint() ? Optional.ofNullable(low) : Optional.empty();
  }

  /** Whether both ends are closed and equal. */
  public boolean isPoint() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** Whether both ends are finite. */
  public boolean isClosed() {
    return low != null && high != null;
  }

  /** The middle of a closed interval, empty for an open one. */
  public Optional<BigDecimal> midpoint() {
    return low == null || high == null
        ? Optional.empty()
        : Optional.of(low.add(high).divide(BigDecimal.TWO));
  }

  /** Whether every value of {@code other} is one of this interval's. */
  public boolean contains(Interval other) {
    return (low == null || (other.low != null && low.compareTo(other.low) <= 0))
        && (high == null || (other.high != null && high.compareTo(other.high) >= 0));
  }

  /** Whether {@code value} lies in it; an end belongs to it. */
  public boolean contains(BigDecimal value) {
    return contains(point(value));
  }

  /** Whether no value lies in both. */
  public boolean disjoint(Interval other) {
    return intersect(other).isEmpty();
  }

  /** What lies in both, empty where nothing does. */
  public Optional<Interval> intersect(Interval other) {
    BigDecimal lower = low == null ? other.low : other.low == null ? low : low.max(other.low);
    BigDecimal upper = high == null ? other.high : other.high == null ? high : high.min(other.high);
    return lower != null && upper != null && lower.compareTo(upper) > 0
        ? Optional.empty()
        : Optional.of(new Interval(lower, upper));
  }

  /** The interval widened by {@code margin} on both sides. */
  public Interval widen(BigDecimal margin) {
    return new Interval(
        low == null ? null : low.subtract(margin), high == null ? null : high.add(margin));
  }

  /** The sums of a value of each. */
  public Interval plus(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high));
  }

  /** The values with the other sign. */
  public Interval negate() {
    return new Interval(high == null ? null : high.negate(), low == null ? null : low.negate());
  }

  /** The products of a value of each. */
  public Interval times(Interval other) {
    List<End> ends =
        List.of(
            lower().times(other.lower()),
            lower().times(other.upper()),
            upper().times(other.lower()),
            upper().times(other.upper()));
    return hull(ends, ends);
  }

  /** The values multiplied by a number. */
  public Interval times(BigDecimal factor) {
    return times(point(factor));
  }

  /** The quotients of a value of each, empty where the divisor may be zero. */
  public Optional<Interval> dividedBy(Interval divisor) {
    boolean positive = divisor.low != null && divisor.low.signum() > 0;
    boolean negative = divisor.high != null && divisor.high.signum() < 0;
    if (!positive && !negative) {
      return Optional.empty();
    }
    return Optional.of(hull(quotients(divisor, DOWN), quotients(divisor, UP)));
  }

  private List<End> quotients(Interval divisor, MathContext rounding) {
    return List.of(
        lower().dividedBy(divisor.lower(), rounding),
        lower().dividedBy(divisor.upper(), rounding),
        upper().dividedBy(divisor.lower(), rounding),
        upper().dividedBy(divisor.upper(), rounding));
  }

  private static Interval hull(List<End> lows, List<End> highs) {
    End least = lows.stream().min(End::compareTo).orElseThrow();
    End most = highs.stream().max(End::compareTo).orElseThrow();
    return new Interval(
        least.infinite == 0 ? least.value : null, most.infinite == 0 ? most.value : null);
  }

  private End lower() {
    return low == null ? new End(-1, BigDecimal.ZERO) : new End(0, low);
  }

  private End upper() {
    return high == null ? new End(1, BigDecimal.ZERO) : new End(0, high);
  }

  /** The ends as {@code [low, high]}, an open one as nothing: stable text for ids. */
  public String asString() {
    return "["
        + (low == null ? "" : low.toPlainString())
        + ", "
        + (high == null ? "" : high.toPlainString())
        + "]";
  }

  /**
   * An end on the extended number line.
   *
   * @param infinite -1 or 1 for an infinite end, else 0
   */
  private record End(int infinite, BigDecimal value) implements Comparable<End> {

    int sign() {
      return infinite == 0 ? value.signum() : infinite;
    }

    End times(End other) {
      // Zero times infinity is zero here: an end stands for values short of infinity.
      if (sign() == 0 || other.sign() == 0) {
        return new End(0, BigDecimal.ZERO);
      }
      return infinite == 0 && other.infinite == 0
          ? new End(0, value.multiply(other.value))
          : new End(sign() * other.sign(), BigDecimal.ZERO);
    }

    End dividedBy(End divisor, MathContext rounding) {
      if (divisor.infinite != 0 || sign() == 0) {
        return new End(0, BigDecimal.ZERO);
      }
      return infinite == 0
          ? new End(0, value.divide(divisor.value, rounding))
          : new End(infinite * divisor.sign(), BigDecimal.ZERO);
    }

    @Override
    public int compareTo(End other) {
      int byInfinity = Integer.compare(infinite, other.infinite);
      return byInfinity != 0 ? byInfinity : value.compareTo(other.value);
    }
  }
}
