package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * Finds figures of one passage that imply each other and do not fit: a rate and a quantity that
 * give another price than the one stated beside them.
 */
final class Inconsistencies {

  /** Mismatches below this are rounding, or fees, or another day: not worth an analyst's time. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  private Inconsistencies() {}

  /**
   * A stated figure that two others speak against.
   *
   * @param stated the claim that does not fit
   * @param left the dividend
   * @param right the divisor
   * @param implied what the others give, at their face, in the canonical unit of the stated one
   * @param bounds what the others give with the width of their words
   * @param key of the stated figure, in the basis group of derived ones
   * @param factor stated over implied, where both are points; null otherwise
   */
  record Inconsistency(
      Relation relation,
      ClaimKey key,
      Claim stated,
      Claim left,
      Claim right,
      Interval implied,
      Interval bounds,
      @Nullable BigDecimal factor) {

    /** The power of ten that the factor is, 0 where it is none. */
    int powerOfTen() {
      return factor == null ? 0 : PowersOfTen.near(factor);
    }

    /** The recomputed value, to be shown beside the stated one. */
    Implied recomputed() {
      return new Implied(
          FindingClass.ARITHMETIC,
          key,
          implied,
          bounds,
          List.of(stated, left, right),
          stated.period() == null || key.period().isEmpty() ? "" : stated.period().label(),
          working() + "; the stated figure is " + Sentences.spoken(stated) + ".",
          List.of());
    }

    /** {@code stated ten times too high}, {@code not what is stated}. */
    String verdict() {
      int power = powerOfTen();
      if (power == 0) {
        return "which is not what is stated";
      }
      String times = PowersOfTen.words(Math.abs(power));
      return "so the stated figure is " + times + " too " + (power > 0 ? "high" : "low");
    }

    /** {@code $0.5 billion a month for 100 MW is $60 billion per GW and year}. */
    String working() {
      return Sentences.spoken(left)
          + " for "
          + Sentences.spoken(right)
          + " is "
          + Spoken.of(Spoken.shortened(implied), unit(), false);
    }

    String unit() {
      return stated.value() instanceof Amount amount
          ? Unit.parse(amount.unit()).canonical().asString()
          : "";
    }
  }

  /** The inconsistencies among {@code claims}, in their order. */
  static List<Inconsistency> among(List<Claim> claims, Passages passages, Affiliates affiliates) {
    var found = new ArrayList<Inconsistency>();
    for (Relation relation : Relation.of(Relation.Kind.QUOTIENT)) {
      for (Claim stated : claims) {
        if (stated.metric().equals(relation.result()) && !stated.prior()) {
          ClaimKey.of(stated, affiliates)
              .flatMap(key -> check(relation, key, stated, passages))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Inconsistency> check(
      Relation relation, ClaimKey key, Claim stated, Passages passages) {
    Optional<Claim> left = passages.nearest(stated, relation.left());
    Optional<Claim> right = passages.nearest(stated, relation.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (!ofOneThing(stated, left.get()) || !ofOneThing(stated, right.get())) {
      return Optional.empty();
    }
    return compare(relation, key, stated, left.get(), right.get());
  }

  private static Optional<Inconsistency> compare(
      Relation relation, ClaimKey key, Claim stated, Claim left, Claim right) {
    if (!(stated.value() instanceof Amount result)
        || !(left.value() instanceof Amount dividend)
        || !(right.value() instanceof Amount divisor)
        || result.change()
        || dividend.change()
        || divisor.change()) {
      return Optional.empty();
    }
    Interval bounds =
        quotient(Quantity.bounds(left, dividend), Quantity.bounds(right, divisor), result);
    Interval implied =
        quotient(Quantity.face(left, dividend), Quantity.face(right, divisor), result);
    if (bounds == null || implied == null) {
      return Optional.empty();
    }
    Interval said = Standing.bounds(Standing.reading(stated));
    BigDecimal margin =
        bounds.midpoint().map(m -> m.abs().multiply(TOLERANCE)).orElse(BigDecimal.ZERO);
    if (!bounds.widen(margin).disjoint(said)) {
      return Optional.empty();
    }
    BigDecimal factor = factor(Standing.reading(stated).face(), implied);
    var inconsistency =
        new Inconsistency(
            relation, key.withBasis(Basis.DERIVED), stated, left, right, implied, bounds, factor);
    // Three figures of one contract must fit; of a company's accounts they may be of other parts
    // of it, so only a slip of the decimal point is told.
    return Traits.isContract(stated) || inconsistency.powerOfTen() != 0
        ? Optional.of(inconsistency)
        : Optional.empty();
  }

  private static @Nullable Interval quotient(Quantity left, Quantity right, Amount result) {
    return left.dividedBy(right).flatMap(q -> q.in(result.unit())).orElse(null);
  }

  private static @Nullable BigDecimal factor(Interval stated, Interval implied) {
    BigDecimal a = stated.asPoint().orElse(null);
    BigDecimal b = implied.asPoint().orElse(null);
    return a == null || b == null || b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
  }

  private static boolean ofOneThing(Claim stated, Claim other) {
    if (Traits.isContract(stated)) {
      return true;
    }
    return stated.firm().id().equals(other.firm().id())
        && stated.basis() == other.basis()
        && samePeriod(stated.period(), other.period());
  }

  private static boolean samePeriod(@Nullable Period a, @Nullable Period b) {
    return a != null && b != null && a.same(b);
  }
}
