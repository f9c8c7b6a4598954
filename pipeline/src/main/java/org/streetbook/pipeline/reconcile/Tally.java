package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Interval;

/**
 * Statistics over closed positions, one vote each. Exact in decimal; only the division of a mean
 * and the root of a deviation are rounded, at 16 digits.
 *
 * @param low the lowest end
 * @param median of the votes, a range voting with its midpoint; null for a lone range, whose
 *     midpoint is nobody's estimate
 * @param mean of the votes, null as the median is
 * @param high the highest end
 * @param stdev sample standard deviation, null under two votes
 */
record Tally(
    @Nullable BigDecimal low,
    @Nullable BigDecimal median,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal high,
    @Nullable BigDecimal stdev) {

  private static final MathContext ROUNDED = MathContext.DECIMAL64;

  /**
   * The tally of a row: its votes, with the ends of all its positions. Statements that cannot all
   * be true have ends but no middle.
   */
  static Tally of(Row row) {
    Tally votes = of(row.votes().stream().map(Standing::face).toList());
    Tally all = of(row.current().stream().map(Standing::face).toList());
    return row.status() == Status.CONFLICT
        ? new Tally(all.low, null, null, all.high, null)
        : new Tally(all.low, votes.median, votes.mean, all.high, votes.stdev);
  }

  /** The tally of {@code votes}; an open one only bounds, and alone it shows its one end. */
  static Tally of(List<Interval> votes) {
    List<Interval> closed = votes.stream().filter(Interval::isClosed).toList();
    if (closed.isEmpty()) {
      return votes.size() == 1
          ? new Tally(votes.getFirst().low(), null, null, votes.getFirst().high(), null)
          : new Tally(null, null, null, null, null);
    }
    BigDecimal low = closed.stream().map(Interval::low).min(BigDecimal::compareTo).orElseThrow();
    BigDecimal high = closed.stream().map(Interval::high).max(BigDecimal::compareTo).orElseThrow();
    if (closed.size() == 1 && !closed.getFirst().isPoint()) {
      return new Tally(low, null, null, high, null);
    }
    List<BigDecimal> values =
        closed.stream().map(i -> i.midpoint().orElseThrow()).sorted().toList();
    BigDecimal mean = divide(sum(values), values.size());
    return new Tally(low, median(values), mean, high, stdev(values));
  }

  /** The middle of sorted values, or half way between the middle two. */
  static BigDecimal median(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal divide(BigDecimal sum, int count) {
    return sum.divide(BigDecimal.valueOf(count), ROUNDED);
  }

  private static @Nullable BigDecimal stdev(List<BigDecimal> values) {
    int n = values.size();
    if (n < 2) {
      return null;
    }
    // n times the sum of squares less the square of the sum is exact; rounding comes last.
    BigDecimal squares = sum(values.stream().map(v -> v.multiply(v)).toList());
    BigDecimal total = sum(values);
    BigDecimal spread = squares.multiply(BigDecimal.valueOf(n)).subtract(total.multiply(total));
    BigDecimal variance =
        spread.divide(BigDecimal.valueOf((long) n * (n - 1)), MathContext.DECIMAL128);
    return variance.sqrt(ROUNDED);
  }
}
