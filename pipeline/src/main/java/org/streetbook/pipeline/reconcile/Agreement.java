package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.pipeline.reconcile.amount.Interval;

/** How the values of several standings lie to each other. */
enum Agreement {
  /** One value, told with more or fewer digits. */
  SAME,
  /** Not one value, yet all may be true at once: bounds and ranges that overlap. */
  COMPATIBLE,
  /** Two of them at least exclude each other. */
  DISJOINT;

  /** Ranges last, then by printed digits, then by value. */
  static final Comparator<Standing> FINEST_FIRST =
      Comparator.comparing((Standing s) -> !s.isPoint())
          .thenComparing(s -> s.reading() == null ? BigDecimal.ZERO : s.reading().grain())
          .thenComparing(s -> s.face().asString())
          .thenComparing(Standing::id);

  /** Values further apart than this many times are hardly of one thing. */
  private static final BigDecimal MOST_TIMES = new BigDecimal("5");

  /** So are estimates of one present state that are further apart than this many times. */
  private static final BigDecimal MOST_TIMES_NOW = new BigDecimal("2");

  /**
   * Whether positions on a row may be held against each other: where neither a period nor a name
   * says that they are of one thing, only values that are not far apart.
   */
  static boolean isOfOneThing(ClaimKey key, Collection<Standing> votes) {
    return !key.period().isEmpty()
        || Traits.isStanding(key.metric())
        || isWithin(MOST_TIMES_NOW, faces(votes));
  }

  /** Whether the middles of closed values are within a few times of each other. */
  static boolean isOfOneSize(Collection<Interval> values) {
    return isWithin(MOST_TIMES, values);
  }

  /** The values of standings. */
  static List<Interval> faces(Collection<Standing> standings) {
    return standings.stream().map(Standing::face).toList();
  }

  private static boolean isWithin(BigDecimal times, Collection<Interval> values) {
    List<BigDecimal> sizes =
        values.stream().flatMap(v -> v.midpoint().stream()).map(BigDecimal::abs).sorted().toList();
    return sizes.isEmpty() || sizes.getLast().compareTo(sizes.getFirst().multiply(times)) <= 0;
  }

  static Agreement of(Collection<Standing> standings) {
    if (standings.stream().anyMatch(s -> s.reading() == null)) {
      return ofRatings(standings);
    }
    if (!overlap(standings)) {
      return DISJOINT;
    }
    var faces = new TreeSet<String>();
    standings.forEach(s -> faces.add(s.face().asString()));
    return faces.size() == 1 || standings.stream().allMatch(Standing::isPoint) ? SAME : COMPATIBLE;
  }

  /**
   * Whether one value lies within the bounds of all: their highest low against their lowest high.
   */
  private static boolean overlap(Collection<Standing> standings) {
    BigDecimal low = null;
    BigDecimal high = null;
    for (Standing standing : standings) {
      BigDecimal lower = standing.bounds().low();
      BigDecimal upper = standing.bounds().high();
      low = low == null || (lower != null && lower.compareTo(low) > 0) ? lower : low;
      high = high == null || (upper != null && upper.compareTo(high) < 0) ? upper : high;
    }
    return low == null || high == null || low.compareTo(high) <= 0;
  }

  private static Agreement ofRatings(Collection<Standing> standings) {
    List<String> words =
        standings.stream()
            .map(s -> s.base().value())
            .map(v -> v instanceof Rating rating ? RatingScale.of(rating) : v.text())
            .distinct()
            .toList();
    return words.size() == 1 ? SAME : DISJOINT;
  }
}
