package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Reading;

/** The claims by which one firm states one value on one key, and those that say less of it. */
final class Bucket {

  /**
   * How far above a lower bound, or below an upper one, a figure may lie to be what the bound
   * speaks of: a share of the bound.
   */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private static final Comparator<LocalDate> DATES = Comparator.naturalOrder();

  private final String value;
  private final List<Said> said = new ArrayList<>(1);
  private final List<Claim> claims = new ArrayList<>(1);
  private final List<Claim> looser = new ArrayList<>(0);
  private BigDecimal grain = BigDecimal.ZERO;

  Bucket(String value) {
    this.value = value;
  }

  void add(Said more) {
    grain = said.isEmpty() ? more.grain() : grain.min(more.grain());
    said.add(more);
    claims.add(more.claim());
  }

  /** The value as text that is equal for equal values. */
  String value() {
    return value;
  }

  /** The claims that state it. */
  List<Claim> claims() {
    return claims;
  }

  /** Claims that contain it and say less. */
  List<Claim> looser() {
    return looser;
  }

  /** One unit of the last printed digit, by the wording that prints the most digits. */
  BigDecimal grain() {
    return grain;
  }

  @Nullable Interval face() {
    Reading reading = said.getFirst().reading();
    return reading == null ? null : reading.face();
  }

  @Nullable BigDecimal point() {
    Interval face = face();
    return face == null ? null : face.asPoint().orElse(null);
  }

  /** The best wording: exact before approximate, body before summary and title, then first. */
  Said base() {
    return said.stream()
        .min(
            Comparator.comparingInt((Said s) -> vagueness(s.claim()))
                .thenComparingInt(s -> Sections.rank(s.claim().section()))
                .thenComparing(s -> s.claim().asOf(), Comparator.nullsLast(DATES))
                .thenComparing(s -> s.claim().id()))
        .orElseThrow();
  }

  static int vagueness(Claim claim) {
    return claim.value() instanceof Amount amount && amount.qualifier() == Qualifier.APPROX ? 1 : 0;
  }

  /** The nearest point printed with more digits that rounds to this one. */
  @Nullable Bucket finerAmong(NavigableMap<BigDecimal, Bucket> points) {
    BigDecimal at = point();
    if (at == null || grain.signum() == 0) {
      return null;
    }
    BigDecimal half = grain.divide(BigDecimal.TWO);
    return nearest(points.subMap(at.subtract(half), true, at.add(half), true), at);
  }

  /** The point that a bound or range of the same breath speaks of. */
  @Nullable Bucket tighterAmong(NavigableMap<BigDecimal, Bucket> points, Basis basis) {
    Interval face = face();
    if (face == null || points.isEmpty()) {
      return null;
    }
    BigDecimal low = face.low();
    BigDecimal high = face.high();
    if (low != null && high == null) {
      return nearest(points.subMap(low, true, low.add(margin(low)), true), low);
    }
    if (high != null && low == null) {
      return nearest(points.subMap(high.subtract(margin(high)), true, high, true), high);
    }
    // The ends of a company's guidance matter more than a point that it also names.
    if (low == null || high == null || basis == Basis.GUIDANCE) {
      return null;
    }
    Bucket inside = nearest(points.subMap(low, true, high, true), low);
    // First told on one day: what is repeated later must not part them.
    return inside != null && Objects.equals(inside.firstDay(), firstDay()) ? inside : null;
  }

  @Nullable LocalDate firstDay() {
    return claims.stream().map(Claim::asOf).filter(Objects::nonNull).min(DATES).orElse(null);
  }

  private static BigDecimal margin(BigDecimal bound) {
    return bound.abs().multiply(NEAR);
  }

  private static @Nullable Bucket nearest(
      NavigableMap<BigDecimal, Bucket> candidates, BigDecimal at) {
    Map.Entry<BigDecimal, Bucket> below = candidates.floorEntry(at);
    Map.Entry<BigDecimal, Bucket> above = candidates.ceilingEntry(at);
    if (below == null || above == null) {
      return below != null ? below.getValue() : above != null ? above.getValue() : null;
    }
    boolean lower = at.subtract(below.getKey()).compareTo(above.getKey().subtract(at)) <= 0;
    return lower ? below.getValue() : above.getValue();
  }
}
