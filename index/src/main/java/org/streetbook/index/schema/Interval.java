package org.streetbook.index.schema;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the number line, as values are indexed and asked for. Ends are closed unless {@code
 * lowOpen} or {@code highOpen} says otherwise; a null end is unbounded.
 *
 * @param low lower end in base units, null for unbounded
 * @param high upper end in base units, null for unbounded
 * @param lowOpen whether {@code low} itself is left out
 * @param highOpen whether {@code high} itself is left out
 */
public record Interval(
    @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, boolean highOpen) {

  /** A closed interval. */
  public static Interval closed(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Interval(low, high, false, false);
  }

  /** Whether no number lies in it. */
  public boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowOpen || highOpen));
  }

  /** Whether both hold some number in common. Neither is empty. */
  public boolean overlaps(Interval other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Interval other) {
    if (low == null || other.high == null) {
      return true;
    }
    int order = low.compareTo(other.high);
    return order < 0 || (order == 0 && !lowOpen && !other.highOpen);
  }

  /** The ends as {@link #parse} reads them: {@code low/high}, an open end empty. */
  String asString() {
    return (low == null ? "" : low.toString()) + "/" + (high == null ? "" : high.toString());
  }

  /** The closed interval that {@link #asString} wrote. */
  public static Interval parse(String ends) {
    int slash = ends.indexOf('/');
    return closed(end(ends.substring(0, slash)), end(ends.substring(slash + 1)));
  }

  private static @Nullable BigDecimal end(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** The middle, or the end that there is. */
  double middle() {
    if (low == null || high == null) {
      return Objects.requireNonNull(low == null ? high : low).doubleValue();
    }
    return low.doubleValue() / 2 + high.doubleValue() / 2;
  }

  /** The field by which it is found; its ends are doubles, rounded outward. */
  Field asField() {
    return new DoubleRange(Fields.VALUE, new double[] {floor()}, new double[] {ceiling()});
  }

  /**
   * Every document whose value overlaps, and perhaps some that miss by less than a double's step.
   */
  public Query asApproximation() {
    return DoubleRange.newIntersectsQuery(
        Fields.VALUE, new double[] {floor()}, new double[] {ceiling()});
  }

  private double floor() {
    return low == null ? Double.NEGATIVE_INFINITY : Math.nextDown(low.doubleValue());
  }

  private double ceiling() {
    return high == null ? Double.POSITIVE_INFINITY : Math.nextUp(high.doubleValue());
  }
}
